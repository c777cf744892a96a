package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bot tells people to type in Slack, Slack lets through. */
class SlackCommandsTest {

  private static final Path PHRASES =
      Path.of("src", "main", "resources", "org", "didbon", "phrase");
  private static final Pattern HINT =
      Pattern.compile("(?<![\\p{L}\\p{N}…/])/(?:didbon-[a-z]+|\\p{L}+)");

  private final SlackCommands commands = SlackCommands.ofManifest();
  private final Set<String> words = words();

  SlackCommandsTest() {
    commands.learn(words::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Everybody: /actors¦Everybody: /actors",
        "/search \"labour migrant\"¦/didbon-search \"labour migrant\"",
        "Wie: /feed check x.¦Wie: /didbon-feed check x.",
        "/words with migrants a, /words undo migrants¦/didbon words with migrants a, /didbon words"
            + " undo migrants",
        "Например: /отписка Патрушев¦Например: /didbon отписка Патрушев",
        "(/Поиск)¦(/didbon Поиск)",
        "/yoʻqyerda¦/yoʻqyerda",
        "https://a.example/search¦https://a.example/search",
        "a.example/feed, …/feed, и/или¦a.example/feed, …/feed, и/или",
        "/search/more and /feed.xml¦/search/more and /feed.xml",
        "/didbon-search talks¦/didbon-search talks",
        "24/7¦24/7"
      })
  void writesACommandAsItCanBeTyped(String said, String shown) {
    assertThat(commands.in(said)).isEqualTo(shown);
  }

  @Test
  void buttonsSendWhatTheyDidAndTheTextOfOthersStays() {
    RichText text =
        RichText.builder().link("/search me", "https://a.example").mark("/search").build();
    Body body = new Body(text, List.of(List.of(new Button("/поиск что", "/поиск что"))));

    Body shown = commands.in(body);

    assertThat(shown.text()).isEqualTo(text);
    assertThat(shown.buttons().get(0).get(0))
        .isEqualTo(new Button("/didbon поиск что", "/поиск что"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noSentenceOfTheCatalogueNamesACommandThatTheManifestLacks(String language)
      throws IOException {
    Set<String> manifest = manifest();
    Map<String, String> lacking = new TreeMap<>();
    for (Map.Entry<Object, Object> entry : phrases(language).entrySet()) {
      String shown = commands.in(entry.getValue().toString());
      HINT.matcher(shown)
          .results()
          .map(MatchResult::group)
          .filter(hint -> !manifest.contains(hint.toLowerCase(Locale.ROOT)))
          .forEach(hint -> lacking.put(entry.getKey() + " " + hint, shown));
    }

    assertThat(lacking).isEmpty();
  }

  @Test
  void everyCommandCanBeTypedByItsNameOrAfterTheOneThatTakesAll() throws IOException {
    assertThat(manifest()).contains(SlackCommands.UMBRELLA);
    assertThat(names()).hasSizeGreaterThan(30);
    for (String name : names()) {
      assertThat(commands.in("/" + name)).isIn(typable(name, manifest()));
    }
  }

  private static List<String> typable(String name, Set<String> manifest) {
    return Stream.concat(
            Stream.of("/" + name, "/didbon-" + name).filter(manifest::contains),
            Stream.of("/didbon " + name))
        .limit(1)
        .toList();
  }

  private static Set<String> manifest() throws IOException {
    String text = Files.readString(Path.of("config", "slack-manifest.json"));
    return Json.objects(
            JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("features"),
            "slash_commands")
        .stream()
        .map(command -> Json.text(command, "command"))
        .collect(Collectors.toSet());
  }

  private static Properties phrases(String language) {
    Properties phrases = new Properties();
    try (var text = Files.newBufferedReader(PHRASES.resolve(language + ".properties"))) {
      phrases.load(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return phrases;
  }

  private static Set<String> names() {
    return phrases("en").stringPropertyNames().stream()
        .filter(key -> key.matches("[a-z]+\\.summary"))
        .map(key -> key.substring(0, key.indexOf('.')))
        .collect(Collectors.toSet());
  }

  /** All that names a command, in any language. */
  private static Set<String> words() {
    Stream<String> typed =
        SpokenLanguages.CODES.stream()
            .map(SlackCommandsTest::phrases)
            .flatMap(
                phrases ->
                    phrases.stringPropertyNames().stream()
                        .filter(key -> key.matches("[a-z]+\\.words"))
                        .flatMap(key -> Arrays.stream(phrases.getProperty(key).split(",", -1))));
    return Stream.concat(
            Stream.concat(names().stream(), Stream.of("cancel", "save", "watch")),
            typed.map(String::strip).filter(word -> !word.isEmpty()))
        .collect(Collectors.toSet());
  }

  private static List<String> languages() {
    return SpokenLanguages.CODES;
  }
}
