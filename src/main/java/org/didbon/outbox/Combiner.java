package org.didbon.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.AlertMenu;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.phrase.Localizer;

/** Makes one message of several alerts: a chat that gets twenty in a minute reads none of them. */
final class Combiner {

  /** As many as phones show with room for a thumb. */
  private static final int IN_A_ROW = 5;

  private Combiner() {}

  /**
   * Each in brief: its headline and link, who says so, when, and why it came; under its number a
   * button that leads to its own.
   */
  static Body combine(List<Message> messages, Localizer localizer) {
    RichText.Builder all = RichText.builder();
    all.bold(localizer.say("outbox.many", Map.of("count", messages.size()))).newLine();
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      Body alert = messages.get(i).body();
      AlertMenu.numbered(i + 1, alert).ifPresent(buttons::add);
      String before = (i + 1) + ". ";
      for (List<Piece> line : alert.brief().lines()) {
        all.plain(before).pieces(line).newLine();
        before = "  ";
      }
    }
    return new Body(all.build(), rows(buttons));
  }

  private static List<List<Button>> rows(List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int from = 0; from < buttons.size(); from += IN_A_ROW) {
      rows.add(buttons.subList(from, Math.min(buttons.size(), from + IN_A_ROW)));
    }
    return rows;
  }

  /**
   * Whether a message may be told together with others: none does that says more than its brief.
   */
  static boolean mayCombine(Message message) {
    return message.edits().isEmpty()
        && message.answers().isEmpty()
        && message.urgency() != Message.Urgency.URGENT
        && message.body().brief().hasWords();
  }
}
