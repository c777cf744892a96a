package org.didbon.command;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Button;
import org.didbon.domain.Rule;
import org.didbon.phrase.Speech;

/** What a chat that watches nothing yet can begin with: a topic at one touch, a person at three. */
final class Offers {

  private static final int TOPICS = 4;

  private Offers() {}

  static List<List<Button>> rows(Watched watched, Speech speech) {
    List<List<Button>> rows = new ArrayList<>();
    for (Rule rule : watched.rules().stream().limit(TOPICS).toList()) {
      rows.add(List.of(new Button(rule.titleIn(speech.readable()), "/subscribe #" + rule.id())));
    }
    rows.add(
        List.of(
            new Button(speech.say("start.people"), "/watch"),
            new Button(speech.say("start.everything"), "/subscribe everything")));
    return rows;
  }
}
