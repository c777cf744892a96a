package org.didbon.domain;

/**
 * How a translation server did since the start.
 *
 * @param made texts that it translated
 * @param refused answers that were none to show: no translation, or with something to press that
 *     the original has not
 * @param failed texts that it did not answer for, or said that it cannot translate
 * @param trouble why it did not answer last, without secrets or addresses; {@code ""} if it did
 */
public record TranslationCounts(long made, long refused, long failed, String trouble) {}
