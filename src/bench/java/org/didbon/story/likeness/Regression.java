package org.didbon.story.likeness;

import java.util.List;

/**
 * Logistic regression by Newton's method, with a small penalty on large weights; a weight keeps to
 * the sign it is given, or is 0.
 */
final class Regression {

  private static final int ROUNDS = 30;
  private static final int PASSES = 100;
  private static final double SURE = 30;

  private Regression() {}

  /**
   * A labelled example.
   *
   * @param values one a feature
   * @param weight how much it counts
   */
  record Example(double[] values, boolean positive, double weight) {}

  /**
   * The weights of the values as they are, and the bias as the last.
   *
   * @param signs 1 or -1 for each value
   */
  static double[] fit(List<Example> examples, double penalty, int[] signs) {
    boolean[] held = new boolean[signs.length + 1];
    for (int pass = 0; pass < PASSES; pass++) {
      double[] weights = fit(examples, penalty, held);
      int worst = -1;
      for (int i = 0; i < signs.length; i++) {
        boolean wrong = weights[i] * signs[i] < -1e-9;
        if (wrong && (worst < 0 || Math.abs(weights[i]) > Math.abs(weights[worst]))) {
          worst = i;
        }
      }
      if (worst < 0) {
        return weights;
      }
      held[worst] = true;
    }
    throw new IllegalStateException("no weights were found that keep to their signs");
  }

  /**
   * Likewise of any sign.
   *
   * @param held those that stay 0
   */
  private static double[] fit(List<Example> examples, double penalty, boolean[] held) {
    int size = examples.get(0).values().length;
    double[] mean = new double[size];
    double[] deviation = new double[size];
    scale(examples, mean, deviation);
    double[] weights = new double[size + 1];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size + 1];
      double[][] bend = new double[size + 1][size + 1];
      for (int i = 0; i <= size; i++) {
        double keep = i == size ? 1e-3 : penalty;
        slope[i] = keep * weights[i];
        bend[i][i] = keep;
      }
      for (Example example : examples) {
        double[] x = scaled(example.values(), mean, deviation);
        for (int i = 0; i < size; i++) {
          x[i] = held[i] ? 0 : x[i];
        }
        double score = 0;
        for (int i = 0; i <= size; i++) {
          score += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-Math.max(-SURE, Math.min(SURE, score))));
        double off = example.weight() * (p - (example.positive() ? 1 : 0));
        double curve = example.weight() * p * (1 - p);
        for (int i = 0; i <= size; i++) {
          slope[i] += off * x[i];
          for (int j = 0; j <= size; j++) {
            bend[i][j] += curve * x[i] * x[j];
          }
        }
      }
      double[] step = solve(bend, slope);
      for (int i = 0; i <= size; i++) {
        weights[i] -= step[i];
      }
    }
    return unscaled(weights, mean, deviation);
  }

  private static void scale(List<Example> examples, double[] mean, double[] deviation) {
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        sum += example.values()[i];
        squares += example.values()[i] * example.values()[i];
      }
      mean[i] = sum / examples.size();
      double variance = squares / examples.size() - mean[i] * mean[i];
      // what is the same in all of them weighs nothing
      deviation[i] = variance < 1e-12 ? Double.POSITIVE_INFINITY : Math.sqrt(variance);
    }
  }

  private static double[] scaled(double[] values, double[] mean, double[] deviation) {
    double[] x = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      x[i] = (values[i] - mean[i]) / deviation[i];
    }
    x[values.length] = 1;
    return x;
  }

  private static double[] unscaled(double[] weights, double[] mean, double[] deviation) {
    int size = mean.length;
    double[] plain = new double[size + 1];
    plain[size] = weights[size];
    for (int i = 0; i < size; i++) {
      plain[i] = weights[i] / deviation[i];
      plain[size] -= plain[i] * mean[i];
    }
    return plain;
  }

  /** Gauss, with the largest pivot. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
          pivot = row;
        }
      }
      double[] line = matrix[pivot];
      matrix[pivot] = matrix[column];
      matrix[column] = line;
      double value = x[pivot];
      x[pivot] = x[column];
      x[column] = value;
      for (int row = column + 1; row < size; row++) {
        double factor = matrix[row][column] / line[column];
        for (int k = column; k < size; k++) {
          matrix[row][k] -= factor * line[k];
        }
        x[row] -= factor * x[column];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int k = row + 1; k < size; k++) {
        x[row] -= matrix[row][k] * x[k];
      }
      x[row] /= matrix[row][row];
    }
    return x;
  }
}
