package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.PlacedReports.Placed;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryLearnerTest {

  private static final Duration WINDOW = Duration.ofDays(3);
  private static final List<String> CITIES = List.of("Душанбе", "Худжанде", "Москве", "Казани");

  @TempDir private Path folder;

  private Database database;
  private NewsStore store;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    store = database.news();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Item report(int number) {
    return item("r" + number)
        .from("feed-" + number % 7)
        .in("ru")
        .title("В " + CITIES.get(number % 4) + " задержали " + (number / 8) + " мигрантов на рынке")
        .text("Консул номер " + number % 5 + " потребовал объяснений.")
        .published(SEEN.minus(Duration.ofMinutes(2_000L - number)))
        .build();
  }

  private void record(int from, int to) {
    StoryFinder finder = new StoryFinder(WINDOW);
    List<NewItem> items = new ArrayList<>();
    try (StoryFinder.StoryIndex index = finder.shelf(Map.of())) {
      for (int i = from; i < to; i++) {
        items.add(new NewItem(report(i), List.of(), "", index.assign(report(i))));
      }
    }
    FeedState visit = FeedState.unvisited("feed-0", SEEN);
    assertThat(store.record(new Decision(store.turn(), visit, items, List.of(), List.of())))
        .isTrue();
  }

  private StoryFinder learnt() {
    StoryFinder finder = new StoryFinder(WINDOW);
    new StoryLearner(finder).learn(store, store.turn());
    return finder;
  }

  private static List<List<String>> answers(StoryFinder finder) {
    List<List<String>> answers = new ArrayList<>();
    for (int i = 0; i < 600; i += 7) {
      answers.add(finder.keys(report(i).withId("asked " + i)));
    }
    return answers;
  }

  @Test
  void aProcessThatStartsAnswersAsTheOneBeforeWithoutReadingAgain() {
    record(0, 500);
    List<List<String>> before = answers(learnt());
    assertThat(before).anySatisfy(keys -> assertThat(keys).hasSizeGreaterThan(2));
    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"))
        .useHandle(handle -> handle.execute("update item set title = 'gone', text = ''"));

    assertThat(answers(learnt())).isEqualTo(before);
  }

  @Test
  void whatAnotherProgramKeptIsReadAnew() {
    record(0, 200);
    List<List<String>> before = answers(learnt());
    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"))
        .useHandle(handle -> handle.execute("update reading set version = 'other', words = 'odd'"));

    assertThat(answers(learnt())).isEqualTo(before);
    assertThat(store.placedAfter(0, 999, new StoryFinder(WINDOW).version()))
        .extracting(Placed::reading)
        .doesNotContain("", "odd");
  }

  @Test
  void whatWasRecordedMeanwhileIsLearntToo() {
    record(0, 150);
    StoryFinder running = new StoryFinder(WINDOW);
    StoryLearner learner = new StoryLearner(running);
    learner.learn(store, store.turn());
    record(150, 190);
    learner.learn(store, store.turn());
    record(190, 400);
    learner.learn(store, store.turn());

    assertThat(answers(running)).isEqualTo(answers(learnt()));
  }
}
