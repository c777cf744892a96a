package org.didbon.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.ThreeLines;

/** Writes what mattered: a line a story, and a button a line that tells the whole of it. */
public final class BestComposer {

  private static final int BUTTONS_IN_A_ROW = 5;

  private BestComposer() {}

  /**
   * A story as it is told.
   *
   * @param title of its first report; {@code ""} if it had none
   * @param feed of its first report, as is the link
   * @param link {@code ""} if there is none
   * @param feeds how many have it
   * @param language of its title, BCP 47, {@code und} if unknown
   */
  public record BestLine(
      String story, String title, String feed, String link, int feeds, String language) {}

  /** All in one message; that there is nothing, where there is nothing. */
  public static Body compose(List<BestLine> lines, Titles titles, Localizer localizer) {
    if (lines.isEmpty()) {
      return Body.of(RichText.of(localizer.say("best.nothing")));
    }
    RichText.Builder text = RichText.builder().italic(localizer.say("best.head")).newLine();
    List<Button> numbers = new ArrayList<>();
    for (BestLine line : lines) {
      int number = numbers.size() + 1;
      add(text, number, line, titles, localizer);
      numbers.add(new Button(String.valueOf(number), "/story " + line.story()));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += BUTTONS_IN_A_ROW) {
      rows.add(numbers.subList(from, Math.min(numbers.size(), from + BUTTONS_IN_A_ROW)));
    }
    return new Body(text.build(), rows);
  }

  private static void add(
      RichText.Builder text, int number, BestLine line, Titles titles, Localizer localizer) {
    String title =
        line.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(line.title());
    text.plain(number + ". ");
    if (line.link().isEmpty()) {
      text.bold(title);
    } else {
      text.link(title, line.link());
    }
    String outlet = titles.ofFeed(line.feed());
    Map<String, Object> words = Map.of("outlet", outlet, "count", line.feeds());
    String sources = line.feeds() < 2 ? outlet : localizer.say("digest.sources", words);
    text.plain(" — ").italic(sources).newLine();
  }
}
