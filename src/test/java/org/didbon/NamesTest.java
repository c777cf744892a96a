package org.didbon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One word, one thing: who reads a name need not ask which of several types is meant. */
@AnalyzeClasses(packages = "org.didbon")
class NamesTest {

  /** Nested types whose outer type says the rest: {@code Fault.Kind}. */
  private static final Set<String> SPEAK_WITH_THEIR_OUTER = Set.of("Kind", "Builder");

  @ArchTest
  static void eachSimpleNameServesOneType(JavaClasses all) {
    Map<String, Set<String>> types =
        all.stream()
            .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
            .filter(type -> !SPEAK_WITH_THEIR_OUTER.contains(type.getSimpleName()))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    mapping(JavaClass::getName, toCollection(TreeSet::new))));
    types.values().removeIf(names -> names.size() == 1);

    assertThat(types).isEmpty();
  }
}
