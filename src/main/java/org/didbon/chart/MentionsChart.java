package org.didbon.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Mentions by week as bars, 800 by 440 pixels: a phone shows that at full width. The last week is
 * paler, because it is not over. Thread-safe.
 */
public final class MentionsChart {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 440;

  /** So many dates stand side by side without touching. */
  private static final int MOST_DATES = 6;

  private MentionsChart() {}

  /**
   * One week.
   *
   * @param monday its first day
   * @param mentions 0 or more
   */
  public record Week(LocalDate monday, int mentions) {}

  /**
   * Draws the chart.
   *
   * @param title who or what it is about
   * @param weeks one after the other, at least one, the last one still running
   * @param date how a day is written below the bars, a few signs
   * @return a PNG file
   */
  public static byte[] png(
      String title, List<Week> weeks, Function<LocalDate, String> date, Theme theme) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    chart.setTitle(title);
    style(chart.getStyler(), weeks, theme);
    bars(chart, weeks);
    chart
        .getStyler()
        .setXAxisTickLabelsFormattingFunction(
            position -> label(weeks, date, (int) Math.round(position)));
    return png(chart);
  }

  private static byte[] png(CategoryChart chart) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      chart.paint(pen, WIDTH, HEIGHT);
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot fail", e);
    } finally {
      pen.dispose();
    }
  }

  private static void bars(CategoryChart chart, List<Week> weeks) {
    int count = weeks.size();
    List<Integer> at = new ArrayList<>();
    List<Integer> over = new ArrayList<>();
    List<Integer> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      at.add(i);
      boolean last = i == count - 1;
      over.add(last ? 0 : weeks.get(i).mentions());
      running.add(last ? weeks.get(i).mentions() : 0);
    }
    for (CategorySeries series :
        Arrays.asList(
            chart.addSeries("weeks", at, over), chart.addSeries("this week", at, running))) {
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  private static String label(List<Week> weeks, Function<LocalDate, String> date, int at) {
    return at >= 0 && at < weeks.size() ? date.apply(weeks.get(at).monday()) : " ";
  }

  private static void style(CategoryStyler styler, List<Week> weeks, Theme theme) {
    int most = weeks.stream().mapToInt(Week::mentions).max().orElse(0);
    styler.setBaseFont(Typeface.plain(18));
    styler.setChartTitleFont(Typeface.bold(24));
    styler.setAxisTickLabelsFont(Typeface.plain(18));
    styler.setChartBackgroundColor(theme.ground);
    styler.setPlotBackgroundColor(theme.ground);
    styler.setChartFontColor(theme.ink);
    styler.setXAxisTickLabelsColor(theme.ink);
    styler.setYAxisTickLabelsColor(theme.ink);
    styler.setPlotGridLinesColor(theme.grid);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setLegendVisible(false);
    styler.setOverlapped(true);
    styler.setAvailableSpaceFill(0.8);
    styler.setSeriesColors(new Color[] {theme.bar, theme.pale});
    styler.setYAxisMin(0.0);
    styler.setYAxisMax((double) Math.max(4, most));
    styler.setYAxisDecimalPattern("#,##0");
    styler.setYAxisGroupPosition(0, Styler.YAxisPosition.Left);
    styler.setChartPadding(16);
    styler.setXAxisMaxLabelCount(MOST_DATES);
    styler.setAntiAlias(true);
  }
}
