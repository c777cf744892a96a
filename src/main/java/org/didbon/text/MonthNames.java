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

  private static final List<Integer> WIDE = List.of(DateFormatSymbols.WIDE);
  private static final List<Integer> WIDTHS =
      List.of(DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED);

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

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

  /** What stands beside the month in most dates, and would make us load all other languages. */
  private static final Set<String> DAYS = new HashSet<>();

  /** Short names that CLDR does not have. */
  private static final Map<String, Integer> BESIDES =
      Map.of(
          "janner",
          1,
          "feber",
          2,
          "mrz",
          3,
          "setiembre",
          9,
          "янв",
          1,
          "фев",
          2,
          "мар",
          3,
          "сен",
          9,
          "ноя",
          11);

  /** As Uzbek was spelled before, and often is. */
  private static final Map<String, Integer> UZBEK = Map.of("sentyabr", 9, "oktyabr", 10);

  /** CLDR data takes a while to load, and most feeds are content with English. */
  private static final class Cldr {
    private static final Map<String, Integer> ALL = new HashMap<>();
    private static final Map<String, Map<String, Integer>> FULL = new HashMap<>();
    private static final Map<String, Integer> RUSSIAN = names("ru", WIDTHS);
    private static final MonthForms FORMS = new MonthForms();

    static {
      for (String tag : LANGUAGES) {
        String language = primary(tag);
        Map<String, Integer> full = FULL.computeIfAbsent(language, none -> new HashMap<>());
        full.putAll(names(tag, WIDE));
        if (tag.equals("uz")) {
          full.putAll(UZBEK);
        }
        names(tag, WIDTHS).forEach(ALL::putIfAbsent);
      }
      FULL.forEach(
          (language, names) -> names.forEach((name, month) -> FORMS.add(name, month, language)));
      ALL.putAll(UZBEK);
      ALL.putAll(BESIDES);
      Map<String, Integer> any = new HashMap<>();
      LANGUAGES.forEach(tag -> FULL.getOrDefault(primary(tag), Map.of()).forEach(any::putIfAbsent));
      FULL.put(Languages.UNKNOWN, any);
    }
  }

  static {
    ENGLISH.putAll(names("en", WIDTHS));
    ENGLISH.put("sept", 9);
    DateFormatSymbols english = new DateFormatSymbols(ULocale.ENGLISH);
    for (int width : WIDTHS) {
      for (String day : english.getWeekdays(DateFormatSymbols.FORMAT, width)) {
        DAYS.add(folded(day));
      }
    }
  }

  private MonthNames() {}

  /**
   * Of a word that stands in a date, in whatever language, maybe shortened.
   *
   * @return 1 to 12; empty if {@code word} names no month, or several
   */
  public static OptionalInt of(String word) {
    return KNOWN.of(word);
  }

  /**
   * Of a word that stands in a text, where other languages' names and short names are words: sen,
   * out, там. What all quote is known everywhere, English and Russian.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   * @return 1 to 12; empty if {@code word} names no month
   */
  public static OptionalInt of(String word, String language) {
    String folded = folded(word);
    Integer quoted = ENGLISH.getOrDefault(folded, Cldr.RUSSIAN.get(folded));
    if (quoted != null) {
      return OptionalInt.of(quoted);
    }
    String own = primary(language);
    Integer full = Cldr.FULL.getOrDefault(own, Map.of()).get(folded);
    boolean any = own.equals(Languages.UNKNOWN);
    return full == null
        ? single(Cldr.FORMS.months(folded, one -> any || one.equals(own)))
        : OptionalInt.of(full);
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
    return exact == null ? akin(word, folded) : OptionalInt.of(exact);
  }

  /** The one month whose name a word is a form or, unless it is a word of its own, the start of. */
  private static OptionalInt akin(String word, String folded) {
    Set<Integer> forms = Cldr.FORMS.months(folded, any -> true);
    boolean start =
        forms.isEmpty()
            && folded.length() >= SHORTEST_START
            && !WordForms.isListed(Letters.fold(word));
    return single(start ? Cldr.FORMS.begunWith(folded) : forms);
  }

  private static OptionalInt single(Set<Integer> months) {
    return months.size() == 1 ? OptionalInt.of(months.iterator().next()) : OptionalInt.empty();
  }

  private static Map<String, Integer> names(String tag, List<Integer> widths) {
    ULocale locale = new ULocale(tag);
    ULocale gregorian = locale.setKeywordValue("calendar", "gregorian");
    DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(gregorian), locale);
    Map<String, Integer> names = new HashMap<>();
    for (int width : widths) {
      for (int context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
        String[] months = symbols.getMonths(context, width);
        for (int month = 1; month <= 12; month++) {
          names.putIfAbsent(folded(months[month - 1]).replace(".", ""), month);
        }
      }
    }
    return names;
  }

  private static String primary(String tag) {
    return tag.split("[_-]", 2)[0];
  }

  /** Without accents, apostrophes and soft signs; й is a letter, as endings ask for it. */
  private static String folded(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(apart.length());
    apart
        .replace("и\u0306", "й")
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
