package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Button;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** What a chat that watches nothing yet can begin with: a topic at one touch, a person at three. */
final class StartButtons {

  private static final int TOPICS = 4;

  private StartButtons() {}

  static List<List<Button>> rows(WatchlistView watchlist, Localizer localizer) {
    List<List<Button>> rows = new ArrayList<>();
    for (Rule rule : watchlist.rules().stream().limit(TOPICS).toList()) {
      rows.add(List.of(new Button(rule.titleIn(localizer.readable()), "/subscribe #" + rule.id())));
    }
    rows.add(
        List.of(
            new Button(localizer.say("start.people"), "/watch"),
            new Button(localizer.say("start.everything"), "/subscribe everything")));
    return rows;
  }

  /** Likewise, and what else there is to look at or to settle first. */
  static List<List<Button>> first(WatchlistView watchlist, Localizer localizer) {
    List<List<Button>> rows = new ArrayList<>(rows(watchlist, localizer));
    rows.add(List.of(new Button(localizer.say("start.latest"), "/latest"), language(localizer)));
    return rows;
  }

  static Button language(Localizer localizer) {
    return new Button(localizer.say("start.language"), "/language");
  }
}
