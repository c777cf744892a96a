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
 * People of the past whom everybody calls by the surname alone, so that it stands for nobody else
 * of the name without more: «кантаты Баха» are not those of an official named Бах.
 */
final class FamousNames {

  private static final Map<String, Set<String>> GIVEN_BY_SURNAME = read();

  private FamousNames() {}

  /** Whether the surname is that of somebody famous, who has another given name. */
  static boolean another(PersonName name) {
    Set<String> given = GIVEN_BY_SURNAME.get(NameKey.of(name.surname()));
    return given != null && given.stream().noneMatch(one -> same(one, name.given()));
  }

  private static boolean same(String one, String other) {
    Set<Integer> families = GivenNames.all().families(one);
    return one.equals(other)
        || GivenNames.all().families(other).stream().anyMatch(families::contains);
  }

  /** By the key of the surname in the nominative, in both scripts. */
  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> famous = new HashMap<>();
    for (String line : WordList.lines("famous-names.txt")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        for (String written : List.of(line.split(",", -1))) {
          PersonName name = PersonName.parse(written);
          NameForms.of(name.surname(), NamePart.SURNAME, name.gender())
              .forEach(
                  (key, cases) -> {
                    if (Cases.nominative(cases)) {
                      famous.computeIfAbsent(key, k -> new HashSet<>()).add(name.given());
                    }
                  });
        }
      }
    }
    return famous;
  }
}
