package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.didbon.domain.Terms;
import org.didbon.phrase.TypedWords;
import org.didbon.query.Countries;

/**
 * What stands after {@code /only}: whose news, then which of them. Countries are understood by
 * their names too, of one word or several.
 *
 * @param name of the subject; {@code ""} if none is told
 * @param options what follows it, each as {@code urgent}, {@code all}, a number, the code of a
 *     language in small letters or of a country in capitals
 */
record TermsArgument(String name, List<String> options) {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int MOST_SOURCES = 50;

  /** No country we know has a longer name that people write. */
  private static final int LONGEST_NAME = 4;

  TermsArgument {
    options = List.copyOf(options);
  }

  /**
   * Takes options off the end until a word is none, or what is left is the name of something.
   *
   * @param known what people type
   * @param isName whether something is called exactly so
   */
  static TermsArgument of(String typed, TypedWords known, Predicate<String> isName) {
    List<String> words = new ArrayList<>(Arrays.asList(typed.split("[\\s,]+")));
    List<String> options = new ArrayList<>();
    int taken = 1;
    while (taken > 0 && !words.isEmpty() && !isName.test(String.join(" ", words))) {
      taken = 0;
      for (int last = Math.min(LONGEST_NAME, words.size()); last > 0 && taken == 0; last--) {
        List<String> tail = words.subList(words.size() - last, words.size());
        Optional<String> option = option(tail, known);
        if (option.isPresent()) {
          options.add(0, option.get());
          tail.clear();
          taken = last;
        }
      }
    }
    return new TermsArgument(String.join(" ", words), options);
  }

  /** The word before the options, which may be a country misspelt; {@code ""} if it is alone. */
  String lastWord() {
    return name.indexOf(' ') < 0 ? "" : name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The name without its {@link #lastWord}. */
  String rest() {
    return name.substring(0, Math.max(0, name.lastIndexOf(' ')));
  }

  /** The terms they name; what was set before and is not named is no longer asked. */
  Terms terms(Terms before) {
    return new Terms(
        before.schedule(),
        options.contains("urgent"),
        options.stream().filter(LANGUAGES::contains).distinct().toList(),
        options.stream().filter(Countries::isCode).distinct().toList(),
        options.stream()
            .filter(TermsArgument::isNumber)
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(1),
        before.always(),
        before.sound());
  }

  private static Optional<String> option(List<String> words, TypedWords known) {
    if (words.size() == 1) {
      return option(words.get(0), known);
    }
    boolean sources =
        words.size() == 2 && isNumber(words.get(0)) && known.is("word.sources", words.get(1));
    return sources ? Optional.of(words.get(0)) : Countries.named(String.join(" ", words));
  }

  private static Optional<String> option(String word, TypedWords known) {
    if (known.is("word.urgent", word)) {
      return Optional.of("urgent");
    }
    if (known.is("word.all", word)) {
      return Optional.of("all");
    }
    if (LANGUAGES.contains(word) || isNumber(word)) {
      return Optional.of(word);
    }
    // two letters in small ones are a language, or part of a name
    boolean code = word.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
    return code ? Countries.named(word) : Optional.empty();
  }

  private static boolean isNumber(String word) {
    return word.matches("[1-9]\\d?") && Integer.parseInt(word) <= MOST_SOURCES;
  }
}
