package org.didbon.story;

import static org.didbon.domain.setting.SettingKinds.span;

import java.time.Duration;
import org.didbon.domain.setting.SettingTable;

/**
 * How reports become stories.
 *
 * @param window a story takes no report longer than this after its last
 */
public record StorySettings(Duration window) {

  public static final SettingTable<StorySettings> TABLE =
      SettingTable.of(
          set ->
              new StorySettings(
                  set.line(
                      "story.window",
                      span(Duration.ofMinutes(1), Duration.ofDays(30)),
                      Duration.ofDays(3),
                      StorySettings::window,
                      "a story takes no report longer than this after its last: then it is news")));
}
