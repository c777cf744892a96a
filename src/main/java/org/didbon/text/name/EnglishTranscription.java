package org.didbon.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How Russian writes an English name by ear: Trump is Трамп, Blinken Блинкен, Johnson Джонсон. By
 * the rules of practical transcription, for names that can hardly be romanised Russian or Asian
 * ones; a vowel that English reads in two ways is written in both, {@value #LIMIT} spellings at
 * most.
 */
final class EnglishTranscription {

  private static final int LIMIT = 8;

  /** Endings of Slavic and Asian names, which are read letter by letter. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          ".*(ov|ev|ova|eva|yev|in|ina|sky|ski|skiy|skyi|skaya|enko|uk|ich|vich|ch|kh.*|.*zh.*|dze|ili"
              + "|yan|ian|zoda|zade|oglu|bek|bay|boy|jon|zhan|bayev|a|i|o|u|oy|iy|yi)");

  /** What is written, longest first, and what is heard. A bar stands for the end of the word. */
  private static final List<String[]> READINGS =
      List.of(
          heard("john", "джон"),
          heard("tch", "тч"),
          heard("sch", "ш"),
          heard("shaw|", "шоу"),
          heard("tion", "шн"),
          heard("augh", "о"),
          heard("eigh", "ей"),
          heard("igh", "ай"),
          heard("ough", "о"),
          heard("dge|", "дж"),
          heard("ck", "к"),
          heard("sh", "ш"),
          heard("ch", "ч"),
          heard("th", "т"),
          heard("ph", "ф"),
          heard("wh", "у"),
          heard("kn", "н"),
          heard("qu", "кв"),
          heard("gh", "г"),
          heard("ll", "лл"),
          heard("ee", "и"),
          heard("ea", "и", "е"),
          heard("oo", "у"),
          heard("ou", "ау", "у"),
          heard("ow|", "оу"),
          heard("ow", "ау", "оу"),
          heard("oa", "оу"),
          heard("aw", "оу", "о"),
          heard("au", "о"),
          heard("ai", "ей"),
          heard("ay", "ей"),
          heard("ey|", "и"),
          heard("ie|", "и"),
          heard("ew", "ью"),
          heard("y|", "и"),
          heard("e|", ""),
          heard("er", "ер"),
          heard("ar", "ар"),
          heard("ur", "ер", "ур"),
          heard("ir", "ир", "ер"),
          heard("ce|", "с"),
          heard("ce", "се"),
          heard("ci", "си"),
          heard("cy", "си"),
          heard("ge", "дже", "ге"),
          heard("a", "а", "е"),
          heard("b", "б"),
          heard("c", "к"),
          heard("d", "д"),
          heard("e", "е"),
          heard("f", "ф"),
          heard("g", "г"),
          heard("h", "х"),
          heard("i", "и"),
          heard("j", "дж"),
          heard("k", "к"),
          heard("l", "л"),
          heard("m", "м"),
          heard("n", "н"),
          heard("o", "о"),
          heard("p", "п"),
          heard("r", "р"),
          heard("s", "с"),
          heard("t", "т"),
          heard("u", "а", "у"),
          heard("v", "в"),
          heard("w", "у"),
          heard("x", "кс"),
          heard("y", "и"),
          heard("z", "з"));

  /** A vowel, one consonant and a mute e: the vowel is read as in the alphabet. */
  private static final Pattern MUTE = Pattern.compile("([aiou])(l|m|n|k|t|d|r|v|s|p|b|z)e(s?)$");

  private EnglishTranscription() {}

  /** The same before a soft g: Page, Gage. */
  private static final Pattern MUTE_AFTER_G = Pattern.compile("([aiou])ge$");

  /** Nominatives in Cyrillic for a folded Latin word; none where it is no English name. */
  static Set<String> of(String latin) {
    if (latin.length() < 4 || !latin.matches("[a-z]+") || FOREIGN.matcher(latin).matches()) {
      return Set.of();
    }
    List<String> ways = List.of("");
    String soft = MUTE_AFTER_G.matcher(latin).replaceFirst("<$1>j");
    String word = MUTE.matcher(soft).replaceFirst("<$1>$2$3");
    for (int at = 0; at < word.length(); ) {
      String[] reading = word.charAt(at) == '<' ? mute(word.charAt(at + 1)) : at(word, at);
      List<String> longer = new ArrayList<>();
      for (int i = 1; i < reading.length; i++) {
        for (String way : ways) {
          if (longer.size() < LIMIT) {
            longer.add(way + reading[i]);
          }
        }
      }
      ways = longer;
      at += reading[0].replace("|", "").length();
    }
    return Set.copyOf(ways);
  }

  private static String[] mute(char vowel) {
    return switch (vowel) {
      case 'a' -> heard("<a>", "ей");
      case 'i' -> heard("<i>", "ай");
      case 'o' -> heard("<o>", "оу");
      default -> heard("<u>", "ью", "у");
    };
  }

  private static String[] at(String word, int at) {
    for (String[] reading : READINGS) {
      String written = reading[0];
      boolean end = written.endsWith("|");
      String letters = end ? written.substring(0, written.length() - 1) : written;
      boolean atEnd = at > 0 && at + letters.length() == word.length();
      if (word.startsWith(letters, at) && (!end || atEnd)) {
        return reading;
      }
    }
    String other = word.substring(at, at + 1);
    return heard(other, other);
  }

  private static String[] heard(String... written) {
    return written;
  }
}
