package org.didbon.chat.slack;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a command line of what people type in Slack: it takes the bot's own name away, puts the
 * slash before what {@code /didbon} leads to if it is surely a command, and gives links and
 * channels back as they were typed. Thread-safe.
 */
final class CommandText {

  /**
   * {@code /didbon actor Patrushev} and {@code /didbon-search talks}: where a name is Slack's own.
   */
  private static final String UMBRELLA = SlackCommands.UMBRELLA;

  /** docs.slack.dev/messaging/formatting-message-text: {@code <what>} or {@code <what|label>}. */
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  /** A line that somebody else wrote (docs.slack.dev/messaging/formatting-message-text#quotes). */
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\h*(>|&gt;)[^\\n]*\\n?");

  /** What people write after a name that they call. */
  private static final Pattern COMMA = Pattern.compile("^\\s*[,:]");

  /** A line of no more is a command and what it is of. */
  private static final int CERTAIN_WORDS = 2;

  /** A line of more is no sentence of everyday speech: a query, say. */
  private static final int MOST_WORDS_OF_A_SENTENCE = 9;

  private final Predicate<String> isCommand;

  /**
   * @param isCommand whether a word, in lower case and without a slash, names a command
   */
  CommandText(Predicate<String> isCommand) {
    this.isCommand = isCommand;
  }

  /** Of a slash command and the text after it. */
  String ofSlash(String command, String text) {
    String rest = text.isBlank() ? "" : " " + plain(text);
    if (command.equals(UMBRELLA)) {
      return rest.isEmpty() ? "/help" : withSlash(rest.strip());
    }
    if (command.startsWith(UMBRELLA + "-")) {
      return "/" + command.substring(UMBRELLA.length() + 1) + rest;
    }
    return command + rest;
  }

  /** Of a message that mentions the bot or is for it alone. */
  String ofMessage(String message, String bot) {
    String text = QUOTED.matcher(message).replaceAll("");
    String mention = "<@" + Pattern.quote(bot) + "(?:\\|[^<>]*)?>";
    Matcher first = Pattern.compile(mention).matcher(text);
    String said = text;
    if (first.find()) {
      String after = text.substring(first.end());
      said =
          after.isBlank()
              ? text.substring(0, first.start())
              : COMMA.matcher(after).replaceFirst("");
    }
    String line = plain(said.replaceAll(mention, " "));
    // the bot knows its commands without the slash too, and which line is a sentence
    return line.startsWith(UMBRELLA) ? withSlash(line) : line;
  }

  /**
   * {@code help me please} is a sentence that begins like a command: it is left to the bot, which
   * tries both. Where it can only be a command, somebody who may not give it is to be told so.
   */
  private String withSlash(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String word = line.substring(0, end).toLowerCase(Locale.ROOT);
    if (word.equals(UMBRELLA) || word.startsWith(UMBRELLA + "-")) {
      return ofSlash(word, line.substring(end)); // a hint of ours, sent as it stands there
    }
    int words = line.split("\\s+", -1).length;
    boolean sentence = words > CERTAIN_WORDS && words <= MOST_WORDS_OF_A_SENTENCE;
    return isCommand.test(word) && !sentence ? "/" + line : line;
  }

  /** As it was typed; a command that was marked as code is one too. */
  private static String plain(String text) {
    String typed =
        REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(typed(found)));
    String unescaped = typed.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    String line = unescaped.strip();
    return line.length() > 2 && line.startsWith("`") && line.endsWith("`")
        ? line.substring(1, line.length() - 1).strip()
        : line;
  }

  private static String typed(MatchResult reference) {
    String what = reference.group(1);
    String label = reference.group(2) == null ? "" : reference.group(2);
    return switch (what.charAt(0)) {
      case '#' -> "#" + (label.isEmpty() ? what.substring(1) : label);
      case '@' -> label.isEmpty() || label.startsWith("@") ? orElse(label, what) : "@" + label;
      case '!' -> label;
      default -> what.endsWith(label) ? orElse(label, what) : what; // not what only calls itself so
    };
  }

  private static String orElse(String label, String what) {
    return label.isEmpty() ? what : label;
  }
}
