package org.didbon.outbox;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.phrase.Speech;

/** Makes one message of several alerts: a chat that gets twenty in a minute reads none of them. */
final class Combiner {

  private static final int MOST = 20;

  private Combiner() {}

  /** The headline and the address of each, which are its first line and its links. */
  static Body combine(List<Message> messages, Speech speech) {
    RichText.Builder all = RichText.builder();
    all.bold(speech.say("outbox.many", Map.of("count", messages.size()))).newLine();
    for (Message message : messages.subList(0, Math.min(MOST, messages.size()))) {
      List<List<Piece>> lines = message.body().text().lines();
      all.plain("• ");
      if (!lines.isEmpty()) {
        all.pieces(lines.get(0));
      }
      lines.stream()
          .flatMap(List::stream)
          .filter(piece -> piece.style() == Style.LINK)
          .findFirst()
          .ifPresent(link -> all.plain(" ").pieces(List.of(link)));
      all.newLine();
    }
    if (messages.size() > MOST) {
      all.lines(
          speech.rich(
              "outbox.more",
              Map.of("count", messages.size() - MOST, "command", RichText.code("/latest"))));
    }
    return Body.of(all.build());
  }

  /** Whether a message may be told together with others. */
  static boolean mayCombine(Message message) {
    return message.edits().isEmpty()
        && message.answers().isEmpty()
        && message.urgency() != Message.Urgency.URGENT;
  }
}
