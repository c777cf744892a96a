package org.didbon.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the catalogues whatever they say. */
class CatalogueTest {

  /** The name of a setting, which looks like that of a phrase. */
  private static final Pattern SETTING = Pattern.compile("set\\.line\\(\\s*\"[^\"]*\"");

  private static final Catalogue ENGLISH = Catalogue.read("en");

  /** A key as code names it; a dot at the end is one that the code completes. */
  private static final Pattern NAMED =
      Pattern.compile("\"([a-z]+(?:\\.[a-z_]+)+\\.?|[a-z]+\\.)\"|\"(months|quote|everything)\"");

  /** What is typed so in every language. */
  private static final String WRITTEN_IN_LATIN =
      "\\b(yes|no|guard|unguard|list|show|add|edit|test|suggest|title|urgent|normal|match|ignore|drop|disable|enable|delete"
          + "|history|undo|reset|alias|post|not|name\\|born\\|country\\|tags\\|about\\|bare|with|without|check|newest|pause|resume|remove|URL|TJ|telegram:12345|admin|editor|https|HTTP|OPML|DOCTYPE|Didbon|feed\\.[A-Za-z]+|sessions|end|token|read|write|ID|PORT|Authorization|Bearer|TOKEN|api/v1"
          + "|web\\.url|didbon\\.yaml)\\b";

  /** What a query has in every language, and names in examples of one. */
  private static final String OF_QUERIES =
      "\\b(AND|OR|NOT|NEAR|BEFORE|ISO|title|text|twice|source|country|lang|asiaplus-en|patrushev|migrants|central-asians"
          + "|one|two|name|list|(?<=country:)[A-Z]{2}|(?<=lang:)[a-z]{2})\\b";

  /** Lines that can be typed about lists of words. */
  private static final String OF_LISTS = "/words( [a-z]+)? [a-z]+(-[a-z]+)?|[$]afghans|\\bOR\\b";

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasEveryPhraseWithTheSameArguments(String language) {
    Catalogue catalogue = Catalogue.read(language);

    assertThat(catalogue.keys()).containsExactlyElementsOf(ENGLISH.keys());
    for (String key : ENGLISH.keys()) {
      assertThat(arguments(catalogue, key)).as(key).isEqualTo(arguments(ENGLISH, key));
    }
  }

