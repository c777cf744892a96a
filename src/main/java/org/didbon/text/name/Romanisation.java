package org.didbon.text.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a Cyrillic name is spelled in Latin letters: by the systems in use in English (BGN/PCGN,
 * passports), by ISO 9 and scholars, in German, French and Polish, in Ukrainian passports, and in
 * the Latin alphabets of Uzbek, Turkmen and Turkish. What {@link NameKey} makes equal anyway stands
 * here once.
 */
public final class Romanisation {

  private static final String PLAIN =
      "а=a б=b в=v г=g д=d е=e ё=yo є=ye з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t"
          + " у=u ф=f ы=y э=e ъ= ь= ґ=g ғ=g ӣ=i қ=q ӯ=u ў=o ҳ=h ҷ=j ә=a ө=o ү=u ұ=u һ=h ң=n ҥ=n";

  /** The letters each system spells in its own way. */
  private static final List<Map<Character, String>> SYSTEMS =
      List.of(
          letters("ж=zh х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya"), // English
          letters("ж=zh х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ё=e ў=u ң=ng"), // English, careless
          letters("ж=zh х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya г=h и=y"), // Ukrainian
          letters("ж=z х=h ц=c ч=c ш=s щ=sc ю=ju я=ja ё=jo є=je ї=ji"), // scholarly, Croatian
          letters("ж=z х=ch ц=c ч=c ш=s щ=sc ю=ju я=ja ё=jo є=je г=h"), // Czech, Polish
          letters("ж=sch х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ё=jo з=s в=w"), // German
          letters("ж=j х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia у=ou ё=io"), // French
          letters("ж=j х=x ц=s ч=c ш=s щ=s ю=yu я=ya"), // Uzbek, Turkmen, Turkish
          letters("ж=j х=x ц=ts ч=ch ш=sh щ=sh ю=yu я=ya"));

  private Romanisation() {}

  /** The keys of the Latin spellings of a folded Cyrillic word. */
  public static Set<String> keys(String cyrillic) {
    Set<String> keys = new LinkedHashSet<>();
    for (String spelled : voiced(cyrillic)) {
      for (Map<Character, String> system : SYSTEMS) {
        keys.add(NameKey.of(spell(spelled, system)));
      }
    }
    return keys;
  }

  /** Russian writes дж where others have one letter. */
  private static List<String> voiced(String word) {
    List<String> ways = new ArrayList<>();
    ways.add(word.replace("дж", "ҷ"));
    if (word.matches(".*[жчшщ]ё.*")) {
      ways.add(word.replaceAll("([жчшщ])ё", "$1о"));
    }
    if (word.endsWith("ий") || word.endsWith("ый")) {
      ways.add(word.substring(0, word.length() - 1));
    }
    return ways;
  }

  private static String spell(String word, Map<Character, String> system) {
    StringBuilder latin = new StringBuilder(word.length() * 2);
    boolean iotated = "ju".equals(system.get('ю'));
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean open = i == 0 || "аеёиоуыэюя".indexOf(word.charAt(i - 1)) >= 0;
      latin.append(iotated && open && letter == 'е' ? "j" : "");
      latin.append(system.getOrDefault(letter, String.valueOf(letter)));
    }
    return latin.toString();
  }

  private static Map<Character, String> letters(String own) {
    Map<Character, String> table = new HashMap<>();
    for (String pair : (PLAIN + " " + own).split(" ", -1)) {
      table.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(table);
  }
}
