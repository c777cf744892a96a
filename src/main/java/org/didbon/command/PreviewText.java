package org.didbon.command;

import java.util.Collection;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.ActorPreview;
import org.didbon.rule.Preview;
import org.didbon.rule.Preview.Difference;
import org.didbon.rule.Preview.Side;

/** A preview as people read it on a phone. */
public final class PreviewText {

  private static final String BARS = "▁▂▃▄▅▆▇";

  private PreviewText() {}

  static RichText of(Preview preview, Localizer localizer) {
    return of("rule.found", preview, localizer);
  }

  /** What comes and what goes by another form of a person; of a fresh one all that comes. */
  static RichText of(ActorPreview preview, boolean fresh, Localizer localizer) {
    if (fresh) {
      return of(preview.gained(), localizer);
    }
    if (preview.isSame()) {
      return RichText.of(localizer.say("rule.same"));
    }
    RichText.Builder text = RichText.builder();
    if (preview.gained().items().total() > 0) {
      text.lines(of("actor.gained", preview.gained(), localizer));
    }
    if (preview.lost().items() > 0) {
      text.lines(side("rule.lost", preview.lost(), localizer));
    }
    return text.build();
  }

  private static RichText of(String key, Preview preview, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    text.plain(found(key, preview, localizer));
    if (preview.items().total() == 0) {
      return text.build();
    }
    text.newLine().code(bars(preview.items().items().values())).newLine();
    Difference edit = preview.edit();
    return text.lines(edit == null ? Snippets.of(preview.samples()) : change(edit, localizer))
        .build();
  }

  /** How many items, stories and alerts, in one line. */
  public static String found(Preview preview, Localizer localizer) {
    return found("rule.found", preview, localizer);
  }

  private static String found(String key, Preview preview, Localizer localizer) {
    if (preview.items().total() == 0) {
      return localizer.say("rule.silent");
    }
    boolean all = preview.items().complete();
    return localizer.say(
        key,
        Map.of(
            "items", count(preview.items().total(), all, localizer),
            "stories", count(preview.stories(), all, localizer),
            "alerts", (all ? "" : "≥ ") + alerts(preview, localizer),
            "chats", preview.chats()));
  }

  /** How many items some are, at least that many where not all could be counted. */
  public static String count(Side side, Localizer localizer) {
    return count(side.items(), side.complete(), localizer);
  }

  /** What comes and what goes by an edit. */
  static RichText change(Difference edit, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    if (edit.gained().items() == 0 && edit.lost().items() == 0) {
      text.plain(localizer.say("rule.same")).newLine();
    } else {
      text.lines(side("rule.gained", edit.gained(), localizer));
      text.lines(side("rule.lost", edit.lost(), localizer));
    }
    return text.build();
  }

  /** Rounded, and under ten with one digit more: "0.3 a day" is worth knowing. */
  private static String alerts(Preview preview, Localizer localizer) {
    double alerts = preview.alertsADay();
    return alerts >= 10
        ? localizer.number(Math.round(alerts))
        : localizer.number(Math.round(alerts * 10) / 10.0);
  }

  /** A column a day, the highest for the day with most. */
  static String bars(Collection<Integer> days) {
    int most = days.stream().mapToInt(Integer::intValue).max().orElse(0);
    StringBuilder bars = new StringBuilder();
    for (int day : days) {
      int height = day == 0 ? 0 : 1 + (int) ((BARS.length() - 2L) * day / most);
      bars.append(BARS.charAt(Math.min(height, BARS.length() - 1)));
    }
    return bars.toString();
  }

  private static RichText side(String key, Side side, Localizer localizer) {
    return RichText.builder()
        .plain(localizer.say(key, Map.of("items", count(side.items(), side.complete(), localizer))))
        .lines(Snippets.of(side.samples()))
        .build();
  }

  private static String count(int number, boolean complete, Localizer localizer) {
    return (complete ? "" : "≥ ") + localizer.number(number);
  }
}
