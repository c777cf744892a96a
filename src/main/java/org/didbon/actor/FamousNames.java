package org.didbon.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.text.name.Cases;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameForms;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NamePart;
import org.didbon.text.name.PersonName;

/**
 * People whom everybody calls by a part of the name. By the surname alone those of the past, so
 * that it stands for nobody else of the name without more: «кантаты Баха» are not those of an
 * official named Бах. By the given name alone some of today: Хиллари.
 */
final class FamousNames {

  private static final FamousNames BY_SURNAME = new FamousNames("famous-names.txt");
  private static final FamousNames BY_GIVEN_NAME = new FamousNames("given-alone.txt");

  /** By the key of the surname in the nominative, in both scripts. */
  private final Map<String, Set<String>> givenBySurname = new HashMap<>();

  /** Whether the surname is that of somebody famous, who has another given name. */
  static boolean another(PersonName name) {
    Set<String> given = BY_SURNAME.givenBySurname.get(NameKey.of(name.surname()));
    return given != null && given.stream().noneMatch(one -> same(one, name.given()));
  }

  /** Whether it is the name of one whom the press calls by the given name alone. */
  static boolean calledByGivenName(PersonName name) {
    return BY_GIVEN_NAME.givenBySurname.getOrDefault(NameKey.of(name.surname()), Set.of()).stream()
        .anyMatch(one -> same(one, name.given()));
  }

  private static boolean same(String one, String other) {
    Set<Integer> families = GivenNames.all().families(one);
    return one.equals(other)
        || GivenNames.all().families(other).stream().anyMatch(families::contains);
  }

  private FamousNames(String file) {
    for (String line : WordList.lines(file)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        for (String written : List.of(line.split(",", -1))) {
          add(PersonName.parse(written));
        }
      }
    }
  }

  private void add(PersonName name) {
    NameForms.of(name.surname(), NamePart.SURNAME, name.gender())
        .forEach(
            (key, cases) -> {
              if (Cases.nominative(cases)) {
                givenBySurname.computeIfAbsent(key, k -> new HashSet<>()).add(name.given());
              }
            });
  }
}
