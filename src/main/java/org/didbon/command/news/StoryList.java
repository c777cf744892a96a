package org.didbon.command.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.ThreeLines;

/** Stories as numbered lines, and a button a number that tells the whole of it. Thread-safe. */
final class StoryList {

  private static final int BUTTONS_IN_A_ROW = 5;

  private final WatchlistView watchlist;
  private final Clock clock;

  StoryList(WatchlistView watchlist, Clock clock) {
    this.watchlist = watchlist;
    this.clock = clock;
  }

  /**
   * A line a story: headline, first outlet, day, number of reports.
   *
   * @param before how many stand on pages before
   */
  RichText lines(List<StoryLine> stories, int before, Localizer localizer) {
    RichText.Builder list = RichText.builder();
    LocalDate today = LocalDate.ofInstant(clock.instant(), localizer.zone());
    for (int i = 0; i < stories.size(); i++) {
      LocalDate day = LocalDate.ofInstant(stories.get(i).when(), localizer.zone());
      String said = ", " + localizer.shortDate(day, today);
      list.pieces(line(stories.get(i), before + i + 1, said, localizer));
      list.newLine();
    }
    return list.build();
  }

  /** The same with each day above its stories. */
  RichText byDay(List<StoryLine> stories, int before, Localizer localizer) {
    RichText.Builder list = RichText.builder();
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < stories.size(); i++) {
      LocalDate day = LocalDate.ofInstant(stories.get(i).when(), localizer.zone());
      if (!day.equals(last)) {
        list.bold(localizer.date(day)).newLine();
        last = day;
      }
      list.pieces(line(stories.get(i), before + i + 1, "", localizer)).newLine();
    }
    return list.build();
  }

  /** A button a story, under the number of its line. */
  static List<Button> numbers(List<StoryLine> stories, int before) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      buttons.add(new Button(String.valueOf(before + i + 1), "/story " + stories.get(i).id()));
    }
    return buttons;
  }

  /** Rows of numbers. */
  static Buttons buttons(List<StoryLine> stories, int before) {
    return new Buttons().rows(numbers(stories, before), BUTTONS_IN_A_ROW);
  }

  private List<Piece> line(StoryLine story, int number, String day, Localizer localizer) {
    String title =
        story.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(story.title());
    RichText.Builder line = RichText.builder().plain(number + ". ");
    if (story.link().isEmpty()) {
      line.bold(title);
    } else {
      line.link(title, story.link());
    }
    String reports =
        story.reports() < 2
            ? ""
            : ", " + localizer.say("story.reports", Map.of("count", story.reports()));
    line.plain(" — ").italic(watchlist.ofFeed(story.feed()) + day + reports);
    return line.build().lines().get(0);
  }
}
