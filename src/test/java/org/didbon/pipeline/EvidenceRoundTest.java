package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Alteration.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a feed that changes and a page that goes to what a chat reads in its alert. */
class EvidenceRoundTest {

  private static final String FIRST = "Патрушев встретился с послом Таджикистана в Москве.";
  private static final String SECOND = "По его словам, вина задержанных мигрантов доказана.";
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofHours(18);

  @TempDir private Path folder;
  private FeedFixture feeds;
  private String link;

  @BeforeEach
  void tellOfAReport() throws InterruptedException {
    feeds = new FeedFixture(folder, NewsPolicy.ALL);
    link = feeds.page("one", 200);
    holds("Патрушев обвинил задержанных", FIRST + " " + SECOND);
    feeds.read();
    assertThat(feeds.alert()).startsWith("Патрушев обвинил задержанных");
  }

  @AfterEach
  void close() {
    feeds.close();
  }

  @Test
  void aChangedHeadlineIsToldInTheAlert() throws InterruptedException {
    holds("Посол принял гостя из Москвы", FIRST + " " + SECOND);
    feeds.read();

    assertThat(feeds.alert())
        .startsWith("Патрушев обвинил задержанных")
        .containsOnlyOnce("Посол принял гостя из Москвы")
        .contains("headline changed 6 May 2026, 12:40 (UTC): “Патрушев обвинил задержанных” →");
    assertThat(feeds.brief()).startsWith("paper: headline changed");

    holds("Встреча в Москве прошла тихо", FIRST + " " + SECOND);
    feeds.read();

    assertThat(altered())
        .extracting(Alteration::kind)
        .containsExactly(Kind.HEADLINE, Kind.HEADLINE);
    assertThat(feeds.alert())
        .contains("→ “Посол принял гостя из Москвы”", "→ “Встреча в Москве прошла тихо”");
  }

  @Test
  void twoHeadlinesByTurnsAreToldOnceEachWay() throws InterruptedException {
    String other = "Посол принял гостя из Москвы";
    for (int i = 0; i < 3; i++) {
      holds(other, FIRST);
      feeds.read();
      holds("Патрушев обвинил задержанных", FIRST + " " + SECOND);
      feeds.read();
    }
    String told = feeds.alert();
    holds(other, FIRST);
    feeds.read();

    assertThat(altered())
        .extracting(Alteration::kind)
        .containsExactly(Kind.HEADLINE, Kind.PASSAGE, Kind.HEADLINE);
    assertThat(feeds.alert()).isEqualTo(told);

    holds("Встреча прошла тихо", FIRST);
    feeds.read();
    assertThat(feeds.alert()).as("a third one").contains("→ “Встреча прошла тихо”");
  }

  @Test
  void aHeadlineThatIsTakenOutIsTold() throws InterruptedException {
    holds("", FIRST + " " + SECOND);
    feeds.read();

    assertThat(feeds.alert())
        .contains("headline removed")
        .contains("“Патрушев обвинил задержанных”");
  }

  @Test
  void anErrorOfTypingInAHeadlineIsKeptAndAlarmsNobody() throws InterruptedException {
    String before = feeds.alert();
    holds("Патрушев обвинил задержаных", FIRST + " " + SECOND);
    feeds.read();

    assertThat(altered()).extracting(Alteration::kind).containsExactly(Kind.HEADLINE);
    assertThat(feeds.alert()).isEqualTo(before);

    holds("Патрушев обвинил задержаных", FIRST);
    feeds.read();
    assertThat(feeds.alert()).contains("passage removed").doesNotContain("headline changed");
  }

  @Test
  void aPassageThatIsGoneIsQuotedInTheAlert() throws InterruptedException {
    holds("Патрушев обвинил задержанных", FIRST + " Посольство отказалось от комментариев.");
    feeds.read();

    assertThat(feeds.alert()).contains("passage removed").contains("“" + SECOND + "”");
    assertThat(altered()).extracting(Alteration::before).containsExactly(SECOND);
    assertThat(originals()).containsExactly(FIRST + " " + SECOND);
  }

  @Test
  void aSentenceThatSaysTheOppositeIsQuotedBothWays() throws InterruptedException {
    String denied = SECOND.replace("доказана", "не доказана");
    holds("Патрушев обвинил задержанных", FIRST + " " + denied);
    feeds.read();

    assertThat(altered()).extracting(Alteration::kind).containsExactly(Kind.SENTENCE);
    assertThat(feeds.alert())
        .contains("sentence changed")
        .contains("“" + SECOND + "” → “" + denied + "”");
  }

