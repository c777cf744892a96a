package org.didbon.alert;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.evidence.Alteration;

/** What outlets changed in their reports later, in words: a line each. */
public final class AlterationLines {

  /** In an alert the latest few; all of them are told by {@code /story}. */
  private static final int MOST = 3;

  /** Signs of a passage that is quoted. */
  private static final int LONGEST = 280;

  private AlterationLines() {}

  /** The latest, each with who changed it. */
  public static RichText of(List<Alteration> alterations, Titles titles, Localizer localizer) {
    RichText.Builder lines = RichText.builder();
    alterations.stream()
        .skip(Math.max(0, alterations.size() - MOST))
        .forEach(
            one -> {
              lines.italic(titles.ofFeed(one.feed())).plain(": ");
              lines.plain(line(one, localizer)).newLine();
            });
    return lines.build();
  }

  /** One, without who changed it. */
  public static String line(Alteration alteration, Localizer localizer) {
    String moment = localizer.moment(alteration.at());
    return switch (alteration.kind()) {
      case HEADLINE -> headline(alteration, moment, localizer);
      case SENTENCE ->
          localizer.say(
              "evidence.sentence",
              Map.of(
                  "moment", moment,
                  "before", quote(alteration.before(), localizer),
                  "after", quote(alteration.after(), localizer)));
      case PASSAGE ->
          localizer.say(
              "evidence.passage",
              Map.of("moment", moment, "text", quote(alteration.before(), localizer)));
      case REMOVED -> localizer.say("evidence.removed", Map.of("moment", moment));
    };
  }

  private static String headline(Alteration alteration, String moment, Localizer localizer) {
    String before = quote(alteration.before(), localizer);
    return alteration.after().isBlank()
        ? localizer.say("evidence.untitled", Map.of("moment", moment, "text", before))
        : localizer.say(
            "evidence.headline",
            Map.of(
                "moment", moment,
                "before", before,
                "after", quote(alteration.after(), localizer)));
  }

  private static String quote(String words, Localizer localizer) {
    String line = words.replace('\n', ' ').strip();
    return localizer.say("quote", Map.of("text", line.length() > LONGEST ? cut(line) : line));
  }

  /** After a whole word, if there is one. */
  private static String cut(String line) {
    int blank = line.lastIndexOf(' ', LONGEST);
    int end = blank > LONGEST / 2 ? blank : LONGEST;
    boolean pair = Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, pair ? end - 1 : end) + " …";
  }
}
