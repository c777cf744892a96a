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

  private static final String VOWELS = "aeiouöüäyýаеёиоуыэюяіїєўӣӯөүұә";

  private static final Map<Character, Character> SOUNDS = sounds();

  private NameSkeleton() {}

  /** The skeleton of a folded word; {@code ""} if too little is left. */
  public static String of(String word) {
    StringBuilder left = new StringBuilder(LONGEST);
    if (!word.isEmpty() && VOWELS.indexOf(word.charAt(0)) >= 0) {
      left.append('a');
    }
    int at = 0;
    while (at < word.length() && left.length() < LONGEST) {
      int letters = two(word, at) == 0 ? 1 : 2;
      char sound = letters == 2 ? two(word, at) : one(word, at);
      if (sound > 1 && (left.length() == 0 || left.charAt(left.length() - 1) != sound)) {
        left.append(sound);
      }
      at += letters;
    }
    return left.length() < SHORTEST ? "" : left.toString();
  }

  /** The sound that two letters stand for; 0 if they are two. */
  private static char two(String word, int at) {
    if (at + 1 == word.length()) {
      return 0;
    }
    return switch (word.substring(at, at + 2)) {
      case "sh", "ts", "tz", "тс" -> 's';
      case "kh" -> 'h';
      case "zh", "dj", "дж" -> 'j';
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
    String from = "бвгґғджзкқлмнңпрстфхҳһцчҷшщbdfghjklmnpqrstvwxzçşžň";
    String into = "bvgggdjzkklmnnprstfhhhscjssbdfghjklmnpkrstvvkzcsjn";
    Map<Character, Character> sounds = new java.util.HashMap<>();
    for (int i = 0; i < from.length(); i++) {
      sounds.put(from.charAt(i), into.charAt(i));
    }
    return Map.copyOf(sounds);
  }
}
