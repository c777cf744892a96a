package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.pipeline.FeedFixture.item;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Story;
import org.didbon.story.Assignment;
import org.didbon.story.StoryFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a large feed brings is recorded in portions. */
class PortionsTest {

  private static final int MANY = 620;
  private static final String NEW = item("new", "Последнее известие дня", Duration.ZERO);

  @TempDir private Path folder;
  private FeedFixture house;
  private final List<Decision> recorded = Collections.synchronizedList(new ArrayList<>());

  /** Ids of items that recorded ones were looked for to compare with. */
  private final List<String> compared = Collections.synchronizedList(new ArrayList<>());

  /** Sees what is asked of a store before it is done. */
  private interface Watcher {
    void before(String method, Object argument) throws Exception;
  }

  @BeforeEach
  void open() {
    house = new FeedFixture(folder, NewsPolicy.DEFAULT);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void thePortionsOfAVisitMakeUpAllOfIt() throws Exception {
    house.holds("large", items()).visit(watched((method, argument) -> {}));

    assertThat(recorded).hasSize(3).allMatch(decision -> decision.reports().size() <= 250);
    assertThat(recorded)
        .extracting(decision -> decision.portion().last())
        .containsExactly(false, false, true);
    assertThat(house.database().items().items()).isEqualTo(MANY);
    assertThat(house.visit()).isEmpty();
  }

  @Test
  void aProcessThatDiesBetweenTwoLeavesTheRestToBeReadAgainAndStillToldToNobody() throws Exception {
    house.holds("large", items());
    house.visit(
        watched(
            (method, argument) -> {
              if (method.equals("record") && recorded.size() == 1) {
                throw new IllegalStateException("killed");
              }
            }));
    assertThat(house.database().items().items()).isEqualTo(250);

    assertThat(house.visit()).isEmpty();
    assertThat(house.database().items().items()).isEqualTo(MANY);

    house.holds("large", NEW);
    assertThat(house.visit()).containsExactly("Последнее известие дня");
  }

  @Test
  void atAnotherAddressTheRestOfAFirstVisitIsOfTheFirstVisitToo() throws Exception {
    house.holds("large", NEW).visit();
    house.moves("large", "/elsewhere").holds("large", items());
    house.visit(
        watched(
            (method, argument) -> {
              if (method.equals("record") && recorded.size() == 1) {
                throw new IllegalStateException("killed");
              }
            }));

    assertThat(house.visit()).isEmpty();
    assertThat(house.database().items().items()).isEqualTo(MANY + 1);
  }

  @Test
  void whatStandsThereAsItWasIsComparedWithNothing() throws Exception {
    house.holds("large", items()).visit();
    String[] andOneMore = Arrays.copyOf(items(), MANY + 1);
    andOneMore[MANY] = NEW;

    house.holds("large", andOneMore);

    assertThat(house.visit(watched((method, argument) -> {})))
        .containsExactly("Последнее известие дня");
    assertThat(compared).isEqualTo(List.of("new"));
    assertThat(house.database().items().items()).isEqualTo(MANY + 1);
  }

  @Test
  void whatIsNewIsLookedForOnceUnlessAnotherRecordedSomethingMeanwhile() throws Exception {
    house.holds("large", items()).visit(watched((method, argument) -> {}));

    assertThat(compared).hasSize(MANY);
  }

  @Test
  void whatAnotherFeedRecordedMeanwhileIsNotLookedThrough() throws Exception {
    house.holds("small", NEW).visit(recordingMeanwhile("large", "new"));

    assertThat(compared).isEqualTo(List.of("new"));
    assertThat(house.database().items().items()).isEqualTo(2);
  }

  @Test
  void whatTheSameFeedRecordedMeanwhileIsNotRecordedTwice() throws Exception {
    house.holds("small", NEW).visit(recordingMeanwhile("small", "new"));

    assertThat(compared).isEqualTo(List.of("new", "new"));
    assertThat(house.database().items().items()).isEqualTo(1);
  }

  /** One beside which an item is recorded when a visit has its turn. */
  private NewsStore recordingMeanwhile(String feed, String id) {
    List<String> turns = Collections.synchronizedList(new ArrayList<>());
    return watched(
        (method, argument) -> {
          turns.add(method);
          if (method.equals("inTurn") && Collections.frequency(turns, method) == 1) {
            NewsStore other = house.database().news();
            Item item =
                Items.item(id)
                    .from(feed)
                    .link("http://paper.example/new")
                    .title("Последнее известие дня")
                    .text("Подробности на странице new.")
                    .build();
            Story story = new Story(item.key(), item.title(), item.when(), item.when());
            Assignment alone = new Assignment(story, true, List.of(StoryFinder.key(story.id())));
            other.record(
                new Decision(
                    other.turn(),
                    FeedState.visited(feed, Items.SEEN),
                    List.of(new Decision.NewItem(item, List.of(), "", alone)),
                    List.of(),
                    List.of()));
          }
        });
  }

  @Test
  void betweenTwoPortionsOthersHaveTheirTurn() throws Exception {
    CountDownLatch other = new CountDownLatch(1);
    List<Boolean> waited = Collections.synchronizedList(new ArrayList<>());
    house.holds("large", items()).holds("small", NEW);

    house.visit(
        watched(
            (method, argument) -> {
              boolean large = !recorded.isEmpty() && recorded.get(0).reports().size() > 1;
              if (method.equals("candidates") && argument.equals("large") && large) {
                waited.add(other.await(20, TimeUnit.SECONDS));
              }
              if (method.equals("record") && ((Decision) argument).reports().size() == 1) {
                other.countDown();
              }
            }));

    assertThat(waited).doesNotContain(false);
    assertThat(house.database().items().items()).isEqualTo(MANY + 1);
  }

  private static String[] items() {
    return IntStream.range(0, MANY)
        .mapToObj(number -> item("n" + number, "Известие номер " + number, Duration.ofHours(1)))
        .toArray(String[]::new);
  }

  private NewsStore watched(Watcher watcher) {
    NewsStore store = house.database().news();
    return (NewsStore)
        Proxy.newProxyInstance(
            NewsStore.class.getClassLoader(),
            new Class<?>[] {NewsStore.class},
            (proxy, method, arguments) -> {
              Object first = arguments == null ? "" : arguments[0];
              watcher.before(method.getName(), first);
              if (method.getName().equals("candidates")) {
                ((Collection<?>) arguments[1]).forEach(item -> compared.add(((Item) item).id()));
              }
              try {
                Object answer = method.invoke(store, arguments);
                if (method.getName().equals("record")) {
                  recorded.add((Decision) first);
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
