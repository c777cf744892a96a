package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.pipeline.FeedFixture.item;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.feed.Imprint;
import org.didbon.pipeline.EvidenceStore.PageVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a document that comes again with something new, that alone is parsed, and no more is told. */
class DocumentThatComesAgainTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SNOW = item("snow", "Снег растаял в горах", HOUR);
  private static final String HAIL = item("hail", "Ночью в долине выпал град", HOUR);
  private static final String PASS = item("pass", "Утром открыли горный перевал", HOUR);

  @TempDir private Path folder;
  private FeedFixture house;

  @BeforeEach
  void open() {
    house = new FeedFixture(folder, NewsPolicy.ALL);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void eachItemIsToldOnceAndAllThatStandThereAreKnown() throws Exception {
    house.holds("paper", SNOW);
    assertThat(house.visit()).hasSize(1);
    assertThat(known().items()).hasSize(1);

    house.holds("paper", HAIL, SNOW);
    assertThat(house.visit()).containsExactly("Ночью в долине выпал град");
    assertThat(known().items()).hasSize(2);

    house.holds("paper", PASS, HAIL);
    assertThat(house.visit()).containsExactly("Утром открыли горный перевал");
    assertThat(known().items()).hasSize(2);

    house.holds("paper", SNOW, PASS);
    assertThat(house.visit()).as("it is back").isEmpty();
    assertThat(known().items()).hasSize(2);
    assertThat(house.database().items().items()).isEqualTo(3);
  }

  @Test
  void ofADocumentThatIsOddNothingIsKnown() throws Exception {
    house.holds("paper", SNOW).visit();

    house.holds("paper", HAIL.replace("град", "град & снег"), SNOW).visit();

    assertThat(known()).isEqualTo(Imprint.NONE);
    house.holds("paper", PASS, HAIL.replace("град", "град & снег"), SNOW);
    assertThat(house.visit()).containsExactly("Утром открыли горный перевал");
  }

  /** The words of an outlet that lie beside others' are compared, however the rest is known. */
  @Test
  void aNewItemIsNotTakenForOneThatStandsThereStill() throws Exception {
    String alike = "http://paper.example/snow?utm_source=rss";
    house.holds("paper", SNOW).visit();

    house.holds(
        "paper", item("again", alike, "Поезда пошли через ущелье", "Впервые за зиму.", ""), SNOW);

    assertThat(house.visit()).containsExactly("Поезда пошли через ущелье");
    assertThat(house.database().items().items()).isEqualTo(2);
  }

  /** Pages of reports that left their feed are looked at: those of a part did not leave. */
  @Test
  void whatAHubDoesNotSendAgainStandsThereStill() throws Exception {
    house.holds("paper", HAIL, SNOW).visit();
    Imprint both = known();

    house.hubSends("paper", PASS);

    assertThat(known()).isEqualTo(both);
    assertThat(left()).isEmpty();
    assertThat(house.visit()).as("a visit that finds one alone").containsExactly(title(PASS));
    assertThat(left()).hasSize(2);
  }

  /** The pages that will be looked at as their reports left the feed. */
  private List<PageVisit> left() {
    Instant later = house.clock().instant().plus(Duration.ofHours(7));
    return house.database().evidence().claim(later, later, 9);
  }

  private static String title(String item) {
    return item.substring(item.indexOf("<title>") + 7, item.indexOf("</title>"));
  }

  private Imprint known() {
    return house.database().news().imprint("paper");
  }
}
