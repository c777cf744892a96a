package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The initial of a name is read without deriving its forms, and is the same. */
class FirstLettersTest {

  @Test
  void ofEachGivenNameAreThoseThatItsFormsBeginWith() throws Exception {
    assertThat(variants())
        .hasSizeGreaterThan(1_000)
        .allSatisfy(name -> assertThat(NameForms.firstLetters(name)).as(name).isEqualTo(all(name)));
  }

  private static Set<Character> all(String name) {
    return NameForms.of(name, NamePart.GIVEN, Gender.MALE).keySet().stream()
        .map(key -> key.charAt(0))
        .collect(Collectors.toSet());
  }

  /** Every variant of the table, folded. */
  private static Set<String> variants() throws Exception {
    try (InputStream table =
        Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("m ") || line.startsWith("f "))
          .flatMap(line -> Stream.of(line.substring(2).split("[ ,]+", -1)))
          .filter(name -> !name.isEmpty())
          .map(NameSpelling::folded)
          .collect(Collectors.toSet());
    }
  }
}
