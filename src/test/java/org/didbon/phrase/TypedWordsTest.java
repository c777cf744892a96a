package org.didbon.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.didbon.text.Letters;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type is understood in every language of ours, wherever it is typed. */
class TypedWordsTest {

  private static final String COMMAND = ".words";

  private static final TypedWords WORDS = Catalogues.strict(ZoneOffset.UTC).typed();

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasWordsForWhateverIsTyped(String language) {
    Catalogue catalogue = Catalogue.read(language);

    for (String key : typedKeys()) {
      boolean named = language.equals("en") && isCommand(key); // by the command's name
      boolean needless = named || key.matches(BEFORE_OR_AFTER);
      assertThat(TypedWords.words(catalogue, key).isEmpty() && !needless).as(key).isFalse();
    }
  }

  /** A language has them before what they belong to or after it, or as words of their own. */
  private static final String BEFORE_OR_AFTER =
      "post\\.(from|until)(_after)?\\.words|word\\.(called?|nth\\..*|moment\\..*)"
          + "|word\\.(time\\.after|until_ending|city\\.(ending|living))";

  /** Other keys with words of their own have a dot before these. */
  private static boolean isCommand(String key) {
    return key.endsWith(COMMAND) && key.indexOf('.') == key.length() - COMMAND.length();
  }

  private static final String READ_TOGETHER =
      "word\\.(time|number|nth|clock|moment|part|span|said|size|theme|tongue)\\..*|word\\.(about|around|ending|filler|polite|off)"
          + "|word\\.(wish|toward|news|city\\..*|off\\.verb|quiet\\.hours)";

  @Test
  void noWordNamesTwoCommands() {
    Map<String, Set<String>> commands = new TreeMap<>();
    typedKeys().stream()
        .filter(TypedWordsTest::isCommand)
        .forEach(
            key -> {
              String name = key.substring(0, key.length() - COMMAND.length());
              List<String> words = new ArrayList<>(WORDS.of(key));
              words.add(name);
              words.forEach(word -> note(commands, word, name));
            });

    assertThat(commands).hasSizeGreaterThan(39 * 4).allSatisfy(TypedWordsTest::one);
    assertThat(commands.keySet()).noneMatch(word -> word.contains(" "));
  }

  @Test
  void noWordBesideANameMeansTwoThings() {
    Map<String, Set<String>> meanings = new TreeMap<>();
    typedKeys().stream()
        .filter(key -> key.startsWith("word."))
        .filter(key -> !key.equals("word.and")) // between two names, where none of these stands
        // read by what stands around them, or only where nothing else is asked for
        .filter(key -> !key.matches(READ_TOGETHER))
        .forEach(key -> WORDS.of(key).forEach(word -> note(meanings, word, key)));

    assertThat(meanings).allSatisfy(TypedWordsTest::one);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatIsShownAsAWordToTypeIsUnderstood(String language) {
    Localizer localizer = Catalogues.strict(ZoneOffset.UTC).in(language);

    assertThat(WORDS.is("word.all", localizer.say("everything"))).isTrue();
    assertThat(WORDS.is("word.yes", bare(localizer.say("forgetme.operands")))).isTrue();
    assertThat(WORDS.among("word.when.", localizer.say("schedule.now"))).contains("now");
    assertThat(localizer.say("schedule.days").split(" "))
        .allSatisfy(day -> assertThat(WORDS.among("word.day.", day)).isPresent());
    assertThat(localizer.say("quiet.operands").replaceFirst(".* ", ""))
        .satisfies(off -> assertThat(WORDS.is("word.off", off)).isTrue());
    assertThat(bare(localizer.say("theme.operands")).split("\\|"))
        .allSatisfy(theme -> assertThat(WORDS.among("theme.", theme)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "word.all, hamma",
    "word.all, ҲАМА",
    "word.all, барлығы",
    "word.all, баары",
    "word.all, Все",
    "word.all, ҳамма",
    "word.all, ҳама чиз",
    "word.off, o'chir",
    "word.off, o‘chir",
    "word.when.daily, har kuni",
    "size.full, toliq",
    "theme.dark, тёмные"
  })
  void oneLanguageIsAsGoodAsAnother(String key, String typed) {
    assertThat(WORDS.is(key, typed)).isTrue();
  }

  @Test
  void nothingTypedIsNoWord() {
    assertThat(WORDS.is("word.all", "")).isFalse();
    assertThat(WORDS.is("word.all", "-")).isFalse();
    assertThat(WORDS.among("word.day.", "shanba")).contains("saturday");
    assertThat(WORDS.among("word.day.", "Патрушев")).isEmpty();
  }

  private static void one(String word, Set<String> meant) {
    assertThat(meant).as(word).hasSize(1);
  }

  private static void note(Map<String, Set<String>> meanings, String word, String meant) {
    meanings.computeIfAbsent(Letters.fold(word), w -> new TreeSet<>()).add(meant);
  }

  private static String bare(String operands) {
    return operands.replaceAll("[\\[\\]]", "");
  }

  private static List<String> typedKeys() {
    return Catalogue.read("en").keys().stream()
        .filter(key -> key.startsWith("word.") || key.endsWith(COMMAND))
        .toList();
  }

  private static List<String> languages() {
    return SpokenLanguages.CODES;
  }
}
