package org.didbon.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The months by their names in the languages of the outlets we read: in full, short, declined, with
 * or without accents. The names are those of CLDR. Thread-safe.
 */
public final class MonthNames {

  private static final List<Integer> WIDTHS =
      List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED);

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  /** CLDR data takes a while to load, and most feeds are content with English. */
  private static final class Cldr {
    private static final Map<Character, Map<String, Integer>> FULL =
        byFirst(names(List.of(DateFormatSymbols.WIDE)));
    private static final Map<String, Integer> ALL = names(WIDTHS);
  }

  /**
   * Where two languages fall out over a word, the earlier is right: the readers' own come first.
   */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "ru", "tg", "uz", "uz_Cyrl", "ky", "kk", "tk", "uk", "be", "az", "tr", "fr", "de",
          "es", "it", "pl", "pt", "nl", "cs", "hu", "el", "ro", "bg", "sr", "ka", "hy", "fa",
          "fa_AF", "ar", "fi", "sv");

  /** What is left out of names, beside marks. */
  private static final String SIGNS = "'’ʻʼ‘`ь";

  /** So many words, as a power of two, are remembered. */
  private static final int BITS = 11;

  private static final WordMemo<OptionalInt> KNOWN = new WordMemo<>(BITS, MonthNames::read);

  /** Shorter words begin too many others. */
  private static final int SHORTEST_START = 3;

  private static final int LONGEST_ENDING = 5;

  /** After a name of three letters: {@code июни} is June, {@code mayor} is not May. */
  private static final int ENDING_OF_SHORT = 1;

  /** What stands beside the month in most dates, and would make us load all other languages. */
  private static final Set<String> DAYS = new HashSet<>();

  /** What CLDR does not have. */
  private static final Map<String, Integer> BESIDES =
      Map.of("janner", 1, "feber", 2, "mrz", 3, "setiembre", 9);

  static {
    addAll(ENGLISH, ULocale.ENGLISH, WIDTHS);
    DateFormatSymbols english = new DateFormatSymbols(ULocale.ENGLISH);
    for (int width : WIDTHS) {
      for (String day : english.getWeekdays(DateFormatSymbols.FORMAT, width)) {
        DAYS.add(folded(day));
      }
    }
  }

  private MonthNames() {}

  /** 1 to 12; empty if {@code word} names no month, or several. */
  public static OptionalInt of(String word) {
    return KNOWN.of(word);
  }

  private static OptionalInt read(String word) {
    String folded = folded(word);
    Integer english = ENGLISH.get(folded);
    if (english != null) {
      return OptionalInt.of(english);
    }
    if (DAYS.contains(folded)) {
      return OptionalInt.empty();
    }
    Integer exact = Cldr.ALL.get(folded);
    return exact == null ? akin(folded) : OptionalInt.of(exact);
  }

  /** The one month whose name {@code word} is with an ending, or the start of. */
  private static OptionalInt akin(String word) {
    Set<Integer> declined = new HashSet<>();
    Set<Integer> shortened = new HashSet<>();
    Map<String, Integer> alike =
        word.isEmpty() ? Map.of() : Cldr.FULL.getOrDefault(word.charAt(0), Map.of());
    alike.forEach(
        (name, month) -> {
          int ending = word.length() - name.length();
          int longest = name.length() > SHORTEST_START ? LONGEST_ENDING : ENDING_OF_SHORT;
          if (ending > 0 && ending <= longest && word.startsWith(name)) {
            declined.add(month);
          }
          if (word.length() >= SHORTEST_START && name.startsWith(word)) {
            shortened.add(month);
          }
        });
    Set<Integer> found = declined.isEmpty() ? shortened : declined;
    return found.size() == 1 ? OptionalInt.of(found.iterator().next()) : OptionalInt.empty();
  }

  private static Map<String, Integer> names(List<Integer> widths) {
    Map<String, Integer> names = new HashMap<>();
    LANGUAGES.forEach(language -> addAll(names, new ULocale(language), widths));
    names.putAll(BESIDES);
    return names;
  }

  /** By their first letters, as a name and what is akin to it begin with the same one. */
  private static Map<Character, Map<String, Integer>> byFirst(Map<String, Integer> names) {
    Map<Character, Map<String, Integer>> ordered = new HashMap<>();
    names.forEach(
        (name, month) ->
            ordered.computeIfAbsent(name.charAt(0), first -> new HashMap<>()).put(name, month));
    return ordered;
  }

  private static void addAll(Map<String, Integer> names, ULocale locale, List<Integer> widths) {
    ULocale gregorian = locale.setKeywordValue("calendar", "gregorian");
    DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(gregorian), locale);
    for (int width : widths) {
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        String[] months = symbols.getMonths(context, width);
        for (int month = 1; month <= 12; month++) {
          String name = folded(months[month - 1]).replace(".", "");
          names.putIfAbsent(name, month);
        }
      }
    }
  }

  private static String folded(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> SIGNS.indexOf(c) < 0 && !isMark(c))
        .map(c -> c == 'ı' ? 'i' : c == 'ς' ? 'σ' : c)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
