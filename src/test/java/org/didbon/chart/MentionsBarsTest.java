package org.didbon.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.didbon.chart.MentionsChart.Week;
import org.junit.jupiter.api.Test;

class MentionsBarsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2024-04-08");

  @Test
  void theFullestWeekReachesTheTopAndNamesTheNumber() {
    assertThat(lines(0, 5, 10, 1, 0, 10))
        .containsExactly(
            "10 ┤    █     █",
            "   │    █     █",
            "   │  ▄ █     █",
            "   │  █ █     █",
            "   │  █ █ ▄   █",
            "   └────────────",
            "    8 Apr 13 May");
  }

  @Test
  void aFewAreDrawnLowAndOneAmongManyIsSeen() {
    assertThat(lines(1, 0, 2)).startsWith("2 ┤    █", "  │█   █");
    assertThat(lines(1, 0, 1000).get(4)).isEqualTo("     │▁   █");
  }

  @Test
  void aQuietTimeIsAnEmptyChart() {
    assertThat(lines(0)).startsWith("1 ┤", "  └──");
  }

  private static List<String> lines(int... mentions) {
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < mentions.length; i++) {
      weeks.add(new Week(MONDAY.plusWeeks(i), mentions[i]));
    }
    return MentionsBars.lines(
        weeks, day -> day.getDayOfMonth() + (day.getMonthValue() == 4 ? " Apr" : " May"));
  }
}