  @Test
  void whatPagesSayIsSaidInsteadOfAPhraseThatIsThereAndNamesNoCommand() {
    String instead = "console.instead.";
    List<String> keys =
        ENGLISH.keys().stream()
            .filter(key -> key.startsWith(instead))
            .map(key -> key.substring(instead.length()))
            .toList();

    assertThat(keys).isNotEmpty().isSubsetOf(ENGLISH.keys());
    for (String language : languages()) {
      Catalogue catalogue = Catalogue.read(language);
      for (String key : keys) {
        assertThat(arguments(catalogue, key)).containsAll(arguments(catalogue, instead + key));
        assertThat(catalogue.pattern(instead + key).orElseThrow())
            .doesNotContainPattern("(^|\\s)/[a-z]|\\bdrop\\b");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyPluralHasTheFormsOfItsLanguageAndNoOthers(String language) {
    Catalogue catalogue = Catalogue.read(language);
    Set<String> forms = PluralRules.forLocale(catalogue.locale()).getKeywords();

    for (String key : catalogue.keys()) {
      for (Set<String> given : plurals(catalogue.pattern(key).orElseThrow())) {
        assertThat(given).as(key).isEqualTo(forms);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aYearHasTwelveMonths(String language) {
    Catalogue catalogue = Catalogue.read(language);

    assertThat(catalogue.pattern("months").orElseThrow().split(" ", -1)).hasSize(12);
    assertThat(catalogue.pattern("months.alone").orElseThrow().split(" ", -1)).hasSize(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "tg", "ky", "kk"})
  void noLatinWordStandsInACyrillicLanguage(String language) {
    Catalogue catalogue = Catalogue.read(language);

    for (String key : catalogue.keys()) {
      if (!key.endsWith(".example") && !key.matches("language\\.(readable|texts)|zone\\.offers")) {
        String said = catalogue.pattern(key).orElseThrow();
        String words =
            said.replaceAll(key.equals("words.help") ? OF_LISTS : "^$", "")
                .replaceAll(key.equals("rule.help") ? "/rule\\b" : "^$", "")
                .replaceAll(key.startsWith("query.") ? OF_QUERIES : WRITTEN_IN_LATIN, "")
                .replaceAll("/[a-z]+( search| resend)?|resend|all", "")
                .replaceAll("\\{\\w+(, plural,)?|\\b(one|few|many|other|=\\d) \\{", "");
        assertThat(words).as(key).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  @Test
  void uzbekIsWrittenWithItsOwnApostrophe() {
    Catalogue uzbek = Catalogue.read("uz");

    for (String key : uzbek.keys()) {
      if (isTyped(key)) {
        continue; // in both of its alphabets
      }
      assertThat(uzbek.pattern(key).orElseThrow())
          .as(key)
          .doesNotContainPattern("['`\u2018\u2019]|[а-яА-Я]");
    }
  }

  @Test
  void codeNamesNoPhraseThatIsMissingAndNoneIsLeftUnused() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String source : sources()) {
      Matcher key = NAMED.matcher(source);
      while (key.find()) {
        named.add(key.group(1) == null ? key.group(2) : key.group(1));
      }
    }
    Set<String> begun =
        named.stream().filter(name -> name.endsWith(".")).collect(Collectors.toSet());
    Set<String> roots =
        ENGLISH.keys().stream()
            .filter(key -> key.indexOf('.') > 0)
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());

    assertThat(named)
        .filteredOn(
            name -> name.indexOf('.') < 0 || roots.contains(name.substring(0, name.indexOf('.'))))
        .filteredOn(name -> !name.matches(".*\\.(yaml|txt|properties|css|js|)"))
        .isSubsetOf(ENGLISH.keys());
    assertThat(ENGLISH.keys())
        .filteredOn(key -> !named.contains(key))
        .filteredOn(key -> begun.stream().noneMatch(key::startsWith))
        .filteredOn(key -> !key.matches("[a-z]+\\.(summary|operands|example|words)"))
        .isEmpty();
  }

  @Test
  void aKeyThatStandsTwiceIsAFault() {
    assertThatThrownBy(() -> patterns("a = 1\n\nb = 2\na = 2"))
        .hasMessage("x.properties: the second a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {count, plural, one {# item} other {# items}
          {count, plural, one {# item}}
          {count, plurals, one {# item} other {# items}
          {count
          count}} {
          {the count}
          {}
          """)
  void aBrokenPatternIsNamedWhenItsFileIsRead(String pattern) {
    StringReader file = new StringReader("a = 1\nb.said = " + pattern + "\nc = 2");

    assertThatThrownBy(() -> Catalogue.of("eo", file))
        .hasMessage("eo.properties: b.said is no pattern: " + pattern);
  }

  @Test
  void anArgumentOfATypeThatThereIsNotIsNamedToo() throws IOException {
    Catalogue catalogue = Catalogue.of("eo", new StringReader("a = {count, plurals, other}"));

    assertThatThrownBy(() -> catalogue.format("a"))
        .hasMessage("eo.properties: a is no pattern: {count, plurals, other}");
  }

  @Test
  void patternsKeepTheOrderOfTheFileAndTheirLines() throws IOException {
    assertThat(patterns("# said\nb = один\\n\\\n    два\na = = three: #3 \n"))
        .containsExactly(entry("b", "один\nдва"), entry("a", "= three: #3"));
  }

  private static Map<String, String> patterns(String file) throws IOException {
    return Catalogue.patterns("x.properties", new StringReader(file));
  }

  /** Words that people type are patterns no more than they are sentences. */
  private static boolean isTyped(String key) {
    return key.startsWith("word.") || key.endsWith(".words");
  }

  private static List<String> languages() {
    return SpokenLanguages.CODES;
  }

  private static Set<String> arguments(Catalogue catalogue, String key) {
    return catalogue.format(key).orElseThrow().getArgumentNames();
  }

  /** The keywords of each plural in a pattern, without exact numbers such as {@code =1}. */
  private static List<Set<String>> plurals(String pattern) {
    return Pattern.compile("plural,((?: [a-z=0-9]+ \\{[^{}]*\\})+)")
        .matcher(new MessagePattern(pattern).getPatternString())
        .results()
        .map(
            plural ->
                Pattern.compile(" ([a-z]+) \\{")
                    .matcher(plural.group(1))
                    .results()
                    .map(form -> form.group(1))
                    .collect(Collectors.toSet()))
        .toList();
  }

  /** Java and the templates of pages. */
  private static List<String> sources() throws IOException {
    List<String> texts = new java.util.ArrayList<>();
    for (String folder : List.of("src/main/java", "src/main/jte")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          texts.add(SETTING.matcher(text).replaceAll(""));
        }
      }
    }
    return texts;
  }
}
