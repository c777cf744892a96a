package org.didbon.command.news;

import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** Says that a story that was asked for is a part of another by now. */
final class JoinedNote {

  private JoinedNote() {}

  /**
   * A line of its own; nothing if it is what it was.
   *
   * @param asked its former id
   * @param now the id of the story that it is of
   */
  static RichText of(String asked, String now, Localizer localizer) {
    return asked.equals(now)
        ? RichText.NONE
        : RichText.builder()
            .italic(localizer.say("story.joined", Map.of("story", asked)))
            .newLine()
            .build();
  }
}
