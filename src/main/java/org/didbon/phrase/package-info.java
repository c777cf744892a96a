/**
 * Every sentence the bot says, in every language it speaks: one catalogue a language ({@code
 * en.txt}, {@code ru.txt} … beside the classes), the same keys in each. A catalogue is lines of
 * {@code key = pattern} in ICU's message format; an indented line belongs to the pattern above, on
 * a line of its own. What is put into a pattern is never read as a pattern or as markup. Imports
 * domain, and text for the names of countries.
 */
@NullMarked
package org.didbon.phrase;

import org.jspecify.annotations.NullMarked;
