package org.didbon.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the language of queries: operators in English and Russian, and tries at fields. */
public final class QueryWords {

  public static final List<String> AND = List.of("AND", "И");
  public static final List<String> OR = List.of("OR", "ИЛИ");
  public static final List<String> NOT = List.of("NOT", "НЕ");

  /** Before a slash and a number. */
  public static final List<String> NEAR = List.of("NEAR", "РЯДОМ");

  /** Likewise: and in this order. */
  public static final List<String> BEFORE = List.of("BEFORE", "ПЕРЕД");

  /** Those that stand before a slash. */
  public static final List<String> SLASHED = Stream.of(NEAR, BEFORE).flatMap(List::stream).toList();

  /** After the slash, in any letter case: in one sentence. The second one is Russian. */
  public static final List<String> SENTENCE = List.of("s", "п");

  /** Before a slash in the language of other searches; not known to us. */
  public static final List<String> TRIED =
      List.of("AFTER", "ПОСЛЕ", "ДО", "PRE", "ONEAR", "WITHIN", "W", "ADJ");

  /** Those that stand between words without a number. */
  public static final List<String> BETWEEN = Stream.of(AND, OR, NOT).flatMap(List::stream).toList();

  /** {@link #BETWEEN} in small letters, as people write them who mean words. */
  public static final Set<String> SMALL =
      BETWEEN.stream()
          .map(operator -> operator.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** What people try for the name of a field, in small letters -> the name. */
  public static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("headline", "title"),
          Map.entry("intitle", "title"),
          Map.entry("subject", "title"),
          Map.entry("заголовок", "title"),
          Map.entry("название", "title"),
          Map.entry("body", "text"),
          Map.entry("content", "text"),
          Map.entry("intext", "text"),
          Map.entry("текст", "text"),
          Map.entry("repeated", "twice"),
          Map.entry("дважды", "twice"),
          Map.entry("feed", "source"),
          Map.entry("site", "source"),
          Map.entry("outlet", "source"),
          Map.entry("источник", "source"),
          Map.entry("лента", "source"),
          Map.entry("from", "country"),
          Map.entry("страна", "country"),
          Map.entry("language", "lang"),
          Map.entry("язык", "lang"));

  private QueryWords() {}

  /** As an alternative of a regular expression: {@code AND|И}. */
  public static String either(List<String> operators) {
    return String.join("|", operators);
  }
}
