package org.didbon.text.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The Cyrillic spellings a Latin name may have come from. Certain for names that were romanised
 * from Cyrillic; a guess by letters for the others. Where a letter has two readings, both are
 * followed, {@value #LIMIT} in all at most.
 */
public final class Cyrillisation {

  private static final int LIMIT = 16;

  /** What is written, longest first, and how it may be read. */
  private static final List<String[]> READINGS =
      List.of(
          reading("shch", "щ"),
          reading("sch", "ш"),
          reading("tch", "ч"),
          reading("dzh", "дж"),
          reading("yev", "ев"),
          reading("sh", "ш"),
          reading("ch", "ч", "х"),
          reading("zh", "ж"),
          reading("kh", "х"),
          reading("ts", "ц"),
          reading("dj", "дж"),
          reading("gh", "г"),
          reading("th", "т"),
          reading("ph", "ф"),
          reading("ck", "к"),
          reading("ya", "я"),
          reading("ia", "ия", "я"),
          reading("yu", "ю"),
          reading("iu", "ю"),
          reading("yo", "е"),
          reading("ye", "е"),
          reading("yi", "и"),
          reading("oo", "у"),
          reading("ou", "у"),
          reading("a", "а"),
          reading("b", "б"),
          reading("c", "к", "ц"),
          reading("d", "д"),
          reading("e", "е"),
          reading("f", "ф"),
          reading("g", "г"),
          reading("h", "х", "г"),
          reading("i", "и"),
          reading("j", "дж", "й"),
          reading("k", "к"),
          reading("l", "л"),
          reading("m", "м"),
          reading("n", "н"),
          reading("o", "о"),
          reading("p", "п"),
          reading("q", "к"),
          reading("r", "р"),
          reading("s", "с"),
          reading("t", "т"),
          reading("u", "у"),
          reading("v", "в"),
          reading("w", "в", "у"),
          reading("x", "х", "кс"),
          reading("y", "й", "ы"),
          reading("z", "з"));

  private static final String VOWELS = "аеиоуыэюя";

  private Cyrillisation() {}

  /** Nominatives in Cyrillic for a folded Latin word. */
  public static Set<String> of(String latin) {
    List<String> ways = List.of("");
    int at = 0;
    while (at < latin.length()) {
      String[] reading = at(latin, at);
      List<String> longer = new ArrayList<>();
      for (int i = 1; i < reading.length; i++) {
        for (String way : ways) {
          if (longer.size() < LIMIT) {
            longer.add(way + reading[i]);
          }
        }
      }
      ways = longer;
      at += reading[0].length();
    }
    Set<String> spelled = new LinkedHashSet<>();
    for (String way : ways) {
      spelled.add(ended(settled(way), latin));
    }
    return spelled;
  }

  /** й stands only beside a vowel, ы only between consonants. */
  private static String settled(String way) {
    StringBuilder word = new StringBuilder(way);
    for (int i = 0; i < word.length(); i++) {
      boolean afterVowel = i > 0 && VOWELS.indexOf(word.charAt(i - 1)) >= 0;
      if (word.charAt(i) == 'й' && !afterVowel && i > 0) {
        word.setCharAt(i, 'ы');
      } else if (word.charAt(i) == 'ы' && afterVowel) {
        word.setCharAt(i, 'й');
      }
    }
    return word.toString();
  }

  /** Final -y and -i: Zelensky, Nikolai. */
  private static String ended(String word, String latin) {
    boolean afterVowel = word.length() > 1 && VOWELS.indexOf(word.charAt(word.length() - 2)) >= 0;
    if (latin.endsWith("sky")
        || latin.endsWith("ski")
        || latin.endsWith("skiy")
        || latin.endsWith("skyy")
        || latin.endsWith("skii")
        || latin.endsWith("skyi")) {
      return word.substring(0, word.lastIndexOf('к') + 1) + "ий";
    }
    if (word.endsWith("и") && afterVowel) {
      return word.substring(0, word.length() - 1) + "й";
    }
    return word;
  }

  private static String[] at(String latin, int at) {
    for (String[] reading : READINGS) {
      if (latin.startsWith(reading[0], at)) {
        return reading;
      }
    }
    String other = latin.substring(at, at + 1);
    return reading(other, other);
  }

  private static String[] reading(String... written) {
    return written;
  }
}
