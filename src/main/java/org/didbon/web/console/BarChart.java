package org.didbon.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.didbon.phrase.Localizer;

/**
 * Numbers by hour, day or the like, as bars that stand on one line: what the template {@code bars}
 * shows, as a picture and as a table for those who do not see it. Several numbers of one label
 * stand upon each other; those below zero hang under the line, as what is lost under what is
 * gained.
 *
 * @param title says what is counted
 * @param head of the labels in the table
 * @param labels one for each place, in order, each short
 * @param series each with one number for each label
 */
public record BarChart(String title, String head, List<String> labels, List<BarSeries> series) {

  /** The width of a place, in units of the picture. */
  static final int STEP = 10;

  private static final int GAP = 2;
  private static final int HEIGHT = 100;

  public BarChart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    for (BarSeries each : series) {
      if (each.values().size() != labels.size()) {
        throw new IllegalArgumentException("bars without labels series=" + each.name());
      }
    }
  }

  /** How a series looks. */
  public enum BarLook {
    PLAIN("bar"),
    /** Others of the same weight, where three or four are told apart. */
    SECOND("bar second"),
    THIRD("bar third"),
    /** Of less weight. */
    SOFT("bar soft"),
    GOOD("bar more"),
    BAD("bar bad");

    private final String style;

    BarLook(String style) {
      this.style = style;
    }
  }

  /**
   * What is counted.
   *
   * @param name as a legend and the head of a column
   */
  public record BarSeries(String name, BarLook look, List<Long> values) {

    public BarSeries {
      values = List.copyOf(values);
    }

    /** Its class in the style sheet. */
    public String style() {
      return look.style;
    }

    public long total() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** A bar, in units of the picture from its upper left corner. */
  public record PlacedBar(int x, int y, int width, int height, String style, String text) {}

  /** A row of the table. */
  public record BarRow(String label, List<String> values) {}

  /** One series without a legend. */
  public static BarChart of(String title, String head, List<String> labels, List<Long> values) {
    return new BarChart(
        title, head, labels, List.of(new BarSeries(title, BarLook.PLAIN, List.copyOf(values))));
  }

  public boolean isEmpty() {
    return series.stream().allMatch(each -> each.values().stream().allMatch(value -> value == 0));
  }

  public boolean hasLegend() {
    return series.size() > 1 || series.stream().anyMatch(each -> !each.name().equals(title));
  }

  /** The most that stands over one label. */
  public long most() {
    return IntStream.range(0, labels.size()).mapToLong(this::above).max().orElse(0);
  }

  public String viewBox() {
    return "0 0 " + Math.max(1, labels.size()) * STEP + " " + HEIGHT;
  }

  /** Where the line is that the bars stand on. */
  public int ground() {
    long most = most();
    long least = IntStream.range(0, labels.size()).mapToLong(this::below).max().orElse(0);
    return most + least == 0 ? HEIGHT : (int) Math.round(HEIGHT * (double) most / (most + least));
  }

  public int width() {
    return Math.max(1, labels.size()) * STEP;
  }

  /** All that are not zero. */
  public List<PlacedBar> bars(Localizer localizer) {
    List<PlacedBar> bars = new ArrayList<>();
    int ground = ground();
    long least = IntStream.range(0, labels.size()).mapToLong(this::below).max().orElse(0);
    double scale = (double) HEIGHT / Math.max(1, most() + least);
    for (int at = 0; at < labels.size(); at++) {
      double up = ground;
      double down = ground;
      for (BarSeries each : series) {
        long value = each.values().get(at);
        if (value == 0) {
          continue;
        }
        // what is there shows, however little it is
        int height = (int) Math.max(2, Math.round(Math.abs(value) * scale));
        int y = (int) Math.round(value > 0 ? Math.max(0, up - height) : down);
        String text = labels.get(at) + ": " + localizer.number(value);
        String said = hasLegend() ? text + " · " + each.name() : text;
        bars.add(new PlacedBar(at * STEP + GAP / 2, y, STEP - GAP, height, each.style(), said));
        up = value > 0 ? y : up;
        down = value < 0 ? y + height : down;
      }
    }
    return bars;
  }

  public List<BarRow> rows(Localizer localizer) {
    return IntStream.range(0, labels.size())
        .mapToObj(
            at ->
                new BarRow(
                    labels.get(at),
                    series.stream().map(each -> localizer.number(each.values().get(at))).toList()))
        .toList();
  }

  private long above(int at) {
    return series.stream().mapToLong(each -> Math.max(0, each.values().get(at))).sum();
  }

  private long below(int at) {
    return series.stream().mapToLong(each -> Math.max(0, -each.values().get(at))).sum();
  }
}
