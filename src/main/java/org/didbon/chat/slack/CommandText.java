package org.didbon.chat.slack;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a command line of what people type in Slack: it takes the bot's own name away, puts the
 * slash before a command that Slack would not let through with one, and gives links and channels
 * back as they were typed. Thread-safe.
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

  /** Of a line that is hardly more than a command. */
  private static final int MOST_WORDS = 3;

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
    // more words may be a sentence that only begins like a command: the bot tries both
    boolean few = line.split("\\s+", -1).length <= MOST_WORDS;
    return few || line.startsWith(UMBRELLA) ? withSlash(line) : line;
  }

  private String withSlash(String line) {
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String word = line.substring(0, end).toLowerCase(Locale.ROOT);
    if (word.equals(UMBRELLA) || word.startsWith(UMBRELLA + "-")) {
      return ofSlash(word, line.substring(end)); // a hint of ours, sent as it stands there
    }
    return isCommand.test(word) ? "/" + line : line;
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
