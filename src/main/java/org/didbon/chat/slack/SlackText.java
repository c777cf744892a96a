package org.didbon.chat.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;

/** Makes any text fit to be shown: clean, short enough, free of markup. */
final class SlackText {

  private static final String MORE = "…";

  /** What a reader takes for one character: a letter with its marks, an emoji with its joiners. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int FIRST_TAG = 0xe0020;
  private static final int LAST_TAG = 0xe007f;

  private SlackText() {}

  /** One line without control characters, writing-direction marks and halves of characters. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (breaksLine(c)) {
                clean.append(' ');
              } else if (isShown(c)) {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean breaksLine(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      case Character.FORMAT ->
          // joiners hold emoji and Persian words together, tags make the flags of regions
          c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER || (c >= FIRST_TAG && c <= LAST_TAG);
      default -> !isNoncharacter(c);
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /**
   * At most {@code limit} UTF-16 units: whole if it fits, else up to the end of a sentence, else of
   * a word, and never into the middle of what is read as one character.
   */
  static String shorten(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int room = limit - MORE.length() - 1;
    int sentence = sentenceEnd(text, room);
    if (sentence > room / 2) {
      return text.substring(0, sentence) + " " + MORE;
    }
    int word = text.lastIndexOf(' ', room);
    int end = word > room / 2 ? word : characterEnd(text, room);
    return text.substring(0, end).stripTrailing() + MORE;
  }

  private static int sentenceEnd(String text, int room) {
    int end = 0;
    for (Sentence sentence : Sentences.of(text)) {
      if (sentence.end() > room) {
        break;
      }
      end = sentence.end();
    }
    return end;
  }

  private static int characterEnd(String text, int room) {
    int end = 0;
    Matcher characters = CHARACTER.matcher(text);
    while (characters.find() && characters.end() <= room) {
      end = characters.end();
    }
    return end;
  }

  /**
   * The three characters that can begin markup in a text of Slack's, written so that they cannot
   * (docs.slack.dev/messaging/formatting-message-text#escaping).
   */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
