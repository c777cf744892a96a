package org.didbon.text.name;

import java.util.List;

/**
 * The spelling of a word of a name without what differs between systems of transliteration, between
 * languages that share an alphabet, and between careful and careless typing: {@code Patruşev},
 * {@code Patrushev} and {@code Patruschew} have one key, {@code Раҳмон} and {@code Рахмон}, {@code
 * Путін} and {@code Путин} have one key. The two scripts keep apart. Different names rarely share
 * one.
 */
public final class NameKey {

  private static final int CYRILLIC = 0x400;
  private static final char[] CYRILLIC_LETTERS = cyrillic();

  private NameKey() {}

  /** The key of a folded word; the word itself where nothing differs. */
  public static String of(String folded) {
    if (folded.isEmpty()) {
      return folded;
    }
    return folded.charAt(0) < CYRILLIC ? latin(folded) : cyrillic(folded);
  }

  private static String cyrillic(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      char plain = letter < 0x400 || letter > 0x52f ? letter : CYRILLIC_LETTERS[letter - CYRILLIC];
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      if ((next == 'о' || next == 'ў') && (letter == 'й' || letter == 'ь')) {
        key.append('е'); // Ukrainian writes йо, ьо for ё, Uzbek has йў
        i++;
      } else if (letter == 'д' && next == 'ж') {
        key.append('ж'); // Tajik ҷ, Kyrgyz ж and Russian дж are one sound
        i++;
      } else if (plain == 'о' && hushing(key)) {
        key.append('е'); // Горбачов is Горбачёв, and Чон is Чен
      } else if (plain != 0 && !(key.length() > 0 && doubled(key, plain))) {
        key.append(plain);
      }
    }
    return same(key, word);
  }

  private static boolean hushing(StringBuilder key) {
    return key.length() > 0 && "жчшщ".indexOf(key.charAt(key.length() - 1)) >= 0;
  }

  private static boolean doubled(StringBuilder key, char plain) {
    return plain != 'и' && key.charAt(key.length() - 1) == plain;
  }

  private static String latin(String word) {
    StringBuilder key = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      at += sound(word, at, key);
    }
    int last = key.length() - 1;
    if (last > 1 && key.charAt(last) == 'f' && "oe".indexOf(key.charAt(last - 1)) >= 0) {
      key.setCharAt(last, 'v'); // Romanoff, Patrushef
    }
    return same(key, word);
  }

  /** Adds the sound written at {@code at}; the number of letters it takes. */
  private static int sound(String word, int at, StringBuilder key) {
    switch (word.charAt(at)) {
      case 's' -> {
        return add(key, 's', longest(word, at, "schtsch", "shch", "sch", "sh", "sz"));
      }
      case 'c' -> {
        return word.startsWith("ck", at)
            ? add(key, 'k', 2)
            : add(key, 'c', longest(word, at, "chtch", "ch", "cz"));
      }
      case 't' -> {
        int letters = longest(word, at, "tsch", "tch", "ts", "tz");
        return letters > 1 ? add(key, 'c', letters) : add(key, 't', longest(word, at, "th"));
      }
      case 'k' -> {
        return word.startsWith("kh", at) ? add(key, 'h', 2) : add(key, 'k', 1);
      }
      case 'x' -> {
        return add(key, 'h', 1);
      }
      case 'z' -> {
        return word.startsWith("zh", at) ? add(key, 'j', 2) : add(key, 'z', 1);
      }
      case 'd' -> {
        int letters = longest(word, at, "dzh", "dsch", "dj");
        return add(key, letters > 1 ? 'j' : 'd', letters);
      }
      case 'g' -> {
        return add(key, 'g', longest(word, at, "gh"));
      }
      case 'p' -> {
        return word.startsWith("ph", at) ? add(key, 'f', 2) : add(key, 'p', 1);
      }
      case 'w' -> {
        return add(key, 'v', 1);
      }
      case 'q' -> {
        return add(key, 'k', 1);
      }
      case 'y' -> {
        return add(key, 'i', 1);
      }
      case 'j' -> {
        boolean glide = at + 1 == word.length() || "aeiouy".indexOf(word.charAt(at + 1)) < 0;
        return add(key, glide ? 'i' : 'j', 1);
      }
      case 'o' -> {
        return word.startsWith("ou", at) ? add(key, 'u', 2) : add(key, 'o', 1);
      }
      case 'e' -> {
        int last = key.length() - 1;
        if (last >= 0 && key.charAt(last) == 'i') {
          key.setLength(last); // ye, ie and e are one
        }
        return add(key, 'e', 1);
      }
      default -> {
        return add(key, word.charAt(at), 1);
      }
    }
  }

  private static int longest(String word, int at, String... spellings) {
    for (String spelling : spellings) {
      if (word.startsWith(spelling, at)) {
        return spelling.length();
      }
    }
    return 1;
  }

  private static int add(StringBuilder key, char letter, int letters) {
    if (key.length() == 0 || key.charAt(key.length() - 1) != letter) {
      key.append(letter);
    }
    return letters;
  }

  private static String same(StringBuilder key, String word) {
    return word.contentEquals(key) ? word : key.toString();
  }

  private static char[] cyrillic() {
    char[] table = new char[0x130];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) (CYRILLIC + i);
    }
    for (String group :
        List.of("еёэє", "иіїыӣ", "уӯүұ", "кқ", "гґғ", "хҳһ", "жҷ", "нң", "оөў", "аә")) {
      for (int i = 1; i < group.length(); i++) {
        table[group.charAt(i) - CYRILLIC] = group.charAt(0);
      }
    }
    table['ь' - CYRILLIC] = 0;
    table['ъ' - CYRILLIC] = 0;
    return table;
  }
}
