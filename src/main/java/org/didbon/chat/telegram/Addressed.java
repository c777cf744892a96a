package org.didbon.chat.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what was said is for the bot, and which command line it is then. A command for another
 * bot never is. Without a slash it is in a private chat; in a group as an answer to the bot, or
 * when it begins or ends with its name: in between people talk about it, not to it.
 */
final class Addressed {

  /** Where something was said. */
  enum ChatPlace {
    PRIVATE,
    GROUP,
    CHANNEL
  }

  /** The first word, a slash with a name, and the bot it is for. */
  private static final Pattern COMMAND = Pattern.compile("(/[^\\s@]+)(?:@(\\w+))?(?=\\s|$)");

  private static final Pattern NAME_FIRST = Pattern.compile("@(\\w+)[\\s,:]*");
  private static final Pattern NAME_LAST = Pattern.compile("\\s+@(\\w+)[\\s.?!]*$");

  /** What somebody gets who says nothing but the bot's name. */
  private static final String JUST_CALLED = "/help";

  private final BotIdentity bot;

  Addressed(BotIdentity bot) {
    this.bot = bot;
  }

  /**
   * @param answersBot whether it was said in reply to a message of the bot
   */
  Optional<String> line(String said, ChatPlace place, boolean answersBot) {
    String text = said.strip();
    if (text.startsWith("/")) {
      return command(text);
    }
    if (text.isEmpty() || place == ChatPlace.CHANNEL) {
      return Optional.empty();
    }
    Optional<String> called = called(text);
    boolean counts = place == ChatPlace.PRIVATE || answersBot;
    return called.isPresent() || !counts ? called : Optional.of(text);
  }

  /**
   * Whether it is said to the bot and nobody else, also in a group: a command, or with its name.
   */
  boolean isForBotAlone(String said) {
    String text = said.strip();
    return text.startsWith("/") || called(text).isPresent();
  }

  private Optional<String> command(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.lookingAt()) {
      return Optional.of(text);
    }
    String called = command.group(2);
    return called == null || bot.isCalled(called)
        ? Optional.of(command.group(1) + text.substring(command.end()))
        : Optional.empty();
  }

  /** The rest of a text that begins or ends with the bot's name. */
  private Optional<String> called(String text) {
    Matcher first = NAME_FIRST.matcher(text);
    if (first.lookingAt() && bot.isCalled(first.group(1))) {
      String rest = text.substring(first.end());
      return Optional.of(rest.isEmpty() ? JUST_CALLED : rest);
    }
    Matcher last = NAME_LAST.matcher(text);
    return last.find() && bot.isCalled(last.group(1))
        ? Optional.of(text.substring(0, last.start()))
        : Optional.empty();
  }
}
