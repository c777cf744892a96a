/**
 * Everything we know of languages: which one a text is in, where its words and sentences are, what
 * counts as the same letter, and which forms words and names take. Written words are compared
 * folded (see {@link org.didbon.text.Letters}). What is known of a language stands in tables beside
 * the classes, one file a language or a purpose. Imports the JDK, morfologik, which looks words up
 * in the Russian, Ukrainian and English dictionaries, and ICU for the names of countries.
 */
@NullMarked
package org.didbon.text;

import org.jspecify.annotations.NullMarked;
