package org.didbon.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.didbon.chart.MentionsChart.Week;

/**
 * {@link MentionsChart} in characters, for terminals: a bar of block elements a week, six lines
 * high at most. Thread-safe.
 */
public final class MentionsBars {

  private static final int HEIGHT = 5;
  private static final int EIGHTHS = 8;
  private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

  /** In the place of the bar of a week in which nobody counted. */
  public static final char UNWATCHED = '·';

  /** A bar and the gap after it. */
  private static final int STEP = 2;

  private MentionsBars() {}

  /**
   * Draws the chart.
   *
   * @param weeks one after the other, at least one
   * @param date how a day is written below the bars, a few signs
   * @return lines without blanks at their ends; no wider than two signs a week, and the number
   */
  public static List<String> lines(List<Week> weeks, Function<LocalDate, String> date) {
    int most = Math.max(1, weeks.stream().mapToInt(Week::mentions).max().orElse(0));
    // a few are not drawn as if they were many
    int height = Math.min(HEIGHT, most);
    List<String> lines = new ArrayList<>();
    String margin = " ".repeat(String.valueOf(most).length());
    for (int row = height - 1; row >= 0; row--) {
      StringBuilder line = new StringBuilder(row == height - 1 ? String.valueOf(most) : margin);
      line.append(row == height - 1 ? " ┤" : " │");
      for (Week week : weeks) {
        char bar = BLOCKS.charAt(filled(week.mentions(), most, row, height));
        line.append(week.watched() || row > 0 ? bar : UNWATCHED).append(' ');
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(margin + " └" + "─".repeat(STEP * weeks.size()));
    lines.add(margin + "  " + dates(weeks, date));
    return lines;
  }

  /** How many eighths of its row a bar fills; what was at all is seen. */
  private static int filled(int mentions, int most, int row, int height) {
    int all = Math.round((float) mentions * height * EIGHTHS / most);
    int seen = mentions > 0 ? Math.max(1, all) : 0;
    return Math.max(0, Math.min(EIGHTHS, seen - row * EIGHTHS));
  }

  private static String dates(List<Week> weeks, Function<LocalDate, String> date) {
    String first = date.apply(weeks.get(0).monday());
    String last = date.apply(weeks.get(weeks.size() - 1).monday());
    int between = STEP * weeks.size() - first.length() - last.length();
    return weeks.size() == 1 || between < 1 ? first : first + " ".repeat(between) + last;
  }
}
