package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.didbon.chat.telegram.Addressed.ChatPlace;
import org.didbon.chat.telegram.TelegramEvent.BotRemoved;
import org.didbon.chat.telegram.TelegramEvent.ChatMoved;
import org.didbon.chat.telegram.TelegramEvent.TelegramInput;
import org.didbon.command.IncomingText;
import org.didbon.command.SentFile;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an update (core.telegram.org/bots/api#update). Only the few fields used are looked at, so
 * whatever else Telegram puts in, now or later, does no harm. Edited messages are not heard: who
 * mends a word has not given the command again. Nor is heard what is not the sender's own words.
 */
final class UpdateReader {

  private static final Logger log = LoggerFactory.getLogger(UpdateReader.class);

  /**
   * What a message has that somebody else wrote: forwarded (the last five are how older servers of
   * the API say so), made by another bot, or brought along by the channel a group belongs to.
   */
  private static final List<String> NOT_ONES_OWN =
      List.of(
          "forward_origin",
          "via_bot",
          "is_automatic_forward",
          "forward_from",
          "forward_from_chat",
          "forward_sender_name",
          "forward_signature",
          "forward_date");

  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");

  private static final Set<String> PRESENT = Set.of("member", "administrator", "creator");

  /** What the bot does on its own when it comes into a group or channel. */
  private static final String WELCOME = "/start";

  /** What a file means that somebody sends the bot without a word. */
  private static final String FILE = "/import";

  private final BotIdentity bot;
  private final BiFunction<String, Long, SentFile> files;
  private final Addressed addressed;

  /**
   * @param files the document of a file_id with so many bytes
   */
  UpdateReader(BotIdentity bot, BiFunction<String, Long, SentFile> files) {
    this.bot = bot;
    this.files = files;
    this.addressed = new Addressed(bot);
  }

  /**
   * Empty if it does not concern the bot.
   *
   * @throws IllegalArgumentException if it is of a kind we know and cannot be read
   */
  Optional<TelegramEvent> read(JsonNode update) {
    if (update.has("message")) {
      return message(update.path("message"));
    }
    if (update.has("channel_post")) {
      return message(update.path("channel_post"));
    }
    if (update.has("callback_query")) {
      return pressed(update.path("callback_query"));
    }
    return update.has("my_chat_member")
        ? membership(update.path("my_chat_member"))
        : Optional.empty();
  }

  private Optional<TelegramEvent> message(JsonNode message) {
    long chat = chatId(message);
    if (message.has("migrate_to_chat_id")) {
      return Optional.of(
          new ChatMoved(
              TelegramAddress.chat(chat),
              TelegramAddress.chat(message.path("migrate_to_chat_id").asLong())));
    }
    if (!isOnesOwn(message)) {
      log.debug("not one's own words, not heard chat={}", chat);
      return Optional.empty();
    }
    ChatPlace place = place(message);
    JsonNode answered = message.path("reply_to_message").path("from").path("id");
    boolean answersBot = answered.isIntegralNumber() && answered.asLong() == bot.id();
    Optional<String> line =
        message.has("document")
            ? addressed
                .line(text(message, "caption"), place, answersBot)
                .filter(words -> words.startsWith("/"))
                .or(() -> place == ChatPlace.PRIVATE ? Optional.of(FILE) : Optional.empty())
            : addressed.line(text(message, "text"), place, answersBot);
    return line.map(
        words -> said(message, speaker(message, place), words, isAside(message, place)));
  }

  private static boolean isOnesOwn(JsonNode message) {
    JsonNode speaker = message.path("sender_chat");
    boolean byBot = message.path("from").path("is_bot").asBoolean() && speaker.isMissingNode();
    // a group speaks for its anonymous admins, a channel for itself; no other chat has a say
    boolean byAnother = !speaker.isMissingNode() && speaker.path("id").asLong() != chatId(message);
    return !byBot
        && !byAnother
        && NOT_ONES_OWN.stream().noneMatch(message::hasNonNull)
        && !beginsWithQuote(message);
  }

  private static boolean beginsWithQuote(JsonNode message) {
    for (JsonNode entity : message.path("entities")) {
      if (entity.path("offset").asInt() == 0 && QUOTES.contains(text(entity, "type"))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable SentFile file(JsonNode message) {
    JsonNode document = message.path("document");
    String id = text(document, "file_id");
    return id.isEmpty() ? null : files.apply(id, document.path("file_size").asLong());
  }

  /** Who answers a message of the bot in a group may as well talk to the others. */
  private boolean isAside(JsonNode message, ChatPlace place) {
    return place == ChatPlace.GROUP && !addressed.isForBotAlone(text(message, "text"));
  }

  private TelegramInput said(JsonNode message, String person, String line, boolean aside) {
    IncomingText incoming =
        new IncomingText(
            address(message),
            person,
            place(message) != ChatPlace.PRIVATE,
            language(message),
            line,
            false,
            file(message),
            aside);
    return new TelegramInput(incoming, message.path("message_id").asText(), false);
  }

  /**
   * Who said it: in a group where admins are anonymous it is the group itself, in a channel nobody.
   */
  private static String speaker(JsonNode message, ChatPlace place) {
    if (place == ChatPlace.CHANNEL) {
      return "";
    }
    JsonNode chat = message.path("sender_chat");
    JsonNode speaker = chat.isMissingNode() ? message.path("from") : chat;
    return TelegramAddress.person(id(speaker, "speaker"));
  }

  private static Optional<TelegramEvent> pressed(JsonNode query) {
    JsonNode message = query.path("message");
    String command = text(query, "data");
    if (command.isEmpty() || message.isMissingNode()) {
      return Optional.empty();
    }
    IncomingText incoming =
        new IncomingText(
            address(message),
            TelegramAddress.person(id(query.path("from"), "person")),
            place(message) != ChatPlace.PRIVATE,
            language(query),
            command,
            true);
    // a message that is too old for Telegram to show comes without its text
    return Optional.of(
        new TelegramInput(
            incoming,
            message.path("message_id").asText(),
            message.has("text"),
            text(query, "id"),
            question(message, query.path("from")),
            place(message) == ChatPlace.CHANNEL));
  }

  /** What the bot's message answers, if {@code person} asked it; {@code ""} otherwise. */
  private static String question(JsonNode message, JsonNode person) {
    JsonNode asked = message.path("reply_to_message");
    JsonNode by = asked.path("from").path("id");
    boolean own = by.isIntegralNumber() && by.asLong() == person.path("id").asLong();
    return own && !asked.has("sender_chat") ? asked.path("message_id").asText() : "";
  }

  private static Optional<TelegramEvent> membership(JsonNode change) {
    ChatAddress chat = TelegramAddress.chat(chatId(change));
    JsonNode before = change.path("old_chat_member");
    JsonNode after = change.path("new_chat_member");
    if (isPresent(before) && !isPresent(after)) {
      return Optional.of(new BotRemoved(chat));
    }
    // somebody who unblocks the bot in a private chat says /start
    ChatPlace place = place(change);
    if (place == ChatPlace.PRIVATE || canTalk(before, place) || !canTalk(after, place)) {
      return Optional.empty();
    }
    String person = TelegramAddress.person(id(change.path("from"), "person"));
    IncomingText added = new IncomingText(chat, person, true, language(change), WELCOME, false);
    return Optional.of(new TelegramInput(added, "", false));
  }

  /** In a channel only admins can post, and of these only those who have the right. */
  private static boolean canTalk(JsonNode member, ChatPlace place) {
    return isPresent(member)
        && (place != ChatPlace.CHANNEL || member.path("can_post_messages").asBoolean());
  }

  private static boolean isPresent(JsonNode member) {
    return PRESENT.contains(member.path("status").asText()) || member.path("is_member").asBoolean();
  }

  private static ChatAddress address(JsonNode message) {
    int topic = message.path("message_thread_id").asInt();
    boolean inTopic = topic > 0 && message.path("is_topic_message").asBoolean();
    long chat = chatId(message);
    return inTopic ? TelegramAddress.topic(chat, topic) : TelegramAddress.chat(chat);
  }

  private static ChatPlace place(JsonNode in) {
    return switch (in.path("chat").path("type").asText()) {
      case "private" -> ChatPlace.PRIVATE;
      case "channel" -> ChatPlace.CHANNEL;
      default -> ChatPlace.GROUP;
    };
  }

  private static String language(JsonNode said) {
    return text(said.path("from"), "language_code");
  }

  /** {@code ""} if there is none. */
  private static String text(JsonNode of, String field) {
    return of.path(field).isTextual() ? of.path(field).textValue() : "";
  }

  private static long chatId(JsonNode in) {
    return id(in.path("chat"), "chat");
  }

  private static long id(JsonNode of, String what) {
    if (!of.path("id").isIntegralNumber()) {
      throw new IllegalArgumentException("an update without " + what);
    }
    return of.path("id").asLong();
  }
}
