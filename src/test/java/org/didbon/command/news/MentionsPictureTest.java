package org.didbon.command.news;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.didbon.chart.Theme;
import org.didbon.command.Picture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Localizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MentionsPictureTest {

  private static final LocalDate TODAY = LocalDate.parse("2024-04-10");
  private static final LocalDate MONDAY = LocalDate.parse("2023-10-16");
  private final Localizer localizer = StrictCatalogues.UTC.in("ru");

  @Test
  void aMachineWithoutFontsAnswersWithoutPicturesAndIsLoggedOnce() {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(MentionsPicture.class);
    logger.addAppender(logged);
    logged.start();

    for (Throwable fault :
        List.of(
            new NoClassDefFoundError("planted"),
            new InternalError("planted"),
            new IllegalStateException("planted"))) {
      MentionsPicture pictures =
          new MentionsPicture((title, weeks, date, unwatched, theme) -> fail(fault));
      for (int i = 0; i < 3; i++) {
        assertThat(drawn(pictures, mentions(3), "x")).isNull();
      }
    }

    logger.detachAppender(logged);
    assertThat(logged.list).hasSize(3);
  }

  @Test
  void whereThereIsNothingToShowNothingIsDrawn() {
    MentionsPicture pictures =
        new MentionsPicture(
            (title, weeks, date, unwatched, theme) -> fail(new AssertionError("drawn")));

    assertThat(drawn(pictures, mentions(0), "x")).isNull();
  }

  @Test
  void theTitleFitsAboveTheChart() {
    List<String> titles = new ArrayList<>();
    MentionsPicture pictures =
        new MentionsPicture(
            (title, weeks, date, unwatched, theme) -> {
              titles.add(title);
              return new byte[0];
            });

    drawn(pictures, mentions(1), "Николай Патрушев");
    drawn(pictures, mentions(1), "ы".repeat(40));
    drawn(pictures, mentions(1), "ы".repeat(400));

    assertThat(titles)
        .containsExactly("Николай Патрушев, по неделям", "ы".repeat(40), "ы".repeat(43) + "…");
  }

  @Test
  void daysAreCountedUpToTheDayAskedFor() {
    Mentions mentions = mentions(2);

    assertThat(mentions.week(TODAY)).isEqualTo(2);
    assertThat(mentions.month(TODAY)).isEqualTo(2);
    assertThat(mentions.monthBefore(TODAY)).isZero();
    assertThat(mentions.week(TODAY.plusDays(7))).isZero();
    assertThat(mentions.monthBefore(TODAY.plusDays(30))).isEqualTo(2);
    assertThat(mentions.month(TODAY.plusYears(3))).isZero();
    assertThat(mentions.weeks()).hasSize(26);
    assertThat(mentions.weeks().get(25).mentions()).isEqualTo(2);
  }

  private @Nullable Picture drawn(MentionsPicture pictures, Mentions mentions, String title) {
    return pictures.of(
        title, mentions, TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), Theme.LIGHT, localizer);
  }

  /** So many reports today. */
  private static Mentions mentions(int reports) {
    List<Integer> days = new ArrayList<>(Collections.nCopies(26 * 7, 0));
    days.set((int) (TODAY.toEpochDay() - MONDAY.toEpochDay()), reports);
    return new Mentions(MONDAY, days, TODAY, MONDAY);
  }

  private static byte[] fail(Throwable fault) {
    if (fault instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) fault;
  }
}
