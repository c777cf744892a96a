package org.didbon.story.claim;

/**
 * What somebody says in a report.
 *
 * @param denies whether it says that something is not so
 * @param speaker as written; {@code ""} if not sure, or if the quote tells it
 * @param quote as written: a clause or the whole sentence
 * @param passage where it stands
 */
record Speech(boolean denies, String speaker, String quote, Passage passage) {}
