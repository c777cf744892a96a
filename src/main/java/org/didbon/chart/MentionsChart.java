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
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Mentions by week as bars, 800 by 440 pixels: a phone shows that at full width. The last week is
 * paler, because it is not over; weeks in which nobody counted are a grey ground without bars.
 * Thread-safe.
 */
public final class MentionsChart {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 440;

  /** So many dates stand side by side without touching. */
  private static final int MOST_DATES = 6;

  /** So many weeks have room for a few words. */
  private static final int WIDE_ENOUGH = 9;

  private MentionsChart() {}

  /**
   * One week.
   *
   * @param monday its first day
   * @param mentions 0 or more
   * @param watched whether there was anybody to count them
   */
  public record Week(LocalDate monday, int mentions, boolean watched) {

    /** One that was watched. */
    public Week(LocalDate monday, int mentions) {
      this(monday, mentions, true);
    }
  }

  /**
   * Draws the chart.
   *
   * @param title who or what it is about
   * @param weeks one after the other, at least one, the last one still running
   * @param date how a day is written below the bars, a few signs
   * @param unwatched what is written over the weeks in which nobody counted
   * @return a PNG file
   */
  public static byte[] png(
      String title,
      List<Week> weeks,
      Function<LocalDate, String> date,
      String unwatched,
      Theme theme) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
    chart.setTitle(title);
    style(chart.getStyler(), weeks, theme);
    bars(chart, weeks);
    long dark = weeks.stream().filter(week -> !week.watched()).count();
    if (dark >= WIDE_ENOUGH) {
      chart.addAnnotation(new AnnotationText(unwatched, (dark - 1) / 2.0, top(weeks) / 2, false));
    }
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
    List<Double> unwatched = new ArrayList<>();
    double top = top(weeks);
    for (int i = 0; i < count; i++) {
      at.add(i);
      boolean last = i == count - 1;
      over.add(last ? 0 : weeks.get(i).mentions());
      running.add(last ? weeks.get(i).mentions() : 0);
      unwatched.add(weeks.get(i).watched() ? 0.0 : top);
    }
    for (CategorySeries series :
        Arrays.asList(
            chart.addSeries("weeks", at, over),
            chart.addSeries("this week", at, running),
            chart.addSeries("not watched", at, unwatched))) {
      series.setMarker(SeriesMarkers.NONE);
    }
  }

  private static double top(List<Week> weeks) {
    return Math.max(4, weeks.stream().mapToInt(Week::mentions).max().orElse(0));
  }

  private static String label(List<Week> weeks, Function<LocalDate, String> date, int at) {
    return at >= 0 && at < weeks.size() ? date.apply(weeks.get(at).monday()) : " ";
  }

  private static void style(CategoryStyler styler, List<Week> weeks, Theme theme) {
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
    styler.setSeriesColors(new Color[] {theme.bar, theme.pale, theme.shade});
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(top(weeks));
    styler.setYAxisDecimalPattern("#,##0");
    styler.setYAxisGroupPosition(0, Styler.YAxisPosition.Left);
    styler.setChartPadding(16);
    styler.setXAxisMaxLabelCount(MOST_DATES);
    styler.setAnnotationTextFont(Typeface.plain(18));
    styler.setAnnotationTextFontColor(theme.ink);
    styler.setAntiAlias(true);
  }
}
