package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportShelfTest {

  private final ReportShelf shelf = new ReportShelf();

  private static TermSet terms(Random random, int most) {
    return TermSet.of(random.ints(random.nextInt(most + 1)).boxed().toList());
  }

  private static OpenReport report(Random random, int number) {
    TermSet words = terms(random, number % 50 == 0 ? 400 : 40);
    TermSet headline =
        TermSet.of(
            IntStream.range(0, words.size())
                .filter(i -> random.nextBoolean())
                .mapToObj(words::get)
                .toList());
    Traits traits =
        new Traits(
            headline,
            words,
            terms(random, 3),
            terms(random, 3),
            terms(random, 3),
            terms(random, 2),
            terms(random, 2),
            terms(random, 1),
            terms(random, 1),
            terms(random, 4),
            new HeadlineStart(random.ints(random.nextInt(12)).toArray(), random.nextInt(99)),
            List.of("ru", "en", "tg").get(number % 3),
            random.nextBoolean());
    return new OpenReport(
        String.format("%012x", random.nextLong() & 0xffffffffffffL),
        "feed-" + random.nextInt(9),
        "story-" + random.nextInt(30),
        Instant.ofEpochMilli(random.nextInt()),
        traits);
  }

  private static String written(OpenReport one) {
    StringBuilder all = new StringBuilder();
    Traits traits = one.traits();
    all.append(one.key()).append(one.feed()).append(one.story()).append(one.at());
    all.append(traits.language()).append(traits.hasText()).append(traits.opening().letters());
    for (int beginning : traits.opening().beginnings()) {
      all.append(' ').append(beginning);
    }
    for (TermSet set :
        List.of(
            traits.headline(),
            traits.words(),
            traits.names(),
            traits.places(),
            traits.concepts(),
            traits.numbers(),
            traits.counted(),
            traits.dates(),
            traits.quotes(),
            traits.told())) {
      all.append(" /");
      set.forEach(term -> all.append(' ').append(term));
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void whatIsTakenFromItIsWhatWasPut(int seed) {
    Random random = new Random(seed);
    List<OpenReport> expected = new ArrayList<>();
    int first = 0;
    int next = 0;
    for (int round = 0; round < 60; round++) {
      int more = random.nextInt(200);
      for (int i = 0; i < more; i++) {
        OpenReport one = report(random, next);
        shelf.add(next++, one);
        expected.add(one);
      }
      for (int gone = random.nextInt(90); gone > 0 && !expected.isEmpty(); gone--) {
        expected.remove(expected.size() - 1);
        shelf.removeLast();
        next--;
      }
      for (int gone = random.nextInt(90); gone > 0 && !expected.isEmpty(); gone--) {
        expected.remove(0);
        shelf.removeFirst();
        first++;
      }
      if (!expected.isEmpty()) {
        int moved = random.nextInt(expected.size());
        shelf.move(first + moved, "story of round " + round);
        expected.set(moved, expected.get(moved).in("story of round " + round));
      }

      assertThat(shelf.size()).isEqualTo(expected.size());
      assertThat(shelf.has(first - 1)).isFalse();
      assertThat(shelf.has(next)).isFalse();
      for (int i = 0; i < expected.size(); i++) {
        assertThat(written(shelf.get(first + i))).isEqualTo(written(expected.get(i)));
      }
    }
    OpenReport last = expected.get(expected.size() - 1);
    long ofStory = expected.stream().filter(one -> one.story().equals(last.story())).count();
    assertThat(shelf.sizeOf(last.story())).isEqualTo((int) ofStory);
    assertThat(shelf.sizeOf("nobody's")).isZero();
    assertThat(shelf.isOf(next - 1, shelf.feed(last.feed()), Set.of())).isTrue();
    assertThat(shelf.isOf(next - 1, shelf.feed("other"), Set.of())).isFalse();
    assertThat(shelf.isOf(next - 1, shelf.feed("other"), Set.of(last.story()))).isTrue();
  }
}
