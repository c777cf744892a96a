package org.didbon.text.name;

import java.util.Map;

/**
 * What is left of a name in any script when its vowels and the differences between spellings are
 * gone: {@code Бастрыкину}, {@code Bastrykin} and {@code Bastrikin} begin alike. Coarser than
 * {@link NameKey}: different names may share one, so it is a hint beside others, never a proof.
 */
public final class NameSkeleton {

  /** Fewer consonants are shared by too many. */
  private static final int SHORTEST = 3;

  /** Endings of cases stand behind it. */
  private static final int LONGEST = 6;

  /** Letters of a word with two consonants that are enough for a skeleton. */
  private static final int LONG_ENOUGH = 5;

  private static final int MOST_LETTERS = 4;

  private static final String FIRST_OF_SEVERAL = "stkzdpgcтд";

  private static final String VOWELS = "aeiouöüäyýаеёиоуыэюяіїєўӣӯөүұә";

  private static final Map<Character, Character> SOUNDS = sounds();

  private NameSkeleton() {}

  /** The skeleton of a folded word; {@code ""} if too little is left. */
  public static String of(String word) {
    StringBuilder left = new StringBuilder(LONGEST + 1);
    if (!word.isEmpty() && VOWELS.indexOf(word.charAt(0)) >= 0) {
      left.append('a');
    }
    int at = 0;
    while (at < word.length() && left.length() < LONGEST) {
      if (word.charAt(at) == 'x') {
        String sounds = isX(word, at) ? "ks" : "h";
        append(left, sounds.charAt(0));
        append(left, sounds.charAt(sounds.length() - 1));
        at++;
        continue;
      }
      int letters = letters(word, at);
      append(left, letters > 1 ? several(word.substring(at, at + letters)) : one(word, at));
      at += letters;
    }
    if (left.length() > LONGEST) {
      left.setLength(LONGEST);
    }
    return left.length() < SHORTEST ? shortOf(word, left) : left.toString();
  }

  private static void append(StringBuilder left, char sound) {
    if (sound > 1 && (left.length() == 0 || left.charAt(left.length() - 1) != sound)) {
      left.append(sound);
    }
  }

  /** Two consonants tell little, so the vowel between them is told too: Shoigu is no Sheiga. */
  private static String shortOf(String word, StringBuilder left) {
    boolean begins = !word.isEmpty() && VOWELS.indexOf(word.charAt(0)) < 0;
    if (!begins || left.length() < 2 || word.length() < LONG_ENOUGH) {
      return "";
    }
    int at = 0;
    while (at < word.length() && VOWELS.indexOf(word.charAt(at)) < 0) {
      at++;
    }
    if (at == word.length()) {
      return "";
    }
    if (at + 1 < word.length()
        && "yý".indexOf(word.charAt(at)) >= 0
        && VOWELS.indexOf(word.charAt(at + 1)) >= 0) {
      at++;
    }
    String kind = "аaоoөәä".indexOf(word.charAt(at)) >= 0 ? "o" : "e";
    return left.charAt(0) + ("уuүұӯўю".indexOf(word.charAt(at)) >= 0 ? "u" : kind) + left.charAt(1);
  }

  /** The letter x is two sounds in Max, Alexei and Felix; in Uzbek it is the one of Baxtiyor. */
  private static boolean isX(String word, int at) {
    return (at > 0 && "ei".indexOf(word.charAt(at - 1)) >= 0)
        || (word.startsWith("max") && at == 2);
  }

  /** How many letters from here stand for one sound. */
  private static int letters(String word, int at) {
    if (FIRST_OF_SEVERAL.indexOf(word.charAt(at)) < 0) {
      return 1;
    }
    for (int letters = Math.min(MOST_LETTERS, word.length() - at); letters > 1; letters--) {
      if (several(word.substring(at, at + letters)) != 0) {
        return letters;
      }
    }
    return 1;
  }

  /** The sound that several letters stand for; 0 if they are several. */
  private static char several(String letters) {
    return switch (letters) {
      case "sh", "ts", "tz", "тс", "shch" -> 's';
      case "kh" -> 'h';
      case "zh", "dj", "дж", "dzh" -> 'j';
      case "ch" -> 'c';
      case "ph" -> 'f';
      case "th" -> 't';
      case "gh" -> 'g';
      case "ck" -> 'k';
      default -> 0;
    };
  }

  private static char one(String word, int at) {
    char letter = word.charAt(at);
    if (letter == 'c') {
      boolean soft = at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0;
      return soft ? 's' : 'k';
    }
    return VOWELS.indexOf(letter) >= 0 ? 1 : SOUNDS.getOrDefault(letter, (char) 1);
  }

  private static Map<Character, Character> sounds() {
    String from = "бвгґғджзкқлмнңпрстфхҳһцчҷшщbdfghjklmnpqrstvwzçşžň";
    String into = "bvgggdjzkklmnnprstfhhhscjssbdfghjklmnpkrstvvzcsjn";
    Map<Character, Character> sounds = new java.util.HashMap<>();
    for (int i = 0; i < from.length(); i++) {
      sounds.put(from.charAt(i), into.charAt(i));
    }
    return Map.copyOf(sounds);
  }
}
