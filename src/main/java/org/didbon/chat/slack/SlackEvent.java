package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;

/** What came in over the socket, as far as it is for us. */
sealed interface SlackEvent {

  /**
   * Somebody wants something of the bot.
   *
   * @param id the same if Slack sends it again, and for the several events of one message
   * @param user Slack's id of who; {@code ""} if it does not say
   * @param line the command line
   * @param shown the message whose button was pressed, as Slack has it; empty if none was, and
   *     where one person alone sees it
   * @param file sent with it; null if there is none
   */
  record SlackInput(
      String id, Where where, String user, String line, JsonObject shown, @Nullable SharedFile file)
      implements SlackEvent {

    /** Nothing was pressed, no file was sent. */
    SlackInput(String id, Where where, String user, String line) {
      this(id, where, user, line, new JsonObject(), null);
    }
  }

  /**
   * A file that somebody sent.
   *
   * @param url where Slack hands it over to the bot
   * @param size in bytes; 0 if Slack does not say
   */
  record SharedFile(String url, long size) {}

  /**
   * Where something was said, and where an answer can go.
   *
   * @param channel Slack's id; {@code D…} for direct messages
   * @param thread ts of the message to answer under; {@code ""} to answer in the channel
   * @param pressed ts of the message whose button was pressed; {@code ""} if none was
   * @param ephemeral whether that message was seen by the one person alone
   * @param responseUrl takes answers for half an hour, even where the bot is no member; {@code ""}
   *     if there is none
   */
  record Where(
      String channel, String thread, String pressed, boolean ephemeral, String responseUrl) {

    boolean isDirect() {
      return channel.startsWith("D");
    }

    boolean isPressed() {
      return !pressed.isEmpty();
    }
  }

  /**
   * Somebody looks at his talk with the bot, as he does each time; the first time he is greeted.
   *
   * @param greeting what is said to the bot in his place then
   */
  record Opened(SlackInput greeting) implements SlackEvent {}

  /** The bot is no longer in a channel, or the channel no longer there. */
  record Gone(String id, ChatAddress chat, String reason) implements SlackEvent {}

  /** A channel has another id. */
  record ChannelMoved(String id, ChatAddress from, ChatAddress to) implements SlackEvent {}

  /** The workspace took our token back. */
  record Revoked(String reason) implements SlackEvent {}

  /** Nothing that concerns us. */
  record Nothing() implements SlackEvent {}
}
