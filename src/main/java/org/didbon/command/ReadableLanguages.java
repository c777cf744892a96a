package org.didbon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.domain.Lazy;
import org.didbon.phrase.Catalogues;
import org.didbon.query.Nearest;
import org.didbon.text.Letters;
import org.didbon.text.SpokenLanguages;

/** Languages that somebody may read, by what people call them in any of ours. Thread-safe. */
public final class ReadableLanguages {

  /** Those of the neighbours and of the world's press, after ours. */
  private static final List<String> OTHERS =
      List.of(
          "tk", "fa", "ps", "uk", "be", "az", "hy", "ka", "tr", "ar", "ur", "hi", "zh", "ja", "de",
          "fr", "es", "it", "pl", "pt");

  /** Shorter words are codes, and no slip for another. */
  private static final int SHORTEST_GUESS = 4;

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  private final Lazy<Map<String, String>> byName;

  public ReadableLanguages(Catalogues catalogues) {
    byName = Lazy.of(() -> names(catalogues));
  }

  private static Map<String, String> names(Catalogues catalogues) {
    Map<String, String> byName = new LinkedHashMap<>();
    catalogues
        .names(Stream.concat(SpokenLanguages.CODES.stream(), OTHERS.stream()).toList())
        .forEach((name, language) -> byName.putIfAbsent(Letters.fold(name), language));
    SpokenLanguages.CODES.forEach(
        code ->
            catalogues.typed().of("word.tongue." + code).stream()
                .filter(word -> word.indexOf(' ') < 0)
                .forEach(word -> byName.putIfAbsent(Letters.fold(word), code)));
    return byName;
  }

  /** The language whose code or name is typed, begun or nearly so. */
  public Optional<String> one(String typed) {
    String folded = Letters.fold(typed.strip());
    Optional<String> exact = Optional.ofNullable(byName.get().get(folded));
    return exact.isPresent() || folded.length() < SHORTEST_GUESS
        ? exact
        : Nearest.to(folded, byName.get().keySet()).stream().findFirst().map(byName.get()::get);
  }

  /**
   * Those that are typed one after the other.
   *
   * @param typed with blanks or commas between; words that join them are passed over
   * @return what is meant, each once, and what is no language's name
   */
  public Named all(String typed, Predicate<String> joins) {
    List<String> codes = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Arrays.stream(BETWEEN.split(typed.strip()))
        .filter(word -> !word.isEmpty() && !joins.test(word))
        .forEach(
            word ->
                one(word)
                    .ifPresentOrElse(
                        code -> {
                          if (!codes.contains(code)) {
                            codes.add(code);
                          }
                        },
                        () -> unknown.add(word)));
    return new Named(codes, unknown);
  }

  /**
   * What was typed.
   *
   * @param codes ISO 639-1
   */
  public record Named(List<String> codes, List<String> unknown) {

    public Named {
      codes = List.copyOf(codes);
      unknown = List.copyOf(unknown);
    }
  }
}
