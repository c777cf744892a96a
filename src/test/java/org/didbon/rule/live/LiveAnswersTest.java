package org.didbon.rule.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.didbon.archive.FakeItems;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.fixture.TestClock;
import org.didbon.match.ItemMatcher;
import org.didbon.query.QueryParser;
import org.junit.jupiter.api.Test;

/** The latest items answer as long as somebody asks, and follow what comes. */
class LiveAnswersTest {

  private final FakeItems items = new FakeItems();
  private final TestClock clock = new TestClock(Items.SEEN);
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final ItemMatcher matcher = ItemMatcher.of(List.of(), List.of(), Map.of());
  private final LiveAnswers answers = new LiveAnswers(items, () -> matcher, clock, later::add);

  @Test
  void whatCameSinceTheLastAnswerIsInTheNextEvenIfSomebodyTypesFast() {
    items.record(List.of(item("1", "вулкан")));
    assertThat(found("вулкан")).isEqualTo(1);

    items.record(List.of(item("2", "вулканы")));
    int found = 1;
    for (int i = 0; i < 12; i++) {
      pass(Duration.ofMillis(100));
      found = found("вулкан");
    }

    assertThat(found).isEqualTo(2);
  }

  @Test
  void aCorrectedItemIsAskedByItsNewWords() {
    items.record(List.of(item("1", "вулкан")));
    found("вулкан");

    items.record(List.of(item("1", "лава")));
    pass(Duration.ofSeconds(1));

    assertThat(found("вулкан")).isZero();
    assertThat(found("лава")).isEqualTo(1);
  }

  @Test
  void theLatestAreAskedWhereThereAreMore() {
    for (int i = 0; i < LiveAnswers.ITEMS + 5; i++) {
      items.record(List.of(item("n" + i, i < 5 ? "вулкан" : "лава")));
    }

    LiveAnswer answer = answers.of(QueryParser.parse("вулкан OR лава"), "", 2);

    assertThat(answer.asked()).isEqualTo(LiveAnswers.ITEMS);
    assertThat(answer.found().items()).isEqualTo(LiveAnswers.ITEMS);
    assertThat(answer.found().shown()).hasSize(2);
    assertThat(found("вулкан")).isZero();
  }

  @Test
  void whatIsGainedAndLostIsToldAgainstTheSavedQueryUnlessItIsBroken() {
    items.record(List.of(item("1", "вулкан"), item("2", "лава"), item("3", "пепел")));

    LiveAnswer answer = answers.of(QueryParser.parse("вулкан OR пепел"), "вулкан OR лава", 5);
    LiveAnswer alone = answers.of(QueryParser.parse("вулкан"), "лава AND (", 5);

    assertThat(Objects.requireNonNull(answer.gained()).shown().get(0).item().title())
        .isEqualTo("пепел");
    assertThat(Objects.requireNonNull(answer.lost()).shown().get(0).item().title())
        .isEqualTo("лава");
    assertThat(alone.gained()).isNull();
  }

  @Test
  void theItemsAreLetGoWhenNobodyHasAskedForAWhile() {
    items.record(List.of(item("1", "вулкан")));
    found("вулкан");
    pass(LiveAnswers.IDLE.minusSeconds(1));
    found("вулкан");

    pass(Duration.ofSeconds(2));
    later.remove().run();
    assertThat(answers.isAwake()).isTrue();

    pass(LiveAnswers.IDLE);
    later.remove().run();
    assertThat(answers.isAwake()).isFalse();
    assertThat(later).isEmpty();
    assertThat(found("вулкан")).isEqualTo(1);
  }

  private int found(String query) {
    return answers.of(QueryParser.parse(query), "", 0).found().items();
  }

  private void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private static Item item(String id, String title) {
    return Items.item(id).title(title).text("").in("ru").build();
  }
}
