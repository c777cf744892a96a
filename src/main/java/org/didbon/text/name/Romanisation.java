package org.didbon.text.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final String VOWELS = "аеёиоуыэюя";
  private static final Pattern AFTER_HUSHING = Pattern.compile("([жчшщ])ё");

  /** The Cyrillic block. */
  private static final char FIRST = '\u0400';

  private static final char LAST = '\u052f';

  /** The letters each system spells in its own way. */
  private static final List<String[]> SYSTEMS =
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
    spellings(cyrillic).forEach(spelling -> keys.add(NameKey.of(spelling)));
    return keys;
  }

  /** Those spellings as people write them, the English ones first. */
  static Set<String> spellings(String cyrillic) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String spelled : voiced(cyrillic)) {
      for (String[] system : SYSTEMS) {
        spellings.add(spell(spelled, system));
      }
    }
    return spellings;
  }

  /** Russian writes дж where others have one letter. */
  private static List<String> voiced(String word) {
    List<String> ways = new ArrayList<>();
    ways.add(word.replace("дж", "ҷ"));
    if (word.indexOf('ё') > 0) {
      String hushed = AFTER_HUSHING.matcher(word).replaceAll("$1о");
      if (!hushed.equals(word)) {
        ways.add(hushed);
      }
    }
    if (word.endsWith("ий") || word.endsWith("ый")) {
      ways.add(word.substring(0, word.length() - 1));
    }
    return ways;
  }

  private static String spell(String word, String[] system) {
    StringBuilder latin = new StringBuilder(word.length() * 2);
    boolean iotated = "ju".equals(system['ю' - FIRST]);
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (iotated && letter == 'е' && (i == 0 || VOWELS.indexOf(word.charAt(i - 1)) >= 0)) {
        latin.append('j');
      }
      String spelled =
          letter >= FIRST && letter < FIRST + system.length ? system[letter - FIRST] : null;
      if (spelled == null) {
        latin.append(letter);
      } else {
        latin.append(spelled);
      }
    }
    return latin.toString();
  }

  /** By letter from {@link #FIRST} on; null for those that stay as they are. */
  private static String[] letters(String own) {
    String[] table = new String[LAST - FIRST + 1];
    for (String pair : (PLAIN + " " + own).split(" ", -1)) {
      table[pair.charAt(0) - FIRST] = pair.substring(2);
    }
    return table;
  }
}
