package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.phrase.Catalogues;
import org.junit.jupiter.api.Test;

/** What people type and read stands in catalogues, what is known of languages in {@code text}. */
class WordsOfLanguagesTest {

  private static final Path CODE = Path.of("src/main/java/org/didbon");

  /** No words: the letters of Cyrillic by how often they come; examples that must be constants. */
  private static final List<String> NO_WORDS = List.of("CyrillicBytes.java", "DemoTask.java");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  @Test
  void noCyrillicWordStandsInAStringElsewhere() throws IOException {
    assertThat(literals())
        .filteredOn(literal -> CYRILLIC.matcher(literal).find())
        .filteredOn(literal -> NO_WORDS.stream().noneMatch(literal::startsWith))
        .isEmpty();
  }

  /** The Uzbek ones are the mark: no English identifier looks like them. */
  @Test
  void noLatinWordThatPeopleTypeInAnotherLanguageDoesEither() throws IOException {
    List<String> typed =
        Stream.of("all", "off", "always", "urgent", "story", "when.daily", "day.monday")
            .flatMap(
                key ->
                    Catalogues.of(java.time.ZoneOffset.UTC).in("uz").words("word." + key).stream())
            .filter(word -> word.matches("[a-zʻ ]+"))
            .toList();
    Pattern word =
        Pattern.compile(
            "\\b(" + typed.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");

    assertThat(typed).contains("hamma", "doim");
    assertThat(literals()).filteredOn(literal -> word.matcher(literal).find()).isEmpty();
  }

  /** Each with the name of its file before it. */
  private static List<String> literals() throws IOException {
    List<String> literals = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        if (file.startsWith(CODE.resolve("text")) || file.startsWith(CODE.resolve("phrase"))) {
          continue;
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (line.strip().startsWith("*") || line.strip().startsWith("/")) {
            continue;
          }
          Matcher found = LITERAL.matcher(line);
          while (found.find()) {
            literals.add(file.getFileName() + ": " + found.group());
          }
        }
      }
    }
    return literals;
  }
}
