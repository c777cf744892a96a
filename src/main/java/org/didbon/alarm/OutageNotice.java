package org.didbon.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.didbon.phrase.Localizer;

/** Tells of silences, with what to do about them. */
public final class OutageNotice {

  private OutageNotice() {}

  /**
   * That it is silent.
   *
   * @param title of the feed or rule
   */
  public static String begun(Outage outage, String title, Instant now, Localizer localizer) {
    String span = localizer.span(Duration.between(outage.since(), now));
    String known = outage.kind() == Outage.Kind.OUTBOX ? network(outage.id()) : title;
    Map<String, String> words = Map.of("title", known, "id", outage.id(), "span", span);
    return switch (outage.kind()) {
      case FEED -> localizer.say("silence.feed", words);
      case FAILING -> localizer.say("silence.failing", words);
      case BOT -> localizer.say("silence.bot", words);
      case OUTBOX -> localizer.say("silence.outbox", words);
      case RULE -> localizer.say("silence.rule", words);
    };
  }

  /** That it is over. */
  public static String ended(Outage outage, String title, Localizer localizer) {
    String what =
        switch (outage.kind()) {
          case FEED, FAILING, RULE -> title;
          case BOT -> localizer.say("silence.news");
          case OUTBOX -> localizer.say("silence.messages", Map.of("title", network(outage.id())));
        };
    return localizer.say("silence.over", Map.of("title", what));
  }

  /** As people write its name. */
  private static String network(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** That the bot did not run. */
  public static String stopped(Instant from, Instant to, Localizer localizer) {
    return localizer.say(
        "silence.stopped", Map.of("from", localizer.moment(from), "to", localizer.moment(to)));
  }
}
