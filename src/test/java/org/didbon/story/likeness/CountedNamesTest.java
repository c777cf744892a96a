package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedNamesTest {

  private final CountedNames names = new CountedNames();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void countsWhoHoldsWhichName(int seed) {
    Random random = new Random(seed);
    Map<String, Integer> expected = new HashMap<>();
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (held.isEmpty() || random.nextInt(100) < (i % 5_000 < 2_500 ? 70 : 30)) {
        String name = "name " + random.nextInt(2_000);
        names.take(name);
        held.add(name);
        expected.merge(name, 1, Integer::sum);
      } else {
        String name = held.remove(random.nextInt(held.size()));
        names.release(names.find(name));
        expected.computeIfPresent(name, (n, count) -> count > 1 ? count - 1 : null);
      }
    }

    for (int i = 0; i < 2_000; i++) {
      String name = "name " + i;
      int number = names.find(name);
      if (expected.containsKey(name)) {
        assertThat(names.count(number)).isEqualTo(expected.get(name));
        assertThat(names.name(number)).isEqualTo(name);
      } else {
        assertThat(number).isEqualTo(CountedNames.NONE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 1_000})
  void numbersOfNamesThatNobodyHoldsAreUsedAgain(int few) {
    int greatest = 0;
    for (int i = 0; i < 50_000; i++) {
      greatest = Math.max(greatest, names.take("name " + i));
      if (i >= few) {
        names.release(names.find("name " + (i - few)));
      }
    }

    assertThat(greatest).isLessThanOrEqualTo(few + 1);
  }
}
