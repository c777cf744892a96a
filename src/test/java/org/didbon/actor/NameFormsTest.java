package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of real forms: forms-ru.txt says how they are written. */
class NameFormsTest {

  /** One name of a table. */
  private record Entry(String name, List<String> forms, List<String> misses) {}

  @ParameterizedTest
  @CsvSource({"ru,150", "uk,150", "tg,150", "uz,150", "kk,150", "ky,150", "tk,40", "en,40"})
  void everyFormIsFoundAndNoNearMissIs(String language, int least) {
    List<String> faults = new ArrayList<>();
    int forms = 0;
    for (Entry entry : table(language)) {
      FoundNames found = FoundNames.among(actor("x", entry.name()));
      for (String form : entry.forms()) {
        forms++;
        if (found.people(form, language).isEmpty()) {
          faults.add(entry.name() + " not found in: " + form);
        }
      }
      for (String miss : entry.misses()) {
        if (!found.people(miss, language).isEmpty()) {
          faults.add(entry.name() + " found in: " + miss);
        }
      }
    }

    assertThat(faults).isEmpty();
    assertThat(forms).isGreaterThanOrEqualTo(least);
  }

  private static List<Entry> table(String language) {
    List<Entry> entries = new ArrayList<>();
    for (String line : lines("forms-" + language + ".txt")) {
      if (line.matches("[a-z]{2}:.*")) {
        entries.add(new Entry(line, new ArrayList<>(), new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        Entry entry = entries.get(entries.size() - 1);
        boolean miss = line.startsWith("!");
        for (String form : line.substring(miss ? 1 : 0).split(";", -1)) {
          (miss ? entry.misses() : entry.forms()).add(form.strip());
        }
      }
    }
    return entries;
  }

  private static List<String> lines(String file) {
    try (InputStream in = NameFormsTest.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
