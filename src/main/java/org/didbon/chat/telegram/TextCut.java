package org.didbon.chat.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.Sentences;

/**
 * Where a text that is too long ends: after a sentence if one ends in the second half of the room,
 * else after a word, else between two characters as people see them, so that no emoji is halved.
 *
 * @param end UTF-16 offset after the last character kept
 * @param ending what follows it, to say that there was more
 */
record TextCut(int end, String ending) {

  static final String MORE = "…";

  private static final Pattern AS_SEEN = Pattern.compile("\\X");

  /** What the beginning of {@code text} and the ending may have together, in UTF-16 units. */
  static TextCut within(String text, int room) {
    int sentence = sentenceEnd(text, room - MORE.length() - 1);
    if (sentence > 0) {
      return new TextCut(sentence, " " + MORE);
    }
    int most = room - MORE.length();
    int word = wordEnd(text, most);
    return new TextCut(word > 0 ? word : characterEnd(text, most), MORE);
  }

  private static int sentenceEnd(String text, int most) {
    int best = 0;
    // the last sentence of the window may go on behind it
    for (Sentences.Sentence sentence :
        Sentences.of(text.substring(0, Math.min(text.length(), most + 2)))) {
      if (sentence.end() <= most && sentence.end() > best) {
        best = sentence.end();
      }
    }
    return best >= most / 2 ? best : 0;
  }

  private static int wordEnd(String text, int most) {
    int end = most;
    while (end > most / 2 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > most / 2 ? end : 0;
  }

  private static int characterEnd(String text, int most) {
    int end = 0;
    Matcher seen = AS_SEEN.matcher(text);
    while (seen.find() && seen.end() <= most) {
      end = seen.end();
    }
    // one character with marks beyond all measure: then its beginning
    return end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, most - 1));
  }
}
