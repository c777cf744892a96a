/**
 * The forms of a name: from the nominative alone, how it is declined in Russian and Ukrainian, how
 * it is spelled in the other script, and which given names are variants of one. Spellings that
 * differ only by the system of transliteration share a {@link org.didbon.text.name.NameKey}. Case
 * endings of the agglutinating languages are cut from the words of the text instead, by {@code
 * text}. Imports text and the JDK; who of several namesakes is meant is decided in {@code actor}.
 */
@NullMarked
package org.didbon.text.name;

import org.jspecify.annotations.NullMarked;
