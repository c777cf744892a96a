package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.claim.Counted;
import org.didbon.story.claim.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that tells how reports differ. */
class ClaimLineTest {

  private static final Statement CLAIM = said(Statement.Kind.SAYS, "ria", "Патрушев", "Да");
  private static final Statement DENIAL = said(Statement.Kind.DENIES, "asia", "", "МИД: нет");

  @Test
  void namesWhoSaysWhatAndWhoReportsIt() {
    assertThat(line("ru", CLAIM, DENIAL))
        .isEqualTo("Сообщения расходятся: Патрушев: «Да» (RIA); «МИД: нет» (ASIA)");
  }

  @Test
  void numbersOfOneGroupStandTogether() {
    assertThat(
            line(
                "en",
                counted(Counted.DEAD, "tass", 3, false),
                counted(Counted.DEAD, "meduza", 1_200, true)))
        .isEqualTo("Reports differ: dead: 3 (TASS), ≥ 1,200 (MEDUZA)");
  }

  @Test
  void threeOfThemAreToldAndFourNumbersOfEach() {
    assertThat(
            line(
                "en",
                CLAIM,
                DENIAL,
                counted(Counted.DEAD, "a", 1, false),
                counted(Counted.DEAD, "b", 2, false),
                counted(Counted.DEAD, "c", 3, false),
                counted(Counted.DEAD, "d", 4, false),
                counted(Counted.DEAD, "e", 5, false),
                counted(Counted.MISSING, "f", 6, false),
                counted(Counted.MISSING, "g", 7, false)))
        .isEqualTo(
            "Reports differ: Патрушев: “Да” (RIA); “МИД: нет” (ASIA);"
                + " dead: 1 (A) … 3 (C), 4 (D), 5 (E)");
  }

  @Test
  void ofManyNumbersTheGreatestIsToldToo() {
    Statement[] tolls =
        Stream.of(3, 9, 40, 5, 6, 7, 8)
            .map(number -> counted(Counted.DEAD, "f" + number, number, false))
            .toArray(Statement[]::new);

    assertThat(line("en", tolls))
        .isEqualTo("Reports differ: dead: 3 (F3) … 40 (F40) … 7 (F7), 8 (F8)");
  }

  @Test
  void aLongQuoteIsCutAtAWord() {
    String line = line("en", said(Statement.Kind.SAYS, "ria", "", "слово ".repeat(40).strip()));

    assertThat(line).isEqualTo("Reports differ: “" + "слово ".repeat(20) + "…” (RIA)");
  }

  @Test
  void whereNothingDiffersNothingIsSaid() {
    assertThat(ClaimLine.of(List.of(), new ShoutedTitles(), localizer("en")))
        .isEqualTo(RichText.NONE);
  }

  /** A catalogue that lacks one throws. */
  @ParameterizedTest
  @EnumSource
  void everyGroupHasAName(Counted counted) {
    for (String language : List.of("en", "ru", "tg", "uz", "ky", "kk")) {
      assertThat(line(language, counted(counted, "a", 1, false), counted(counted, "b", 2, false)))
          .contains(": 1 (A), 2 (B)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>{0}</b>", "{claims}", "*_`'"})
  void whatReportsSayIsNeverReadAsAPattern(String quote) {
    assertThat(line("en", said(Statement.Kind.SAYS, "ria", quote, quote)))
        .isEqualTo("Reports differ: " + quote + ": “" + quote + "” (RIA)");
  }

  private static Statement said(Statement.Kind kind, String feed, String speaker, String quote) {
    return new Statement(kind, feed, speaker, quote, null, 0, false);
  }

  private static Statement counted(Counted counted, String feed, long number, boolean least) {
    return new Statement(Statement.Kind.COUNTS, feed, "", "", counted, number, least);
  }

  private static String line(String language, Statement... statements) {
    return ClaimLine.of(List.of(statements), new ShoutedTitles(), localizer(language)).plain();
  }

  private static Localizer localizer(String language) {
    return StrictCatalogues.UTC.in(language);
  }

  /** Feeds are called by their ids in capitals. */
  private static final class ShoutedTitles implements Titles {

    @Override
    public String of(Subject subject, Localizer localizer) {
      return subject.id();
    }

    @Override
    public String ofFeed(String feed) {
      return feed.toUpperCase(Locale.ROOT);
    }
  }
}
