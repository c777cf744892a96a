package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.phrase.Localizer;

/** What a chat chose of how its alerts look and sound, in words. */
final class StyleWords {

  private StyleWords() {}

  /** A few words for each thing that is not as usual. */
  static List<String> of(AlertStyle style, Localizer localizer) {
    List<String> words = new ArrayList<>();
    if (style.previews() != Previews.AS_SET) {
      words.add(
          localizer.say(style.previews() == Previews.ON ? "style.previews" : "style.no_previews"));
    }
    if (style.silent()) {
      words.add(localizer.say("terms.silent"));
    }
    if (style.sourceFirst()) {
      words.add(localizer.say("format.first"));
    }
    if (style.hashtags()) {
      words.add(localizer.say("style.hashtags"));
    }
    if (!style.reads().isEmpty()) {
      String list = ReadCommand.names(style.reads(), localizer);
      words.add(localizer.say("style.reads", Map.of("list", list)));
    }
    if (!style.translation().isEmpty()) {
      String language = localizer.language(style.translation());
      words.add(localizer.say("style.translation", Map.of("language", language)));
    }
    return words;
  }
}
