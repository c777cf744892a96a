package org.didbon.outbox;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.phrase.Localizer;

/** Makes one message of several alerts: a chat that gets twenty in a minute reads none of them. */
final class Combiner {

  private Combiner() {}

  /** Each in brief: its headline and link, who says so, when, and why it came. */
  static Body combine(List<Message> messages, Localizer localizer) {
    RichText.Builder all = RichText.builder();
    all.bold(localizer.say("outbox.many", Map.of("count", messages.size()))).newLine();
    for (Message message : messages) {
      String bullet = "• ";
      for (List<Piece> line : message.body().brief().lines()) {
        all.plain(bullet).pieces(line).newLine();
        bullet = "  ";
      }
    }
    return Body.of(all.build());
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
