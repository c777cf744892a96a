package org.didbon.command.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.didbon.chart.MentionsBars;
import org.didbon.chart.MentionsChart;
import org.didbon.chart.MentionsChart.Week;
import org.didbon.chart.Theme;
import org.didbon.command.Picture;
import org.didbon.phrase.Localizer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws how often somebody is in the news; does without where a machine cannot. Thread-safe. */
final class MentionsPicture {

  private static final Logger log = LoggerFactory.getLogger(MentionsPicture.class);

  /** Longer ones would not fit above the chart. */
  private static final int LONGEST_TITLE = 44;

  private final Drawing drawing;
  private final AtomicBoolean warned = new AtomicBoolean();

  /** Draws a chart, as {@link MentionsChart#png} does. */
  interface Drawing {
    byte[] png(
        String title,
        List<Week> weeks,
        Function<LocalDate, String> date,
        String unwatched,
        Theme theme);
  }

  MentionsPicture(Drawing drawing) {
    this.drawing = drawing;
  }

  /** The picture; null where there is nothing to show, or it cannot be drawn. */
  @Nullable Picture of(
      String title, Mentions mentions, Instant now, Theme theme, Localizer localizer) {
    if (mentions.total() == 0) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(now, localizer.zone());
    boolean current = mentions.last().equals(today);
    Function<LocalDate, String> date =
        current ? day -> localizer.shortDate(day, today) : localizer::shortMonth;
    try {
      String above =
          mentions.isYoung()
              ? since(title, mentions, today, localizer)
              : headline(title, localizer);
      byte[] png =
          drawing.png(above, mentions.weeks(), date, localizer.say("card.unwatched"), theme);
      return new Picture(
          png, mentions.description(title, localizer), drawn(mentions, date, localizer));
    } catch (RuntimeException | LinkageError | InternalError e) {
      // a Java without fonts or without graphics throws whatever its version throws
      if (!warned.getAndSet(true)) {
        log.warn("pictures cannot be drawn on this machine; answers go without", e);
      }
      return null;
    }
  }

  private static String headline(String title, Localizer localizer) {
    String full = localizer.say("card.chart", Map.of("title", title));
    return full.length() <= LONGEST_TITLE ? full : shortened(title);
  }

  /** The grey ground explains itself. */
  private static String since(
      String title, Mentions mentions, LocalDate today, Localizer localizer) {
    String day = localizer.shortDate(mentions.since(), today);
    String full = localizer.say("card.chart_since", Map.of("title", title, "date", day));
    int more = full.length() - title.length();
    return full.length() <= LONGEST_TITLE
        ? full
        : localizer.say(
            "card.chart_since",
            Map.of("title", shortened(title, LONGEST_TITLE - more), "date", day));
  }

  private static List<String> drawn(
      Mentions mentions, Function<LocalDate, String> date, Localizer localizer) {
    List<String> lines = new ArrayList<>(MentionsBars.lines(mentions.weeks(), date));
    if (mentions.isYoung()) {
      lines.add(MentionsBars.UNWATCHED + " " + localizer.say("card.unwatched"));
    }
    return lines;
  }

  private static String shortened(String title) {
    return shortened(title, LONGEST_TITLE);
  }

  private static String shortened(String title, int most) {
    return title.length() <= most ? title : title.substring(0, most - 1).strip() + "…";
  }
}
