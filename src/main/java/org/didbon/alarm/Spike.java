package org.didbon.alarm;

import java.util.Collections;
import java.util.List;

/**
 * How the stories of the last 24 hours compare with the same hours of the past eight weeks.
 *
 * <p>The past is taken for a negative binomial one, since news come in bursts; for a Poisson one
 * where it varies no more than that. Its few highest days are cut to the height of the next, so
 * that an old scandal does not hide a new one; but less than there ever was is never a spike.
 *
 * @param now stories of the last 24 hours
 * @param usual how many there usually are
 * @param most in any 24 hours of the past
 * @param chance that there are so many or more by chance
 * @param isKnown whether the past is long enough to tell
 */
public record Spike(int now, double usual, int most, double chance, boolean isKnown) {

  /** Days of the past that count. */
  public static final int DAYS = 56;

  /** Of a shorter past nothing is said. */
  private static final int SHORTEST = 14;

  /** Fewer stories in 24 hours are never one. */
  public static final int FEWEST = 5;

  private static final double RARE = 1e-5;
  private static final int WEEK = 7;

  /** The days cut to the next one's height: one in so many. */
  private static final int CUT = 20;

  /** So many days of any kind weigh as much as all days of one weekday. */
  private static final double SHRINK = 8;

  /**
   * Compares.
   *
   * @param past stories of the 24 hours that ended a day ago, two days ago and so on
   */
  public static Spike of(int now, List<Integer> past) {
    int most = past.isEmpty() ? 0 : Collections.max(past);
    if (past.size() < SHORTEST) {
      return new Spike(now, 0, most, 1, false);
    }
    List<Integer> cut = cut(past);
    // half a story more than there was: what never happened is rare, not impossible
    double mean = (sum(cut) + 0.5) / cut.size();
    double usual = Math.max(mean, sameWeekday(cut, mean));
    return new Spike(now, usual, most, tail(now, usual, variance(cut)), true);
  }

  /** Whether it is worth telling. */
  public boolean isSpike() {
    return isKnown && now >= FEWEST && now > most && chance < RARE;
  }

  private static List<Integer> cut(List<Integer> past) {
    List<Integer> sorted = past.stream().sorted(Collections.reverseOrder()).toList();
    int highest = sorted.get(past.size() / CUT);
    return past.stream().map(count -> Math.min(count, highest)).toList();
  }

  private static double sum(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  private static double sameWeekday(List<Integer> past, double mean) {
    double sum = SHRINK * mean;
    double days = SHRINK;
    for (int i = WEEK - 1; i < past.size(); i += WEEK) {
      sum += past.get(i);
      days++;
    }
    return sum / days;
  }

  private static double variance(List<Integer> past) {
    double mean = sum(past) / past.size();
    double squares = past.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
    return squares / (past.size() - 1);
  }

  /** The chance of {@code count} or more: terms from there on, each from the one before. */
  private static double tail(int count, double mean, double variance) {
    if (count <= mean) {
      return 1;
    }
    boolean poisson = variance <= mean * 1.000001;
    double size = poisson ? 0 : mean * mean / (variance - mean);
    double log = poisson ? -mean : size * Math.log(mean / variance);
    double tail = 0;
    double term = Double.MAX_VALUE;
    for (int k = 0; k < count || term > tail * 1e-9; k++) {
      term = Math.exp(log);
      if (k >= count) {
        tail += term;
      }
      double step =
          poisson ? mean / (k + 1) : (k + size) / (k + 1) * ((variance - mean) / variance);
      log += Math.log(step);
    }
    return tail;
  }
}
