package org.didbon.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owners hear of what fell silent, once, and once that it is over. */
class OutageTest {

  private static final Duration STEP = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;
  private int number;

  @BeforeEach
  void open() throws Exception {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass"),
            List.of(new Rule("rain", "Rain", "дождь", Rule.Severity.NORMAL, List.of(), List.of())));
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void aFeedThatFallsSilentIsToldOnceAndOnceThatItIsOver() throws Exception {
    hours(12, "asiaplus", "tass");
    hours(11, "tass");
    assertThat(told()).isEmpty();

    hours(4, "tass");
    assertThat(told())
        .singleElement()
        .asString()
        .contains("Feed asiaplus has brought nothing new for 12 h")
        .contains("/feed check asiaplus");
    assertThat(room.say("/status")).contains("Feed asiaplus has brought nothing new");

    hours(1, "asiaplus", "tass");
    assertThat(told()).hasSize(2).last().isEqualTo("• As usual again: Feed asiaplus");
    assertThat(room.say("/status")).doesNotContain("asiaplus");
  }

  @Test
  void whileNothingComesAtAllTheBotIsBlamedAndNoFeed() throws Exception {
    hours(12, "asiaplus", "tass");

    hours(20);

    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("• No feed has brought anything new for")
        .doesNotContain("asiaplus");
    hours(1, "asiaplus", "tass");
    assertThat(told()).last().isEqualTo("• As usual again: the news of all feeds");
  }

  @Test
  void aTopicThatUsedToBeFoundIsMissed() throws Exception {
    titled(30, "Дождь идёт");
    titled(23, "Солнце светит");
    assertThat(told()).isEmpty();

    titled(3, "Солнце светит");
    assertThat(told())
        .singleElement()
        .asString()
        .contains("The topic Rain used to be in the news")
        .contains("/rule show rain");
    titled(1, "Дождь идёт");
    assertThat(told()).last().isEqualTo("• As usual again: Rain");
  }

  @Test
  void aStandstillIsTold() throws Exception {
    hours(1, "asiaplus");
    clock.set(clock.instant().plus(Duration.ofHours(30)));
    room.listen();
    room.listen();

    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("• The bot was not running from 8 Apr 2024, 13:00 (UTC) to");
  }

  @Test
  void twoThatLookAtOnceTellOnce() throws Exception {
    hours(1, "asiaplus");
    Instant before = clock.instant();
    Instant now = before.plusSeconds(1);

    assertThat(note(before, now)).isTrue();
    assertThat(note(before, now.plusSeconds(1))).isFalse();
  }

  private boolean note(Instant before, Instant now) {
    return room.database()
        .outages()
        .note(Optional.of(before), List.of(), List.of(), List.of(), now);
  }

  private List<String> told() {
    return room.sent().stream().map(sent -> sent.body().text().plain()).toList();
  }

  /** Looks every ten minutes; news come every half an hour. */
  private void hours(int hours, String... feeds) throws Exception {
    pass(hours, "Погода", feeds);
  }

  private void titled(int hours, String title) throws Exception {
    pass(hours, title, "asiaplus");
  }

  private void pass(int hours, String title, String... feeds) throws Exception {
    for (int step = 0; step < 6 * hours; step++) {
      clock.set(clock.instant().plus(STEP));
      if (step % 3 == 2) {
        for (String feed : feeds) {
          publish(feed, title);
        }
      }
      room.listen();
    }
  }

  private void publish(String feed, String title) {
    String id = "n" + number++;
    List<String> marks = List.of("guid:" + id);
    Instant now = clock.instant();
    String link = "https://" + feed + ".example/" + id;
    room.record(new Item(feed, id, marks, link, true, title + " " + id, "", now, now, "ru"));
  }
}
