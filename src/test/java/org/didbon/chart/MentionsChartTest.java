package org.didbon.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.didbon.chart.MentionsChart.Week;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentionsChartTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  @ParameterizedTest
  @EnumSource
  void barsStandOnTheirGround(Theme theme) throws IOException {
    byte[] png =
        MentionsChart.png(
            "Ҷаҳонгир Ӯроқов — Қашқадарё", weeks(26), d -> d.getDayOfMonth() + " янв", "", theme);

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    Files.write(Path.of("target", "chart-" + theme + ".png"), png);
    assertThat(picture.getWidth()).isEqualTo(800);
    assertThat(new Color(picture.getRGB(1, 1))).isEqualTo(theme.ground);
    assertThat(pixels(picture, theme.bar)).isGreaterThan(5_000);
    assertThat(pixels(picture, theme.pale)).isGreaterThan(500);
  }

  @ParameterizedTest
  @EnumSource
  void weeksInWhichNobodyCountedAreAGroundWithoutBars(Theme theme) throws IOException {
    List<Week> weeks = new ArrayList<>(weeks(26));
    weeks.replaceAll(week -> new Week(week.monday(), 0, false));
    weeks.set(25, new Week(weeks.get(25).monday(), 3));

    byte[] png = MentionsChart.png("", weeks, LocalDate::toString, "not yet watched", theme);

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(pixels(picture, theme.shade)).isGreaterThan(100_000);
    assertThat(pixels(picture, theme.bar)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void nothingAtAllIsAPictureToo(Theme theme) throws IOException {
    byte[] png =
        MentionsChart.png("", List.of(new Week(MONDAY, 0)), LocalDate::toString, "", theme);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(440);
  }

  private static List<Week> weeks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Week(MONDAY.plusWeeks(i), (i * 7) % 23 + 3))
        .toList();
  }

  private static long pixels(BufferedImage picture, Color colour) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(i -> picture.getRGB(i % 800, i / 800) == colour.getRGB())
        .count();
  }
}
