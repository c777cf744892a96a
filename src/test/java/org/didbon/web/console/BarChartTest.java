package org.didbon.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.BarChart.BarLook;
import org.didbon.web.console.BarChart.BarSeries;
import org.didbon.web.console.BarChart.PlacedBar;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final Localizer ENGLISH = Catalogues.english();

  @Test
  void theHighestBarTakesAllTheRoomAndNothingTakesNone() {
    BarChart chart = BarChart.of("Items", "Day", List.of("1", "2", "3"), List.of(5L, 0L, 10L));

    assertThat(chart.bars(ENGLISH)).extracting(PlacedBar::height).containsExactly(50, 100);
    assertThat(chart.bars(ENGLISH)).extracting(PlacedBar::y).containsExactly(50, 0);
    assertThat(chart.ground()).isEqualTo(100);
  }

  @Test
  void whatIsLostHangsUnderTheLineOfWhatIsGained() {
    BarChart chart =
        new BarChart(
            "Change",
            "Day",
            List.of("1"),
            List.of(
                new BarSeries("gained", BarLook.GOOD, List.of(3L)),
                new BarSeries("lost", BarLook.BAD, List.of(-1L))));

    assertThat(chart.ground()).isEqualTo(75);
    assertThat(chart.bars(ENGLISH)).extracting(PlacedBar::y).containsExactly(0, 75);
    assertThat(chart.bars(ENGLISH)).extracting(PlacedBar::height).containsExactly(75, 25);
  }

  @Test
  void thePictureIsAlsoATableAndHoldsNoMarkupOfOthers() {
    BarChart chart =
        new BarChart(
            "A & <b>",
            "Hour",
            List.of("<i>1"),
            List.of(
                new BarSeries("<u>told", BarLook.PLAIN, List.of(1200L)),
                new BarSeries("silent", BarLook.SOFT, List.of(1L))));

    String page =
        new Views().render("bars", Map.of("frame", Frame.outside(ENGLISH, ""), "chart", chart));

    assertThat(page)
        .contains("aria-label=\"A &amp; &lt;b>\"")
        .contains("&lt;i&gt;1")
        .contains("<td class=\"number\">" + ENGLISH.number(1200) + "</td>")
        .doesNotContain("<b>\"", "<i>", "<u>");
  }

  @Test
  void whereNothingWasItSaysSo() {
    BarChart chart = BarChart.of("Items", "Day", List.of("1"), List.of(0L));

    String page =
        new Views().render("bars", Map.of("frame", Frame.outside(ENGLISH, ""), "chart", chart));

    assertThat(page).contains(ENGLISH.say("console.chart.none")).doesNotContain("<svg");
  }

  @Test
  void aSeriesWithoutItsLabelsIsAFault() {
    assertThatThrownBy(() -> BarChart.of("Items", "Day", List.of("1"), List.of()))
        .hasMessageContaining("Items");
  }
}
