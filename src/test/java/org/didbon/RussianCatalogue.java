package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.phrase.Catalogues;

/** The Russian catalogue, to tell answers from complaints. */
final class RussianCatalogue {

  /** What the example of a command must not be answered with. */
  private static final Pattern FAULTS =
      Pattern.compile(
          "(typed|subject|refused|right)\\..*|.*\\.(wrong|unknown|absent|bad|branches)");

  private final Map<String, String> all = phrases();
  private final List<Pattern> faults =
      all.entrySet().stream()
          // what pages say instead no chat hears, and is short: "there is no …"
          .filter(phrase -> !phrase.getKey().startsWith("console.instead."))
          .filter(phrase -> FAULTS.matcher(phrase.getKey()).matches())
          .map(phrase -> pattern(phrase.getValue()))
          .toList();

  /** A line that works; {@code ""} for what only buttons say. */
  String example(String command) {
    return all.getOrDefault(command + ".example", "");
  }

  /** Whether it is no complaint. */
  void assertAnswered(String answer) {
    assertThat(answer).isNotBlank().containsPattern("[а-яА-Я]");
    assertThat(faults).as(answer).noneMatch(fault -> fault.matcher(answer).matches());
  }

  /** Whether it says in a few words of Russian, beside names of commands, what to do. */
  void assertShortSentence(String answer) {
    assertThat(answer.replaceAll("/[a-z]+\\s*", ""))
        .hasSizeBetween(10, 300)
        .containsPattern("[а-яА-Я]{3,}");
    assertThat(answer.replaceAll("/[a-z]+( [a-z]+)*", ""))
        .doesNotContainPattern(
            "[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}|Exception|Something went wrong|null");
  }

  private static Map<String, String> phrases() {
    try (InputStream file = Catalogues.class.getResourceAsStream("ru.properties")) {
      Properties phrases = new Properties();
      phrases.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
      return phrases.stringPropertyNames().stream()
          .filter(key -> key.matches("[a-z]+\\.[a-z.]+"))
          .filter(key -> !phrases.getProperty(key).isEmpty())
          .collect(Collectors.toMap(key -> key, phrases::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pattern pattern(String phrase) {
    String known =
        Pattern.compile("\\{[^{}]*\\}")
            .splitAsStream(phrase)
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(known + ".*", Pattern.DOTALL);
  }
}
