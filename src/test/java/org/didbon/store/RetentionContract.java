package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.StorageBook.StorageSize;
import org.didbon.domain.Body;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.RetentionStore;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.didbon.pipeline.RetentionStore.DropPortion;
import org.didbon.story.Assignment;
import org.didbon.story.evidence.Original;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of what is old. */
abstract class RetentionContract extends StoreCase {

  private static final Instant LATER = NOW.plus(Duration.ofDays(100));
  private static final Age OLD =
      new Age(NOW.plus(Duration.ofDays(50)), LATER.minus(Duration.ofDays(3)));

  private RetentionStore retention;

  @BeforeEach
  void openRetention() {
    retention = database.retention();
  }

  @Test
  void anOldReportGoesWithAllThatWasNotedOfItAndAYoungOneStays() {
    tell(report("old", NOW));
    settle("old");
    tell(report("young", LATER.minusSeconds(9)));

    assertThat(dropItems(9)).isEqualTo(1);

    assertThat(database.items().items()).isEqualTo(1);
    assertThat(database.items().story("story-old", DESK)).isEmpty();
    assertThat(database.items().originals("story-old", 9)).isEmpty();
    assertThat(news.stories(List.of("key-old", "key-young"))).containsOnlyKeys("key-young");
    assertThat(news.candidates("asiaplus", List.of(report("old", NOW)))).isEmpty();
    assertThat(database.items().about(PATRUSHEV, 9))
        .extracting(it -> it.item().id())
        .containsExactly("young");
    assertThat(database.items().known(List.of(1L, 2L, 3L))).isEqualTo(Set.of(2L));
  }

  @Test
  void whatWaitsIsKeptOrGoesOnStays() {
    tell(report("waiting", NOW));
    tell(report("kept", NOW));
    settle("kept");
    database.keeps().keep(DESK, new KeptStory("story-kept", "", NOW, List.of()), 9);
    tell(report("open", NOW), LATER.minus(Duration.ofDays(1)));
    settle("open");
    tell(report("gone", NOW));
    settle("gone");
    tell(report("last", LATER));

    assertThat(dropTexts(2)).isEqualTo(1);
    assertThat(dropItems(2)).isEqualTo(1);

    assertThat(ids()).containsExactlyInAnyOrder("waiting", "kept", "open", "last");
    assertThat(database.items().originals("story-kept", 9)).hasSize(1);
    assertThat(database.items().story("story-kept", DESK).get(0).item().text()).isNotEmpty();
  }

  /** What a chat kept before two stories turned out to be one is of the story that is left. */
  @Test
  void whatWasKeptUnderAnotherNameStays() {
    tell(report("one", NOW), NOW, "story:former");
    settle("one");
    tell(report("other", NOW), NOW, "story:another");
    settle("other");
    tell(report("last", LATER));
    database.keeps().keep(DESK, new KeptStory("former", "", NOW, List.of()), 9);

    assertThat(dropItems(9)).isEqualTo(1);
    assertThat(ids()).containsExactlyInAnyOrder("one", "last");
  }

  @Test
  void theLastReportStaysSoThatItsNumberIsNotGivenAgain() {
    tell(report("only", NOW));
    settle("only");

    assertThat(dropItems(9)).isZero();
  }

  @Test
  void aReportWithoutADateIsNoNewsAgain() {
    tell(undated("old"));
    settle("old");
    tell(report("last", LATER));

    assertThat(dropItems(9)).isZero();

    news.watch(List.of(), LATER);
    assertThat(dropItems(9)).as("nobody reads that feed any more").isEqualTo(1);
  }

  @Test
  void anOldTextGoesAndItsHeadlineSummaryAndFirstWordsStay() {
    tell(report("old", NOW));
    tell(report("young", LATER));
    settle("old");
    long turn = news.turn();

    assertThat(dropTexts(9)).isEqualTo(1);
    assertThat(dropTexts(9)).as("nothing twice").isZero();

    var old = database.items().story("story-old", DESK).get(0);
    assertThat(old.item().title()).isEqualTo("Headline");
    assertThat(old.item().text()).isEmpty();
    assertThat(old.summary()).isEqualTo("summary");
    assertThat(old.matches().get(0).spans()).containsExactly(new Span(Field.TITLE, 0, 4));
    assertThat(old.matches().get(0).forms(old.item())).containsExactly("Head");
    assertThat(database.items().originals("story-old", 9).get(0).text()).isEqualTo("Its text.");
    assertThat(news.words("asiaplus", List.of("old")).get("old").text())
        .as("the outlet changed nothing")
        .isEqualTo("Its text.");
    assertThat(database.items().changedAfter(turn, 99, 9))
        .as("archives read it once more")
        .extracting(it -> it.item().id())
        .containsExactly("old");
    assertThat(news.unchanged("asiaplus", List.of(report("old", NOW)))).containsExactly("old");
    assertThat(news.stories(List.of("key-old", "key-young")))
        .as("nothing joins its story any more")
        .containsOnlyKeys("key-young");
  }

