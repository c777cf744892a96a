/**
 * How like two reports are, and which of the latest reports a new one is like. A report is read
 * once into traits: words, names, places, concepts and numbers, most of which mean the same in
 * every language. Pairs are measured by few named features, whose weights were fitted to labelled
 * pairs (FitLikeness among the benchmarks). What it answers follows from the reports and their
 * order alone. Imports domain and text; the stories themselves are in {@link org.didbon.story}.
 */
@NullMarked
package org.didbon.story.likeness;

import org.jspecify.annotations.NullMarked;
