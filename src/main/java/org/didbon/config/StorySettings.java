package org.didbon.config;

import java.time.Duration;
import org.didbon.pipeline.NewsPolicy;

/**
 * How reports become stories, and stories are told.
 *
 * @param window a story takes no report longer than this after its last
 * @param news what of it is told at all
 * @param summarySentences at most so many in an alert
 * @param summaryCharacters at most so many in an alert, whole sentences where possible
 */
public record StorySettings(
    Duration window, NewsPolicy news, int summarySentences, int summaryCharacters) {

  public static final StorySettings DEFAULT =
      new StorySettings(Duration.ofDays(3), NewsPolicy.DEFAULT, 3, 500);

  /** The same, with everything told, however old. */
  StorySettings tellingAll() {
    return new StorySettings(window, NewsPolicy.ALL, summarySentences, summaryCharacters);
  }
}