  @Test
  void anOldMessageGoesUnlessItsStoryGoesOnOrItIsTheLast() {
    tell(report("gone", NOW));
    tell(report("open", NOW), LATER);
    tell(report("waiting", NOW));
    tell(report("young", NOW));
    tell(report("last", NOW));
    List.of("gone", "open", "last").forEach(this::settle);
    outbox.delivered(List.of("m-young"), "7", LATER);

    assertThat(dropMessages(2)).isEqualTo(1);

    assertThat(database.outbox().counts(LATER).delivered()).isEqualTo(3);
    assertThat(database.outbox().counts(LATER).waiting()).isEqualTo(1);
    assertThat(news.pasts(List.of("story-open")).get("story-open").sent()).hasSize(1);
    assertThat(claim(LATER)).as("bodies that others have stay").hasSize(1);
  }

  @Test
  void portionsLookAtNothingTwiceAndPassWhatStays() {
    for (int i = 0; i < 7; i++) {
      tell(report("i" + i, NOW.plusSeconds(i / 3)));
      if (i % 2 == 0) {
        settle("i" + i);
      }
    }

    List<Integer> portions = new ArrayList<>();
    AgePlace place = AgePlace.START;
    DropPortion portion;
    do {
      portion = retention.dropItems(place, OLD, 2);
      portions.add(portion.gone());
      place = portion.end();
    } while (!portion.last());

    assertThat(portions).containsExactly(1, 1, 1, 0);
    assertThat(ids()).containsExactlyInAnyOrder("i1", "i3", "i5", "i6");
  }

  @Test
  void aNightIsTakenOnOnceAndTheFirstTimeNeverAtOnce() {
    Duration rest = Duration.ofHours(12);

    assertThat(retention.begun()).isEqualTo(Instant.EPOCH);
    assertThat(retention.begin(NOW, rest)).isFalse();
    assertThat(retention.begin(NOW.plus(rest).minusMillis(1), rest)).isFalse();
    assertThat(retention.begin(NOW.plus(rest), rest)).isTrue();
    assertThat(retention.begin(NOW.plus(rest), rest)).isFalse();
    assertThat(retention.begun()).isEqualTo(NOW.plus(rest));

    retention.postpone(NOW);
    assertThat(retention.begin(NOW.plus(rest), rest)).isTrue();
  }

  @Test
  void sizeAndGrowthAreThoseOfTheLastDays() {
    assertThat(size().bytesADay()).isZero();
    assertThat(size().since()).isEmpty();
    retention.note(LocalDate.EPOCH);
    for (int i = 0; i < 200; i++) {
      tell(report("i" + i, NOW).withText("words ".repeat(500)));
    }
    retention.note(LocalDate.EPOCH.plusDays(2));

    assertThat(size().bytes()).isGreaterThan(200_000);
    assertThat(size().bytesADay()).isBetween(1L, size().bytes());
    assertThat(size().since()).contains(NOW);

    retention.note(LocalDate.EPOCH.plusDays(90));
    assertThat(size().bytesADay()).as("what was longer ago than a month is forgotten").isZero();
  }

  private StorageSize size() {
    return database.storage().size().orElseThrow();
  }

  private interface DropStep {
    DropPortion drop(AgePlace after, Age age, int limit);
  }

  private int dropTexts(int limit) {
    return all(retention::dropTexts, limit);
  }

  private int dropItems(int limit) {
    return all(retention::dropItems, limit);
  }

  private int dropMessages(int limit) {
    return all(retention::dropMessages, limit);
  }

  private static int all(DropStep step, int limit) {
    int gone = 0;
    AgePlace place = AgePlace.START;
    DropPortion portion;
    do {
      portion = step.drop(place, OLD, limit);
      gone += portion.gone();
      place = portion.end();
    } while (!portion.last());
    return gone;
  }

  private List<String> ids() {
    return database.items().changedAfter(0, 0, 99).stream().map(it -> it.item().id()).toList();
  }

  private void settle(String id) {
    outbox.delivered(List.of("m-" + id), "7", NOW);
  }

  private void tell(Item item) {
    tell(item, item.when());
  }

  private void tell(Item item, Instant last) {
    tell(item, last, "key-" + item.id());
  }

  /**
   * Recorded with a match and its first words, and a message that waits.
   *
   * @param last report of its story
   */
  private void tell(Item item, Instant last, String key) {
    Match match =
        new Match(
            PATRUSHEV,
            Ground.FULL_NAME,
            List.of(new Span(Field.TITLE, 0, 4), new Span(Field.TEXT, 0, 3)));
    Story story = new Story("story-" + item.id(), item.title(), item.when(), last);
    NewItem report =
        new NewItem(item, List.of(match), "summary", new Assignment(story, true, List.of(key)));
    Body body = Body.of(RichText.of("Words"));
    Message message =
        Message.alert("m-" + item.id(), DESK, story.id(), Message.Urgency.NORMAL, body);
    Exhibits exhibits = new Exhibits(List.of(Original.of(item, item.seen())), List.of(), Set.of());
    boolean recorded =
        news.record(
            new Decision(
                news.turn(),
                visit(),
                List.of(report),
                List.of(),
                List.of(message),
                List.of(),
                List.of(),
                Decision.Portion.WHOLE,
                exhibits,
                List.of()));
    assertThat(recorded).isTrue();
  }

  private static Item report(String id, Instant seen) {
    return new Item(
        "asiaplus", id, List.of("guid:" + id), "", true, "Headline", "Its text.", seen, seen, "en");
  }

  private static Item undated(String id) {
    return new Item(
        "asiaplus", id, List.of("guid:" + id), "", true, "Headline", "Its text.", null, NOW, "en");
  }
}
