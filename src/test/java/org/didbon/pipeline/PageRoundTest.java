package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Alteration.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlets change on a page alone, while their feeds go on as before. */
class PageRoundTest {

  private static final String LEAD = "Патрушев встретился с послом.";
  private static final String ONE =
      "Полиция задержала на рынке в Туле 47 мигрантов, все они доставлены в отдел.";
  private static final String TWO =
      "Посольство назвало проверку на рынке незаконной и ждёт ответа.";
  private static final String THREE = "Суд рассмотрит жалобу торговцев в понедельник утром.";
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofHours(18);

  @TempDir private Path folder;
  private FeedFixture feeds;
  private String link;

  @BeforeEach
  void publishes() throws InterruptedException {
    feeds = new FeedFixture(folder, NewsPolicy.ALL);
    feeds.readsPages();
    link = feeds.page("one", 200);
    says(ONE, TWO, THREE);
    feeds.holds(
        "paper",
        FeedFixture.item(
            "guid-one-1",
            link,
            "Патрушев обвинил задержанных",
            LEAD,
            FeedFixture.published(FeedFixture.START)));
    feeds.read();
    assertThat(feeds.alert()).startsWith("Патрушев обвинил задержанных");
  }

  @AfterEach
  void close() {
    feeds.close();
  }

  @Test
  void whatIsChangedOnThePageAloneIsToldOnce() throws InterruptedException {
    says(ONE.replace("47", "4"), THREE);
    assertThat(feeds.look(SIX_HOURS.minusMillis(1))).as("too early").isFalse();

    assertThat(feeds.look(Duration.ofMillis(1))).isTrue();

    assertThat(altered())
        .extracting(Alteration::kind, Alteration::before)
        .containsExactlyInAnyOrder(tuple(Kind.SENTENCE, ONE), tuple(Kind.PASSAGE, TWO));
    assertThat(feeds.alert()).contains("“" + TWO + "”").contains("4 мигрантов");

    assertThat(feeds.look(DAY)).as("told once").isFalse();
    says(THREE.replace("жалобу", "вторую жалобу"), ONE.replace("47", "4"));
    assertThat(feeds.look(Duration.ofHours(24))).as("nothing new").isFalse();
    assertThat(altered()).hasSize(2);
  }

  @Test
  void aPageThatSaysTheSameIsLookedAtThreeTimesAndNoMore() throws InterruptedException {
    int read = feeds.looks().size();
    feeds.look(SIX_HOURS);
    feeds.look(DAY);
    feeds.look(Duration.ofHours(24));
    feeds.look(Duration.ofDays(9));

    assertThat(feeds.looks()).hasSize(read + 3);
    assertThat(altered()).isEmpty();
  }

  @Test
  void whatTheFeedAloneCarriesIsNoRemovalAndAWallSaysNothing() throws InterruptedException {
    feeds.article("<p>Оформите подписку, чтобы читать далее</p>");
    assertThat(feeds.look(SIX_HOURS)).isFalse();
    feeds.page("one", 404);
    assertThat(feeds.look(DAY)).as("it is in its feed still").isFalse();

    assertThat(altered()).isEmpty();
  }

  private void says(String... sentences) {
    feeds.article(
        "<html><body><article><h1>Патрушев обвинил задержанных</h1><div class='article-body'><p>"
            + String.join("</p><p>", sentences)
            + "</p></div></article></body></html>");
  }

  private List<Alteration> altered() {
    String story =
        feeds.database().items().linked(link, FeedFixture.DESK, 1).get(0).recorded().story();
    return feeds.database().items().altered(story);
  }
}
