package org.didbon.story.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each feature weighs, by a logistic regression on labelled pairs, and from which score on two
 * reports are of one story ({@code likeness.txt}, whose head says when, from what and with which
 * figures). Immutable.
 *
 * @param features by {@link Feature#ordinal}
 * @param bias what stands against every pair
 * @param least the score from which on two reports are of one story: log-odds
 */
record Weights(List<Double> features, double bias, double least) {

  /** Which two languages meet: words tell nothing across them. */
  enum Meeting {
    WITHIN,
    /** Likewise of one language, but both are headlines alone. */
    HEADLINES,
    ACROSS;

    static Meeting of(Traits one, Traits other) {
      if (!one.language().equals(other.language())) {
        return ACROSS;
      }
      return one.hasText() || other.hasText() ? WITHIN : HEADLINES;
    }
  }

  private static final String BIAS = "bias";
  private static final String LEAST = "least";

  Weights {
    features = List.copyOf(features);
  }

  /** Those that were fitted. */
  static Map<Meeting, Weights> read() {
    Map<Meeting, Map<String, Double>> written = new EnumMap<>(Meeting.class);
    Meeting meeting = Meeting.WITHIN;
    for (String line : lines()) {
      if (line.startsWith("[")) {
        meeting = Meeting.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        String[] parts = line.split(" ", -1);
        written
            .computeIfAbsent(meeting, m -> new java.util.HashMap<>())
            .put(parts[0], Double.parseDouble(parts[1]));
      }
    }
    Map<Meeting, Weights> weights = new EnumMap<>(Meeting.class);
    written.forEach((where, values) -> weights.put(where, of(values)));
    return weights;
  }

  private static Weights of(Map<String, Double> values) {
    List<Double> features = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      features.add(values.getOrDefault(feature.label(), 0.0));
    }
    return new Weights(features, value(values, BIAS), value(values, LEAST));
  }

  private static double value(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("likeness.txt lacks a value, name=" + name);
    }
    return value;
  }

  private static List<String> lines() {
    try (InputStream stream = Weights.class.getResourceAsStream("likeness.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the class path lacks likeness.txt");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("likeness.txt cannot be read", e);
    }
  }

  /** The log-odds of two reports being of one event, above {@link #least}. */
  double score(double[] values) {
    double score = bias - least;
    for (int i = 0; i < values.length; i++) {
      score += features.get(i) * values[i];
    }
    return score;
  }

  @Override
  public String toString() {
    return Arrays.toString(features.toArray()) + " " + bias + " " + least;
  }
}
