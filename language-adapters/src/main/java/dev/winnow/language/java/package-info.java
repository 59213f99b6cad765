/// Java: JavaParser gives trees and types, JUnit and plain `main` run the tests.
@NullMarked
package dev.winnow.language.java;

import org.jspecify.annotations.NullMarked;
