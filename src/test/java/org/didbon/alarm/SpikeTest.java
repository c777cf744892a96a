package org.didbon.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told apart from how news come and go by themselves. */
class SpikeTest {

  private static final int YEARS = 20;

  /** Bursts of any height, with quiet weekends, in which nothing is ever out of the ordinary. */
  @ParameterizedTest
  @CsvSource({"0.05, 1", "0.5, 1", "2, 1", "2, 3", "8, 2", "8, 6", "30, 4", "100, 20"})
  void newsThatComeInBurstsRarelyAlarm(double mean, double spread) {
    Random random = new Random(7);
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < YEARS * 365; day++) {
      days.add(drawn(random, day % 7 > 4 ? mean / 2 : mean, spread));
    }

    assertThat(alarms(days)).isLessThanOrEqualTo(YEARS / 2);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1, 5", "0.5, 1, 8", "2, 1, 14", "2, 3, 35", "8, 2, 40", "30, 4, 110"})
  void aJumpIsTold(double mean, double spread, int now) {
    Random random = new Random(8);
    int told = 0;
    for (int i = 0; i < 100; i++) {
      List<Integer> past = new ArrayList<>();
      for (int day = 0; day < Spike.DAYS; day++) {
        past.add(drawn(random, mean, spread));
      }
      told += Spike.of(now, past).isSpike() ? 1 : 0;
    }

    assertThat(told).isGreaterThanOrEqualTo(90);
  }

  @Test
  void anOldScandalDoesNotHideANewOne() {
    List<Integer> past = new ArrayList<>(Collections.nCopies(Spike.DAYS, 1));
    past.set(20, 30);

    assertThat(Spike.of(31, past).isSpike()).isTrue();
    assertThat(Spike.of(30, past).isSpike()).isFalse();
  }

  @Test
  void nothingIsSaidOfAShortPastNorOfFewStories() {
    assertThat(Spike.of(50, Collections.nCopies(13, 0)).isSpike()).isFalse();
    assertThat(Spike.of(50, Collections.nCopies(14, 0)).isSpike()).isTrue();
    assertThat(Spike.of(4, Collections.nCopies(56, 0)).isSpike()).isFalse();
    assertThat(Spike.of(5, Collections.nCopies(56, 0)).isSpike()).isTrue();
  }

  @Test
  void whatIsUsualOnThisWeekdayIsNoSpike() {
    List<Integer> past = new ArrayList<>();
    for (int day = 1; day <= Spike.DAYS; day++) {
      past.add(day % 7 == 0 ? 20 : 1);
    }

    assertThat(Spike.of(24, past).isSpike()).isFalse();
  }

  private static int alarms(List<Integer> days) {
    int alarms = 0;
    for (int now = Spike.DAYS; now < days.size(); now++) {
      List<Integer> past = new ArrayList<>(days.subList(now - Spike.DAYS, now));
      Collections.reverse(past);
      alarms += Spike.of(days.get(now), past).isSpike() ? 1 : 0;
    }
    return alarms;
  }

  /** Negative binomial: a Poisson number whose mean is a gamma one; {@code spread} is v / m. */
  private static int drawn(Random random, double mean, double spread) {
    return poisson(random, spread <= 1 ? mean : gamma(random, mean / (spread - 1)) * (spread - 1));
  }

  private static int poisson(Random random, double mean) {
    int count = 0;
    for (double time = exponential(random); time < mean; time += exponential(random)) {
      count++;
    }
    return count;
  }

  private static double exponential(Random random) {
    return -Math.log(1 - random.nextDouble());
  }

  /** Marsaglia and Tsang, for shapes below one by way of the next. */
  private static double gamma(Random random, double shape) {
    if (shape < 1) {
      return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
