package org.didbon.chat.telegram;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.didbon.command.Picture;
import org.didbon.command.TextFile;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.SendResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageReplyMarkup;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;

/**
 * Delivers to Telegram. An edit of a message that a person has deleted is rejected: the outbox
 * tells what is new in it, and no more.
 */
public final class TelegramSender implements ChatSender {

  private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);

  private final TelegramApi api;
  private final Outcomes outcomes;

  public TelegramSender(TelegramApi api, Clock clock) {
    this.api = api;
    this.outcomes = new Outcomes(new FloodAttribution(clock));
  }

  @Override
  public String network() {
    return TelegramAddress.NETWORK;
  }

  @Override
  public Set<Skill> skills() {
    return EnumSet.allOf(Skill.class);
  }

  /**
   * With one call, or two in the one case that must not happen: if Telegram cannot read our markup,
   * the words go without it.
   */
  @Override
  public SendResult send(Delivery delivery) {
    TelegramHtml text = TelegramHtml.of(delivery.body().text(), TelegramHtml.MESSAGE);
    if (!text.shows()) {
      return SendResult.rejected("nothing to show");
    }
    return to(
        delivery,
        to -> {
          ApiReply reply = api.call(message(delivery, to, text, text.html(), ParseMode.HTML));
          if (reply.words().contains("can't parse entities")) {
            log.error("our markup was refused chat={} reason={}", delivery.to(), reply.reason());
            reply = api.call(message(delivery, to, text, text.plain(), null));
          }
          return reply;
        });
  }

  @Override
  public boolean fits(Body body) {
    return TelegramHtml.of(body.text(), TelegramHtml.MESSAGE).whole();
  }

  /** Gives a message other buttons and leaves its text. */
  SendResult sendButtons(Delivery delivery) {
    return to(
        delivery,
        to ->
            api.call(
                EditMessageReplyMarkup.builder()
                    .chatId(to.chat())
                    .messageId(Integer.valueOf(delivery.editsId()))
                    .replyMarkup(TelegramKeyboard.of(delivery.body().buttons()))
                    .build()));
  }

  /**
   * Sends a picture with the text under it, shortened to what fits there; the picture's description
   * stands in for a text that shows nothing. {@code editsId} is ignored: a picture is a message of
   * its own.
   */
  SendResult sendPicture(Delivery delivery, Picture picture) {
    TelegramHtml text = TelegramHtml.of(delivery.body().text(), TelegramHtml.CAPTION);
    TelegramHtml caption =
        text.shows()
            ? text
            : TelegramHtml.of(RichText.of(picture.description()), TelegramHtml.CAPTION);
    return to(
        delivery,
        to ->
            api.upload(
                SendPhoto.builder()
                    .chatId(to.chat())
                    .messageThreadId(to.topic())
                    .disableNotification(silently(delivery))
                    .photo(new InputFile(new ByteArrayInputStream(picture.png()), "picture.png"))
                    .caption(caption.html())
                    .parseMode(ParseMode.HTML)
                    .replyParameters(replyTo(delivery.answersId()))
                    .replyMarkup(TelegramKeyboard.of(delivery.body().buttons()))
                    .build()));
  }

  /** Sends a file with the text under it, shortened to what fits there. */
  SendResult sendFile(Delivery delivery, TextFile file) {
    TelegramHtml caption = TelegramHtml.of(delivery.body().text(), TelegramHtml.CAPTION);
    return to(
        delivery,
        to ->
            api.upload(
                SendDocument.builder()
                    .chatId(to.chat())
                    .messageThreadId(to.topic())
                    .disableNotification(silently(delivery))
                    .document(new InputFile(new ByteArrayInputStream(file.bytes()), file.name()))
                    .caption(caption.html())
                    .parseMode(ParseMode.HTML)
                    .replyParameters(replyTo(delivery.answersId()))
                    .replyMarkup(TelegramKeyboard.of(delivery.body().buttons()))
                    .build()));
  }

  private SendResult to(Delivery delivery, Function<TelegramAddress, ApiReply> call) {
    Optional<TelegramAddress> to = TelegramAddress.of(delivery.to());
    return to.map(address -> outcomes.of(call.apply(address), address, delivery.editsId()))
        .orElseGet(() -> SendResult.rejected("not an address of Telegram: " + delivery.to()));
  }

  private BotApiMethod<?> message(
      Delivery delivery,
      TelegramAddress to,
      TelegramHtml text,
      String written,
      @Nullable String parseMode) {
    if (delivery.editsId().isEmpty()) {
      return SendMessage.builder()
          .chatId(to.chat())
          .messageThreadId(to.topic())
          .disableNotification(silently(delivery))
          .text(written)
          .parseMode(parseMode)
          .linkPreviewOptions(preview(text, delivery.previews()))
          .replyParameters(replyTo(delivery.answersId()))
          .replyMarkup(TelegramKeyboard.of(delivery.body().buttons()))
          .build();
    }
    return EditMessageText.builder()
        .chatId(to.chat())
        .messageId(Integer.valueOf(delivery.editsId()))
        .text(written)
        .parseMode(parseMode)
        .linkPreviewOptions(preview(text, delivery.previews()))
        .replyMarkup(TelegramKeyboard.of(delivery.body().buttons()))
        .build();
  }

  /** Never of whatever address stands in the text: of the first link, or of none. */
  private LinkPreviewOptions preview(TelegramHtml text, Previews wanted) {
    boolean shown = wanted == Previews.AS_SET ? api.settings().previews() : wanted == Previews.ON;
    if (!shown || text.link().isEmpty()) {
      return LinkPreviewOptions.builder().isDisabled(true).build();
    }
    return LinkPreviewOptions.builder().urlField(text.link()).preferSmallMedia(true).build();
  }

  /** Told only where it is so. */
  private static @Nullable Boolean silently(Delivery delivery) {
    return delivery.silent() ? true : null;
  }

  private static @Nullable ReplyParameters replyTo(String id) {
    return id.isEmpty()
        ? null
        : ReplyParameters.builder()
            .messageId(Integer.valueOf(id))
            .allowSendingWithoutReply(true)
            .build();
  }
}
