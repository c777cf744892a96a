package org.didbon.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.fixture.RuleFixture;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language costs one catalogue and one line: a seventh is made up, and the bot speaks it. */
class NewLanguageTest {

  private static final String ESPERANTO = "eo";

  @TempDir private Path folder;
  private RuleFixture rules;

  @BeforeEach
  void open() throws IOException {
    List<Catalogue> spoken = new ArrayList<>();
    SpokenLanguages.CODES.forEach(language -> spoken.add(Catalogue.read(language)));
    spoken.add(madeUp());
    rules = new RuleFixture(folder, Catalogues.of(spoken, ZoneOffset.UTC, true));
  }

  @AfterEach
  void close() {
    rules.close();
  }

  @Test
  void itIsOfferedChosenAndSpoken() {
    assertThat(rules.say("/language")).doesNotContain("†");
    assertThat(rules.say("/language Esperanto")).contains("†");
    assertThat(rules.say("/help search")).contains("†", "/eosearch");
  }

  @Test
  void itsWordsAreUnderstoodInEveryChat() {
    assertThat(rules.say("/eosubscribe eoall eodaily 8:00"))
        .isEqualTo("From now on you hear of everything daily at 08:00 (UTC).");
    assertThat(rules.say("/eoquiet eooff")).startsWith("No quiet hours.");
  }

  @Test
  void noOtherPlaceListsTheLanguages() throws IOException {
    assertThat(listing(Path.of("src/main/java")))
        .containsExactly("src/main/java/org/didbon/text/SpokenLanguages.java");
  }

  /** Files of code that name all languages; what is known of words by language lives in text. */
  private static List<String> listing(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(NewLanguageTest::namesAll)
          .map(Path::toString)
          .filter(file -> !file.contains("/text/") || file.endsWith("SpokenLanguages.java"))
          .toList();
    }
  }

  private static boolean namesAll(Path file) {
    try {
      String code = Files.readString(file, StandardCharsets.UTF_8);
      return SpokenLanguages.CODES.stream()
          .allMatch(language -> code.contains('"' + language + '"'));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** English with a mark at each sentence and two letters before each word that is typed. */
  private static Catalogue madeUp() throws IOException {
    Catalogue english = Catalogue.read("en");
    String file =
        english.keys().stream()
            .map(key -> key + " = " + madeUp(key, english.pattern(key).orElseThrow()))
            .collect(Collectors.joining("\n"));
    return Catalogue.of(ESPERANTO, new StringReader(file));
  }

  private static String madeUp(String key, String pattern) {
    String name = key.endsWith(".words") ? key.replace(".words", "") : "";
    if (!name.isEmpty() || key.startsWith("word.")) {
      return Stream.concat(Stream.of(name), Stream.of(pattern.split(",", -1)))
          .filter(word -> !word.isBlank())
          .map(word -> "eo" + word.strip())
          .collect(Collectors.joining(", "));
    }
    boolean list = key.startsWith("months") || key.equals("schedule.days");
    String said = key.equals("language.own") ? "Esperanto" : pattern.replace("\n", "\\n");
    return list || key.matches("language\\.(own|readable|texts)") ? said : "†" + said;
  }
}