  @Test
  void anotherNameIsToldAWrongLetterIsNot() throws InterruptedException {
    String before = feeds.alert();
    holds("Патрушев обвинил задержанных", FIRST.replace("Москве", "Маскве") + " " + SECOND);
    feeds.read();
    assertThat(feeds.alert()).isEqualTo(before);

    holds(
        "Патрушев обвинил задержанных", FIRST.replace("Таджикистана", "Казахстана") + " " + SECOND);
    feeds.read();
    assertThat(feeds.alert()).contains("sentence changed");
  }

  @Test
  void whatIsOnlySetOtherwiseOrAddedIsNotTold() throws InterruptedException {
    String before = feeds.alert();

    holds("ПАТРУШЕВ обвинил   задержанных", "Дополнено: новые слова. " + FIRST + "  " + SECOND);
    feeds.read();

    assertThat(feeds.alert()).isEqualTo(before);
    assertThat(altered()).isEmpty();
  }

  @Test
  void anOutletThatTakesTheNameOutIsToldOfToo() throws InterruptedException {
    holds("Встреча в Москве", "Посольство отказалось от комментариев.");
    feeds.read();

    assertThat(feeds.alert()).contains("“" + FIRST + " " + SECOND + "”");
  }

  @Test
  void aReportThatLeftItsFeedAndStandsOnItsSiteIsNoNews() throws InterruptedException {
    leaves();

    assertThat(feeds.look(SIX_HOURS)).isFalse();
    assertThat(feeds.look(DAY)).isFalse();
    assertThat(feeds.look(Duration.ofHours(24))).isFalse();
    assertThat(feeds.look(Duration.ofDays(9))).isFalse();
    assertThat(feeds.looks()).as("three requests, no more").hasSize(3);
    assertThat(altered()).isEmpty();
  }

  @Test
  void aReportThatIsGoneFromFeedAndSiteIsToldOnceAndUnmarkedWhenItIsBack()
      throws InterruptedException {
    String before = feeds.alert();
    leaves();
    feeds.page("one", 404);
    assertThat(feeds.look(SIX_HOURS.minusMillis(1))).as("too early").isFalse();

    assertThat(feeds.look(Duration.ofMillis(1))).isTrue();

    assertThat(feeds.alert())
        .contains("paper: removed by the outlet, seen 6 May 2026, 18:40 (UTC)");
    assertThat(feeds.brief()).startsWith("paper: removed by the outlet");
    assertThat(altered()).extracting(Alteration::kind).containsExactly(Kind.REMOVED);
    assertThat(feeds.look(DAY)).as("told once").isFalse();

    feeds.page("one", 200);
    assertThat(feeds.look(Duration.ofHours(24))).isTrue();

    assertThat(altered()).isEmpty();
    assertThat(feeds.alert()).isEqualTo(before);
  }

  @Test
  void aReportThatIsBackInItsFeedIsUnmarked() throws InterruptedException {
    leaves();
    feeds.page("one", 410);
    feeds.look(SIX_HOURS);
    assertThat(altered()).hasSize(1);

    holds("Патрушев обвинил задержанных", FIRST + " " + SECOND);
    feeds.read();
    feeds.look(Duration.ofMillis(1));

    assertThat(altered()).isEmpty();
    assertThat(feeds.looks()).hasSize(1);
  }

  @Test
  void troubleOfASiteIsNoRemoval() throws InterruptedException {
    leaves();
    feeds.page("one", 503);
    feeds.look(SIX_HOURS);
    feeds.page("one", 403);
    feeds.look(DAY);

    assertThat(feeds.looks()).hasSize(2);
    assertThat(altered()).isEmpty();
  }

  @Test
  void whereRobotsMayNotReadNothingIsLookedAt() throws InterruptedException {
    feeds.robots("User-agent: *\nDisallow: /pages/\n");
    leaves();
    feeds.page("one", 404);

    assertThat(feeds.look(SIX_HOURS)).isFalse();
    assertThat(feeds.looks()).isEmpty();
  }

  private void holds(String title, String text) {
    String item =
        FeedFixture.item("guid-one-1", link, title, text, FeedFixture.published(FeedFixture.START));
    feeds.holds("paper", item);
  }

  /** Another report takes its place. */
  private void leaves() throws InterruptedException {
    String other = feeds.page("other", 200);
    feeds.holds(
        "paper",
        FeedFixture.item(
            "guid-two-2",
            other,
            "Погода на завтра",
            "Дождь и ветер по всей стране.",
            FeedFixture.published(FeedFixture.START)));
    feeds.read();
  }

  private String story() {
    return feeds.database().items().linked(link, FeedFixture.DESK, 1).get(0).recorded().story();
  }

  private List<Alteration> altered() {
    return feeds.database().items().altered(story());
  }

  private List<String> originals() {
    return feeds.database().items().originals(story(), 9).stream().map(one -> one.text()).toList();
  }
}
