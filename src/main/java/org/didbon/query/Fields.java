package org.didbon.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.query.Lexeme.Kind;
import org.jspecify.annotations.Nullable;

/** The names that may stand before a colon. */
final class Fields {

  private static final List<String> NAMES = List.of("title", "text", "source", "country", "lang");

  /** Words a person may try for them, in small letters. */
  private static final Map<String, String> SYNONYMS =
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
          Map.entry("feed", "source"),
          Map.entry("site", "source"),
          Map.entry("outlet", "source"),
          Map.entry("источник", "source"),
          Map.entry("лента", "source"),
          Map.entry("from", "country"),
          Map.entry("страна", "country"),
          Map.entry("language", "lang"),
          Map.entry("язык", "lang"));

  private Fields() {}

  /** How what follows the colon is read; null if there is no such field. */
  static @Nullable Kind kind(String name) {
    return switch (name) {
      case "title", "text" -> Kind.FIELD;
      case "source", "country", "lang" -> Kind.CONDITION;
      default -> null;
    };
  }

  /** What is wrong with a name that is none, and what to write instead. */
  static String unknown(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (name.equals("near") || name.equals("рядом")) {
      return "a slash stands before the number; write " + written.toUpperCase(Locale.ROOT) + "/10";
    }
    String synonym = SYNONYMS.get(name);
    List<String> near = synonym == null ? Nearest.to(name, NAMES) : List.of(synonym);
    String remedy =
        near.isEmpty()
            ? "the fields are title: text: source: country: lang:; to look for these words, put"
                + " them in quotes"
            : "did you mean " + near.get(0) + ":?";
    return "there is no field " + written + ":; " + remedy;
  }

  /** What to write where nothing follows the colon. */
  static String example(String name) {
    String value =
        switch (name) {
          case "source" -> "asiaplus-en";
          case "country" -> "TJ";
          case "lang" -> "ru";
          default -> "word, " + name + ":\"a phrase\" or " + name + ":(one OR another)";
        };
    return "write " + name + ":" + value + ", without a blank";
  }

  /** Whether a character may stand in the name of a field. */
  static boolean inName(int c) {
    return Character.isLetter(c) || c == '_';
  }
}
