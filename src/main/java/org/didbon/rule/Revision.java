package org.didbon.rule;

import java.time.Instant;

/**
 * One change that was made.
 *
 * @param number 1 for the first of all, then without gaps
 * @param base what the file said of it then, {@code ""} if nothing: a file that says something else
 *     today was changed under the edit
 * @param note why, in the author's words; {@code ""} if he said nothing
 */
public record Revision(
    long number,
    Editable kind,
    String id,
    Action action,
    Author author,
    Instant when,
    Status before,
    Status after,
    String base,
    String note) {}
