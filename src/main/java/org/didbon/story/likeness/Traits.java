package org.didbon.story.likeness;

/**
 * What a report tells, as far as two can be compared. Immutable.
 *
 * @param headline the stems of its headline
 * @param words those of the headline and of the beginning of the text
 * @param names of people and things, in any script, see {@link org.didbon.text.name.NameSkeleton}
 * @param places countries, cities and peoples, in any language
 * @param concepts what happens to whom, in any language
 * @param numbers how many, in digits or words
 * @param counted how many of what
 * @param dates days told
 * @param quotes what stands between quotation marks
 * @param told which of the names, places, concepts and numbers stand in the headline
 * @param opening the headline's beginnings in their order, see {@link HeadlineStart}
 * @param language BCP 47, {@code und} if unknown
 * @param hasText whether there is more than a headline
 */
record Traits(
    TermSet headline,
    TermSet words,
    TermSet names,
    TermSet places,
    TermSet concepts,
    TermSet numbers,
    TermSet counted,
    TermSet dates,
    TermSet quotes,
    TermSet told,
    HeadlineStart opening,
    String language,
    boolean hasText) {

  /** Of fewer words nothing follows. */
  private static final int TELLING = 3;

  /** Whether it says enough to be compared at all. */
  boolean isTelling() {
    return words.size() >= TELLING;
  }

  /** All that can be looked up. */
  TermSet terms() {
    return TermSet.union(words, names, places, concepts, numbers, counted, dates, quotes);
  }

  /** What means the same in every language. */
  TermSet senses() {
    return TermSet.union(names, places, concepts, numbers, counted, dates);
  }
}
