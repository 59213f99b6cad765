/// What every language is described in: sources, sites, phrases, changes, runners and kits.
///
/// An adapter describes and never acts: nothing here starts a process or touches a file.
@NullMarked
package dev.winnow.language;

import org.jspecify.annotations.NullMarked;
