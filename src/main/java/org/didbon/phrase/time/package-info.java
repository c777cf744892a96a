/**
 * Times as people type them, in any of our languages: how often a digest comes, how long a silence
 * lasts, which hours are quiet. The words stand in the catalogues under {@code word.when}, {@code
 * word.day}, {@code word.part}, {@code word.span} and {@code word.time}. What is not understood is
 * named, never dropped. Knows domain, text and phrase; commands ask it.
 */
@NullMarked
package org.didbon.phrase.time;

import org.jspecify.annotations.NullMarked;
