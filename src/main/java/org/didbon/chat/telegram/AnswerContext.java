package org.didbon.chat.telegram;

import java.util.List;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatChanges;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.SendResult;

/** What an answer consists of on Telegram, and whom it takes to give it. Thread-safe. */
record AnswerContext(
    TelegramSender sender, CommandHandler handler, ChatChanges changes, AnswerLimiter limiter) {

  /** One message of an answer. */
  interface AnswerMessage {

    SendResult sendTo(ChatAddress chat);

    /** What to send if this one is rejected; empty if nothing. */
    default List<AnswerMessage> instead() {
      return List.of();
    }
  }

  private static final Body NOTHING = Body.of(RichText.of());

  /** Does what was asked for; the messages that answer it, none if it was not meant for the bot. */
  List<AnswerMessage> ask(TelegramInput input) {
    return handler.to(input.incoming()).map(reply -> parts(input, reply)).orElse(List.of());
  }

  private List<AnswerMessage> parts(TelegramInput input, Reply reply) {
    TextFile file = reply.file();
    if (file != null) {
      return List.of(file(reply.body(), file, answered(input)));
    }
    Picture picture = reply.picture();
    if (picture == null) {
      AnswerMessage message = message(reply, answered(input));
      return List.of(reply.inPlace() && input.editable() ? edit(reply, input, message) : message);
    }
    if (TelegramHtml.of(reply.body().text(), TelegramHtml.CAPTION).whole()) {
      return List.of(picture(reply.body(), picture, answered(input)));
    }
    // the text would be cut under the picture: it follows in a message of its own
    return List.of(picture(NOTHING, picture, answered(input)), message(reply, ""));
  }

  private AnswerMessage message(Reply reply, String answersId) {
    return to -> sender.send(new Delivery(to, reply.body(), "", answersId).with(reply.previews()));
  }

  private AnswerMessage picture(Body body, Picture picture, String answersId) {
    return to -> sender.sendPicture(new Delivery(to, body, "", answersId), picture);
  }

  private AnswerMessage file(Body body, TextFile file, String answersId) {
    return to -> sender.sendFile(new Delivery(to, body, "", answersId), file);
  }

  private AnswerMessage edit(Reply reply, TelegramInput input, AnswerMessage instead) {
    return new AnswerMessage() {
      @Override
      public SendResult sendTo(ChatAddress to) {
        Delivery edit =
            new Delivery(to, reply.body(), input.messageId(), "").with(reply.previews());
        return reply.keepsText() ? sender.sendButtons(edit) : sender.send(edit);
      }

      @Override
      public List<AnswerMessage> instead() {
        return List.of(instead);
      }
    };
  }

  /** In a group an answer shows what it answers; elsewhere that would be noise. */
  private static String answered(TelegramInput input) {
    IncomingText incoming = input.incoming();
    if (incoming.pressed()) {
      return input.question();
    }
    boolean typedInGroup = incoming.shared() && !incoming.person().isEmpty();
    return typedInGroup ? input.messageId() : "";
  }
}
