package org.didbon.text.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.text.Script;

/**
 * The given names in use in the countries our news is about, in families: Николай, Микола, Nikolai
 * and Mykola are variants of one. Every case form and regular transliteration leads to its family.
 * Immutable, thread-safe; the table is read once.
 */
public final class GivenNames {

  /**
   * What a written form may be.
   *
   * @param family number of the family it belongs to
   * @param cases which it can stand in, for a bearer of the family's gender; see {@link Cases}
   */
  public record Sense(int family, int cases) {}

  /** The variants of one name. */
  private record Family(Gender gender, List<String> variants) {}

  private static final String TABLE = "given-names.txt";
  private static final GivenNames ALL = read();

  private final List<Family> families;
  private final Map<String, List<Sense>> senses;

  private GivenNames(List<Family> families) {
    this.families = List.copyOf(families);
    Map<String, List<Sense>> built = new HashMap<>();
    for (int number = 0; number < families.size(); number++) {
      for (Map.Entry<String, Integer> form : forms(families.get(number)).entrySet()) {
        built
            .computeIfAbsent(form.getKey(), key -> new ArrayList<>(1))
            .add(new Sense(number, form.getValue()));
      }
    }
    built.replaceAll((key, some) -> List.copyOf(some));
    this.senses = built;
  }

  public static GivenNames all() {
    return ALL;
  }

  /** What a form may be, by its {@link NameKey}; empty if no name of the table has it. */
  public List<Sense> senses(String key) {
    return senses.getOrDefault(key, List.of());
  }

  /** The families that have a name whose nominative is {@code word}, folded, in either script. */
  public Set<Integer> families(String word) {
    Set<Integer> found = new TreeSet<>();
    for (Sense sense : senses(NameKey.of(word))) {
      if (Cases.nominative(sense.cases())) {
        found.add(sense.family());
      }
    }
    return found;
  }

  /** The gender of those who bear a name of the family. */
  public Gender gender(int family) {
    return families.get(family).gender();
  }

  /** All variants of the family, folded. */
  public List<String> variants(int family) {
    return families.get(family).variants();
  }

  private static Map<String, Integer> forms(Family family) {
    Map<String, Integer> forms = new HashMap<>();
    for (String variant : family.variants()) {
      variantForms(variant, family.gender())
          .forEach((key, cases) -> forms.merge(key, cases, (a, b) -> a | b));
    }
    return forms;
  }

  /** A Latin variant stands for itself: the table has the Cyrillic it belongs to. */
  private static Map<String, Integer> variantForms(String variant, Gender gender) {
    return Script.of(variant) == Script.LATIN
        ? Map.of(NameKey.of(variant), Cases.all(gender))
        : NameForms.of(variant, NamePart.GIVEN, gender);
  }

  private static GivenNames read() {
    List<Family> families = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GivenNames.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("m ") || line.startsWith("f ")) {
          Gender gender = line.charAt(0) == 'm' ? Gender.MALE : Gender.FEMALE;
          for (String family : line.substring(2).split(",", -1)) {
            families.add(new Family(gender, folded(family)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
    return new GivenNames(families);
  }

  /** Folded one by one; a hyphenated variant keeps its hyphen. */
  private static List<String> folded(String family) {
    List<String> variants = new ArrayList<>();
    for (String variant : family.strip().split(" ", -1)) {
      List<String> words = new ArrayList<>();
      for (String word : variant.split("-", -1)) {
        words.add(NameSpelling.folded(word));
      }
      variants.add(String.join("-", words));
    }
    return List.copyOf(variants);
  }
}
