package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves a story by the minute is told at the end of half an hour, whatever comes then. */
class RestRoundTest {

  private static final String PAGE = "https://news.example/fire";
  private static final String TOLL = "Пожар в доме мигрантов, уже %d погибших";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() throws Exception {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass", "akipress"),
            List.of(
                new Rule(
                    "migrants", "migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()),
                new Rule("fires", "fires", "пожар", Rule.Severity.NORMAL, List.of(), List.of())));
    room.say("/subscribe migrants");
    report("asiaplus", 3);
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void itIsToldInReplyToTheFirstAlertOnceTheRestIsOver() throws Exception {
    later(5);
    report("tass", 8);
    later(5);
    report("akipress", 11);
    later(19);
    room.rest();
    assertThat(room.sent())
        .as("edits alone")
        .extracting(one -> one.editsId())
        .doesNotContain("id4");
    assertThat(room.sent()).hasSize(3);

    later(1);
    room.rest();

    assertThat(room.sent()).hasSize(4);
    assertThat(room.sent().get(3).editsId()).isEmpty();
    assertThat(room.sent().get(3).answersId()).isEqualTo("id1");
    assertThat(text(3))
        .startsWith(
            """
            %s
            There is more on a story you know
            Before that: %s
            Reports differ: dead: 3 (Feed asiaplus),\
            """
                .formatted(TOLL.formatted(11), TOLL.formatted(8)));

    later(60);
    room.rest();
    assertThat(room.sent()).as("once").hasSize(4);
  }

  @Test
  void whatComesMeanwhileIsAddedToThatReply() throws Exception {
    later(5);
    report("tass", 8);
    later(25);
    room.rest();
    later(5);
    report("akipress", 11);

    assertThat(room.sent().get(3).editsId()).as("at most one in half an hour").isEqualTo("id3");
    assertThat(text(3)).startsWith(TOLL.formatted(8)).containsOnlyOnce("Also: ");
    later(25);
    room.rest();

    assertThat(room.sent()).hasSize(5);
    assertThat(room.sent().get(4).answersId()).isEqualTo("id1");
    assertThat(text(4)).startsWith(TOLL.formatted(11)).doesNotContain("Before that");
  }

  @Test
  void aReplyThatComesByItselfTellsWhatRestedAndNothingIsLeft() throws Exception {
    later(5);
    report("tass", 8);
    later(26);
    report("akipress", 11);

    assertThat(room.sent()).hasSize(3);
    assertThat(text(2))
        .startsWith(TOLL.formatted(11))
        .contains("\nBefore that: " + TOLL.formatted(8) + "\n");
    later(40);
    room.rest();
    assertThat(room.sent()).hasSize(3);
  }

  @Test
  void aStoryThatWasMutedMeanwhileIsToldNoMore() throws Exception {
    later(5);
    report("tass", 8);
    room.say("/mute story " + story());
    later(26);
    room.rest();
    room.say("/unmute story " + story());
    later(26);
    room.rest();

    assertThat(room.sent()).hasSize(2);
  }

  @Test
  void inQuietHoursItWaitsForTheirEnd() throws Exception {
    room.say("/quiet 12:25-13:30");
    clock.set(SEEN.plus(Duration.ofMinutes(5)));
    report("tass", 8);
    later(30);
    room.rest();
    assertThat(room.sent()).hasSize(2);

    room.digestsAt("2024-04-08T13:30:00Z");

    assertThat(room.sent()).hasSize(3);
    assertThat(text(2)).startsWith("1 story for you\nmigrants\n");
    later(60);
    room.rest();
    assertThat(room.sent()).hasSize(3);
  }

  @Test
  void whatIsADayOldIsNoNews() throws Exception {
    later(5);
    report("tass", 8);
    later(25 * 60);
    room.rest();

    assertThat(room.sent()).hasSize(2);
  }

  @Test
  void whySaysThatItWasTold() throws Exception {
    later(5);
    report("tass", 8);
    later(26);
    room.rest();

    assertThat(room.sent()).hasSize(3);
    assertThat(room.say("/why " + story())).contains(TOLL.formatted(8));
  }

  private String story() {
    return room.sent()
        .get(0)
        .body()
        .buttons()
        .get(0)
        .get(1)
        .command()
        .substring("/story ".length());
  }

  private String text(int number) {
    return room.sent().get(number).body().text().plain();
  }

  private void later(int minutes) {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private void report(String feed, int dead) throws InterruptedException {
    String title = TOLL.formatted(dead);
    String id = feed + dead;
    Instant now = clock.instant();
    List<String> marks = List.of("words:" + title, "guid:" + id);
    room.report(new Item(feed, id, marks, PAGE, true, title, "", now, now, "ru"));
  }
}
