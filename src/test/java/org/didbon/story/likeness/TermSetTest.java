package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSetTest {

  /** So few that two sets share some, and so many that some fall on one bit of a sought set. */
  private static final int TERMS = 5_000;

  private static Set<Integer> some(Random random) {
    Set<Integer> some = new TreeSet<>();
    random.ints(random.nextInt(400), -TERMS, TERMS).forEach(some::add);
    return some;
  }

  private static List<Integer> list(TermSet terms) {
    List<Integer> list = new ArrayList<>();
    terms.forEach(list::add);
    return list;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatASoughtSetSharesIsWhatBothHave(int seed) {
    Random random = new Random(seed);
    Set<Integer> one = some(random);
    Set<Integer> other = some(random);
    SoughtSet sought = new SoughtSet(TermSet.of(one));

    List<Integer> shared = list(sought.shared(TermSet.of(other)));

    other.retainAll(one);
    assertThat(shared).isNotEmpty().containsExactlyElementsOf(other);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void termsThatComeSeveralTimesInAnyOrderAreEachHeldOnce(int seed) {
    int[] terms = new Random(seed).ints(100, -20, 20).toArray();
    TermSet.Builder builder = new TermSet.Builder();
    Set<Integer> expected = new TreeSet<>();
    for (int term : terms) {
      builder.add(term);
      expected.add(term);
    }

    assertThat(list(builder.build())).containsExactlyElementsOf(expected);
  }
}
