/**
 * Every sentence the bot says, in every language it speaks: one catalogue a language ({@code
 * en.properties}, {@code ru.properties} … beside the classes, UTF-8, as translators' tools read
 * them), the same keys in each. Patterns are of ICU's message format. What is put into a pattern is
 * never read as a pattern or as markup. Imports domain, and text for the names of countries.
 */
@NullMarked
package org.didbon.phrase;

import org.jspecify.annotations.NullMarked;
