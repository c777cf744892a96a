/**
 * Everything we know of languages: which one a text is in, where its words and sentences are, what
 * counts as the same letter, and which forms words and names take. Written words are compared
 * folded (see {@link org.didbon.text.Letters}). Imports the JDK and Lucene's stemmers.
 */
@NullMarked
package org.didbon.text;

import org.jspecify.annotations.NullMarked;
