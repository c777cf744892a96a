package org.didbon.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.alert.Digest.DigestLine;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.ForeignText;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.text.ThreeLines;

/** Marks in an alert what is the outlet's: its headline and what it says, for a translation. */
public final class AlertOriginals {

  /** Signs by which a line is known again. */
  private static final int ENOUGH = 40;

  private AlertOriginals() {}

  /**
   * The same alert with its originals.
   *
   * @param summary of the item, {@code ""} if there is none; it is translated where the alert tells
   *     more than a headline
   */
  public static Body of(Body alert, Item item, String summary) {
    int told = told(alert, summary.isEmpty() ? item.text() : summary);
    int below = told > 0 || summary.isEmpty() ? told : told(alert, item.text());
    List<ForeignText> originals = new ArrayList<>();
    if (!item.title().isEmpty()) {
      originals.add(
          new ForeignText(ThreeLines.of(item.title()), item.language(), Math.max(1, below)));
    }
    if (below > 0 && !summary.isEmpty()) {
      originals.add(new ForeignText(summary, item.language(), below));
    }
    return alert.withOriginals(originals);
  }

  /**
   * The same alert with what another report of its story says, as {@link AlertComposer#fuller} put
   * it into it.
   */
  public static Body fuller(Body alert, String summary) {
    if (alert.originals().isEmpty()) {
      return alert;
    }
    ForeignText headline = alert.originals().get(0);
    int below = told(alert, summary);
    return below == 0
        ? alert
        : alert.withOriginals(
            List.of(
                new ForeignText(headline.text(), headline.language(), below),
                new ForeignText(summary, headline.language(), below)));
  }

  /** A digest with those of its headlines that are none in a language that its chat reads. */
  public static Body of(RichText digest, List<DigestLine> stories, AlertStyle style) {
    Map<String, String> languages = new HashMap<>();
    stories.forEach(story -> languages.put(ThreeLines.of(story.title()), story.language()));
    return headlines(Body.of(digest), languages, style);
  }

  /** Likewise of what mattered. */
  public static Body of(Body best, List<BestLine> stories, AlertStyle style) {
    Map<String, String> languages = new HashMap<>();
    stories.forEach(story -> languages.put(ThreeLines.of(story.title()), story.language()));
    return headlines(best, languages, style);
  }

  /**
   * Marks headlines, each in a piece of its own.
   *
   * @param languages by headline, as it stands there
   */
  private static Body headlines(Body body, Map<String, String> languages, AlertStyle style) {
    languages.remove("");
    languages.values().removeIf(language -> !style.isForeign(language));
    List<ForeignText> originals = new ArrayList<>();
    for (int at = 0; at < body.text().lines().size(); at++) {
      for (Piece piece : body.text().lines().get(at)) {
        String language = languages.get(piece.text());
        if (language != null) {
          originals.add(new ForeignText(piece.text(), language, at + 1));
        }
      }
    }
    return body.withOriginals(originals);
  }

  /** How many lines end with that which tells so; 0 if none does. */
  private static int told(Body alert, String words) {
    String begins = words.replace('\n', ' ').strip();
    begins = begins.substring(0, Math.min(ENOUGH, begins.length()));
    List<List<Piece>> lines = alert.text().lines();
    for (int at = 1; at < lines.size() && !begins.isEmpty(); at++) {
      String line = lines.get(at).stream().map(Piece::text).collect(Collectors.joining());
      if (line.startsWith(begins)) {
        return at + 1;
      }
    }
    return 0;
  }
}
