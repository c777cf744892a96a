package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat hears of a story once, and again only when the story moves on. */
class OneAlertAStoryTest {

  private static final String PAGE = "https://news.example/fire";
  private static final String THREE = "Пожар в доме мигрантов: 3 погибших";
  private static final String EIGHT = "Пожар в доме мигрантов, уже 8 погибших";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass", "akipress"),
            List.of(
                rule("migrants", "мигрант", Rule.Severity.NORMAL),
                rule("police", "полиция", Rule.Severity.NORMAL),
                rule("flood", "потоп", Rule.Severity.URGENT)));
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void whatTakesAStoryFurtherComesInReplyToItsFirstAlert() throws Exception {
    report("asiaplus", THREE);
    later(40);
    report("tass", EIGHT);

    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent().get(1).editsId()).isEmpty();
    assertThat(room.sent().get(1).answersId()).isEqualTo("id1");
    assertThat(text(1))
        .startsWith(
            EIGHT
                + "\nThere is more on a story you know"
                + "\nReports differ: dead: 3 (Feed asiaplus), 8 (Feed tass)\nFeed tass · ");

    later(40);
    report("akipress", EIGHT);

    assertThat(room.sent()).hasSize(3);
    assertThat(room.sent().get(2).editsId()).as("the latest alert grows").isEqualTo("id2");

    later(40);
    report("akipress", EIGHT.replace("8", "11"));

    assertThat(room.sent()).hasSize(4);
    assertThat(room.sent().get(3).answersId()).isEqualTo("id1");
  }

  @Test
  void aStoryThatMovesByTheMinuteIsAddedToItsAlert() throws Exception {
    report("asiaplus", THREE);
    later(10);
    report("tass", EIGHT);

    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent().get(1).editsId()).isEqualTo("id1");
    assertThat(text(1)).startsWith(THREE).contains("\nLatest: " + EIGHT + "\n");
  }

  @Test
  void whatIsReadLaterButWasToldEarlierIsNotTheLatest() throws Exception {
    report("asiaplus", THREE);
    later(10);
    String title = "В доме мигрантов пожар";
    List<String> marks = List.of("words:" + title, "guid:t1");
    room.report(
        new Item("tass", "t1", marks, PAGE, true, title, "", SEEN.minusSeconds(60), SEEN, "ru"));

    assertThat(text(1)).contains("\nAlso: Feed tass").doesNotContain("Latest");
  }

  @Test
  void whatMovesAStoryWithinHalfAnHourIsGatheredInItsAlert() throws Exception {
    report("asiaplus", THREE);
    later(10);
    report("tass", EIGHT);
    later(5);
    report("akipress", THREE);
    assertThat(text(2))
        .as("an outlet more hides nothing")
        .startsWith(THREE)
        .contains("\nLatest: " + EIGHT + "\nAlso: ");
    later(5);
    report("akipress", EIGHT.replace("8", "11"));
    later(5);
    report("tass", EIGHT.replace("8", "12"));

    assertThat(room.sent())
        .extracting(one -> one.editsId())
        .containsExactly("", "id1", "id1", "id1", "id1");
    assertThat(text(4))
        .contains(
            "\nLatest: %s\nBefore that: %s\nBefore that: %s\nAlso: "
                .formatted(EIGHT.replace("8", "12"), EIGHT.replace("8", "11"), EIGHT));

    later(5);
    report("asiaplus", EIGHT.replace("8", "14"));

    assertThat(room.sent()).hasSize(6);
    assertThat(room.sent().get(5).answersId()).as("half an hour later").isEqualTo("id1");
    assertThat(text(5))
        .startsWith(EIGHT.replace("8", "14"))
        .contains("Before that: " + EIGHT.replace("8", "12"))
        .doesNotContain("Latest");

    later(10);
    report("tass", EIGHT.replace("8", "15"));

    assertThat(room.sent().get(6).editsId()).isEqualTo("id6");
    assertThat(text(6))
        .startsWith(EIGHT.replace("8", "14"))
        .containsSubsequence(
            "story you know\n", "Before that: ", "Reports differ: ", "Feed asiaplus · ")
        .contains("\nLatest: " + EIGHT.replace("8", "15") + "\nAlso");
  }

  @Test
  void claimAndDenialAreToldInTheFirstAlertAsItGrows() throws Exception {
    report("asiaplus", "Посольство вербует мигрантов, заявил Патрушев");
    assertThat(text(0)).doesNotContain("differ");

    report("tass", "МИД опроверг, что посольство вербует мигрантов");

    assertThat(room.sent().get(1).editsId()).isEqualTo("id1");
    assertThat(text(1))
        .contains(
            "\n"
                + "Reports differ: Патрушев: “Посольство вербует мигрантов” (Feed asiaplus); “МИД"
                + " опроверг, что посольство вербует мигрантов” (Feed tass)\n"
                + "Feed asiaplus · ");
  }

  @Test
  void whoReadsHeadlinesAloneIsNotToldHowReportsDiffer() throws Exception {
    room.say("/size headline");
    report("asiaplus", THREE);
    later(10);
    report("tass", EIGHT);

    assertThat(text(1)).contains("Latest: " + EIGHT).doesNotContain("differ");
  }

  @Test
  void anOutletThatCorrectsItsReportTakesTheStoryFurtherToo() throws Exception {
    room.report(report("asiaplus", "1", THREE));
    later(40);
    room.edit(report("asiaplus", "1", EIGHT));
    assertThat(room.sent()).hasSize(3);
    assertThat(room.sent().get(1).answersId()).isEqualTo("id1");
    assertThat(room.sent().get(2).editsId()).as("what the first one said").isEqualTo("id1");
    assertThat(text(2)).contains("headline changed", "→ “" + EIGHT + "”");

    later(40);
    room.edit(report("asiaplus", "1", EIGHT + "!"));
    assertThat(room.sent()).as("nothing but a sign is new").hasSize(3);
  }

  @Test
  void somethingElseThatWasAskedForIsNews() throws Exception {
    room.say("/subscribe police");
    report("asiaplus", THREE);
    report("tass", "Полиция: пожар в доме мигрантов, 3 погибших");

    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent().get(1).answersId()).isEqualTo("id1");
    assertThat(text(1)).contains("Why: police — “Полиция”");
  }

  @Test
  void whoAskedForEverythingIsNotToldAnewOfEachThingThatIsNamed() throws Exception {
    room.say("/unsubscribe migrants");
    room.say("/subscribe everything");
    report("asiaplus", THREE);
    report("tass", "Полиция: пожар в доме мигрантов, 3 погибших");
    assertThat(room.sent()).hasSize(2);
    assertThat(room.sent().get(1).editsId()).isEqualTo("id1");

    report("akipress", "Потоп после пожара в доме мигрантов, 3 погибших");
    assertThat(room.sent()).as("but of what is urgent").hasSize(3);
    assertThat(room.sent().get(2).editsId()).isEmpty();
  }

  @Test
  void whatADigestToldIsNotToldAgain() throws Exception {
    room.say("/digest migrants hourly");
    report("asiaplus", THREE);
    room.digestsAt("2024-04-08T13:00:00Z");
    assertThat(room.sent()).hasSize(1);

    report("tass", THREE);
    room.digestsAt("2024-04-08T14:00:00Z");
    room.say("/digest migrants now");
    report("akipress", THREE);
    assertThat(room.sent()).hasSize(1);

    room.say("/digest migrants hourly");
    report("akipress", EIGHT);
    room.digestsAt("2024-04-08T15:00:00Z");
    assertThat(room.sent()).hasSize(2);
  }

  @Test
  void whatWasToldAtOnceIsLeftOutOfTheDigestItWaitedFor() throws Exception {
    room.say("/digest migrants hourly");
    room.say("/subscribe police");
    report("asiaplus", THREE);
    report("tass", "Полиция: пожар в доме мигрантов, 3 погибших");
    assertThat(room.sent()).hasSize(1);

    room.digestsAt("2024-04-08T13:00:00Z");

    assertThat(room.sent()).hasSize(1);
  }

  private String text(int number) {
    return room.sent().get(number).body().text().plain();
  }

  private void later(int minutes) {
    clock.set(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private void report(String feed, String title) throws InterruptedException {
    room.report(report(feed, feed + title.hashCode(), title));
  }

  /** Its first mark stands for its words, as in {@link Item#contentMark}. */
  private static Item report(String feed, String id, String title) {
    List<String> marks = List.of("words:" + title, "guid:" + id);
    return new Item(feed, id, marks, PAGE, true, title, "", SEEN, SEEN, "ru");
  }

  private static Rule rule(String id, String query, Rule.Severity severity) {
    return new Rule(id, id, query, severity, List.of(), List.of());
  }
}
