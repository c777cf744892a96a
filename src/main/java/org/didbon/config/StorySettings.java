package org.didbon.config;

import java.time.Duration;

/**
 * How reports become stories, and stories are told.
 *
 * @param window a story takes no report longer than this after its last
 * @param summarySentences at most so many in an alert
 * @param summaryCharacters at most so many in an alert, whole sentences where possible
 */
public record StorySettings(Duration window, int summarySentences, int summaryCharacters) {

  public static final StorySettings DEFAULT = new StorySettings(Duration.ofDays(3), 3, 500);
}
