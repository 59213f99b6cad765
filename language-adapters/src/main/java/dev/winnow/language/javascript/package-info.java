/// JavaScript, and what TypeScript shares with it: sites, phrases, layout, the kit, and the runners of Node's test frameworks.
@NullMarked
package dev.winnow.language.javascript;

import org.jspecify.annotations.NullMarked;
