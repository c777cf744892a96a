package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.domain.Button;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories as a room and an editor see them: split, put back, related, merged. */
class LifeOfAStoryTest {

  private static final String FIRE =
      "Fire in a hostel for migrants in Mytishchi kills three Tajik citizens";
  private static final String DEATHS = "Three Tajik migrants die in a hostel fire in Mytishchi";
  private static final String OWNER =
      "Owner of the hostel in Mytishchi where three Tajik migrants died in a fire is named";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;
  private int reports;

  @BeforeEach
  void open() throws Exception {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass", "akipress", "ria"),
            List.of(
                new Rule("migrants", "", "migrant*", Rule.Severity.NORMAL, List.of(), List.of())));
    room.say("/subscribe migrants");
    for (int i = 0; i < 60; i++) { // what is rare shows among others
      room.record(
          item("snow" + i).from("ria").in("en").title("Snow closes road number " + i).build());
    }
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void reportsAreListedWithOutletAndLanguage() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);

    assertThat(room.say("/story " + story))
        .contains("1. Feed asiaplus · English · ")
        .contains(" · first\n  " + FIRE)
        .contains("2. Feed tass · English · ");
  }

  @Test
  void theReportThatTellsMostIsSummedUp() throws Exception {
    report("asiaplus", FIRE);
    assertThat(texts(0)).startsWith(FIRE + "\nFeed asiaplus · ");
    String more = "A fire in a hostel in Mytishchi killed three citizens of Tajikistan at night.";

    report("tass", DEATHS, more);

    assertThat(texts(1)).startsWith(FIRE + "\n" + more + " (Feed tass)\nFeed asiaplus · ");
  }

  @Test
  void aReportInAnotherLanguageIsNotSummedUp() throws Exception {
    report("asiaplus", FIRE);
    Item other =
        item("ru")
            .from("tass")
            .in("ru")
            .title(FIRE)
            .text("Пожар в хостеле в Мытищах: погибли трое граждан Таджикистана.")
            .build();

    room.report(other);

    assertThat(texts(1)).startsWith(FIRE + "\nFeed asiaplus · ").contains("2 languages");
  }

  @Test
  void editorsAloneAreOfferedToSplit() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);

    assertThat(room.buttons("/story " + story)).noneMatch(one -> one.contains("split"));
    assertThat(room.buttons(BotFixture.OWNER, "/story " + story))
        .filteredOn(one -> one.contains("split"))
        .hasSize(2)
        .first()
        .isEqualTo("/story " + story + " split " + story);
    assertThat(room.say("/story " + story + " split 2")).startsWith("Only those");
    assertThat(room.say("/story " + story)).startsWith(FIRE + "\n2 reports");
  }

  @Test
  void aReportIsSplitOffAndPutBack() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    List<String> offered = room.buttons(BotFixture.OWNER, "/story " + story);

    List<String> after = room.buttons(BotFixture.OWNER, offered.get(1));

    assertThat(room.say("/story " + story)).startsWith(FIRE + "\n1 report");
    assertThat(room.say(after.get(0))).startsWith(DEATHS + "\n1 report");
    assertThat(room.say(BotFixture.OWNER, "/story " + story + " split 1"))
        .contains("no other report");
    assertThat(room.say(BotFixture.OWNER, "/story " + story + " split 9"))
        .contains("no such report");
    assertThat(room.say(BotFixture.OWNER, "/story nothing split 1")).contains("no story nothing");

    assertThat(room.say(BotFixture.OWNER, "/audit"))
        .endsWith(" · fake:1 · not the same story: " + DEATHS);

    clock.set(clock.instant().plusSeconds(60));
    assertThat(room.say(BotFixture.OWNER, after.get(1))).contains(DEATHS, "back in its story");
    assertThat(room.say(BotFixture.OWNER, "/audit").lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith(" · fake:1 · the same story after all: " + DEATHS);
    assertThat(room.say(BotFixture.OWNER, "/audit"))
        .endsWith(" · fake:1 · not the same story: " + DEATHS);
    room.say(BotFixture.OWNER, "/forgetme yes");
    assertThat(room.say(BotFixture.OWNER, "/audit")).doesNotContain("fake:1").contains(DEATHS);
    assertThat(room.say("/story " + story)).startsWith(FIRE + "\n2 reports");
  }

  @Test
  void anEditorPutsTwoStoriesTogetherAndTakesThemApart() throws Exception {
    String fire = report("asiaplus", FIRE);
    String talks = report("tass", "Talks on the price of gas begin in Astana");
    int told = room.sent().size();

    List<String> after = room.buttons(BotFixture.OWNER, "/story " + fire + " join " + talks);

    assertThat(room.say("/story " + talks)).startsWith(FIRE + "\n2 reports");
    assertThat(room.sent()).as("nobody is told").hasSize(told);
    assertThat(room.say(BotFixture.OWNER, "/audit")).contains("the same story: Talks on");
    assertThat(room.say(BotFixture.OWNER, "/story " + fire + " join " + talks))
        .contains("one story already");
    assertThat(room.say(BotFixture.OWNER, "/story " + fire + " join nothing"))
        .contains("no story nothing");

    assertThat(room.say(BotFixture.OWNER, after.get(1))).contains("has a story of its own now");
    assertThat(room.say("/story " + fire)).startsWith(FIRE + "\n1 report");
    List<String> asked = room.buttons(BotFixture.OWNER, "/story " + fire + " join " + talks);
    assertThat(room.say("/story " + fire)).startsWith(FIRE + "\n1 report");
    room.say(BotFixture.OWNER, asked.get(0));
    assertThat(room.say("/story " + fire)).startsWith(FIRE + "\n2 reports");
  }

  @Test
  void whatWasSplitOffIsNotMergedAgain() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    room.say(BotFixture.OWNER, "/story " + story + " split 2");

    report("akipress", OWNER);

    assertThat(room.say("/story " + story)).doesNotContain(DEATHS);
  }

  @Test
  void storiesThatTurnOutToBeOneAreMergedWithoutANewAlert() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    String other = split(story);
    report("ria", DEATHS);
    assertThat(room.say("/story " + other)).contains("\n2 reports");
    assertThat(texts(room.sent().size() - 1)).startsWith(DEATHS).doesNotContain("Also");
    int before = room.sent().size();
    forgetThatTheyAreApart();

    report("akipress", OWNER);

    assertThat(room.say("/story " + story)).startsWith(FIRE + "\n4 reports");
    assertThat(room.say("/story " + other))
        .startsWith(FIRE + "\n4 reports")
        .contains("Story " + other + " was joined to this one\n1. ");
    assertThat(room.say("/why " + other))
        .startsWith("Story " + other + " was joined to this one\n" + FIRE)
        .contains("story " + story)
        .doesNotContain("story " + other);
    assertThat(room.sent().subList(before, room.sent().size()))
        .as("nothing but edits")
        .allSatisfy(one -> assertThat(one.editsId()).isNotEmpty())
        .anySatisfy(
            one -> {
              assertThat(one.body().text().plain()).endsWith("Joined to: " + FIRE);
              assertThat(one.body().buttons().stream().flatMap(List::stream))
                  .extracting(Button::command)
                  .contains("/story " + story)
                  .noneMatch(command -> command.contains(other));
            });
  }

  @Test
  void anAlertOfAStoryThatWasJoinedGoesOnSayingSo() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    String other = split(story);
    room.say(BotFixture.OWNER, "/subscribe migrants");
    report("ria", DEATHS);
    forgetThatTheyAreApart();
    report("akipress", OWNER);
    int before = room.sent().size();

    report("ria", "Four Tajik migrants die in a hostel fire in Mytishchi", "A fire, say doctors.");

    assertThat(room.sent().subList(before, room.sent().size()))
        .filteredOn(one -> one.to().equals(BotFixture.OWNER))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.body().text().plain())
                  .startsWith(DEATHS)
                  .contains("\nJoined to: " + FIRE + "\n")
                  .contains("\nAlso: ");
              assertThat(one.body().buttons().stream().flatMap(List::stream))
                  .extracting(Button::command)
                  .contains("/story " + story)
                  .noneMatch(command -> command.contains(other));
            });
  }

  @Test
  void aStoryThatWasJoinedIsMutedByItsOldId() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    String other = split(story);
    report("ria", DEATHS);
    forgetThatTheyAreApart();
    report("akipress", OWNER);

    assertThat(room.say("/mute story " + other)).contains(FIRE);

    int before = room.sent().size();
    report("tass", "Four Tajik migrants die in a hostel fire in Mytishchi");
    assertThat(room.sent()).hasSize(before);
    assertThat(room.say("/unmute story " + other)).contains("story " + story);
    assertThat(room.say("/mute")).doesNotContain(FIRE);
  }

  @Test
  void whoSplitAReportOffIsForgottenAndTheSplitStays() throws Exception {
    String story = report("asiaplus", FIRE);
    report("tass", DEATHS);
    String other = split(story);
    assertThat(room.say(BotFixture.OWNER, "/mydata")).contains("1 report said by you");

    assertThat(room.say(BotFixture.OWNER, "/forgetme yes")).doesNotContain("audit");

    assertThat(room.say(BotFixture.OWNER, "/mydata")).doesNotContain("said by you");
    assertThat(room.say(BotFixture.OWNER, "/audit"))
        .endsWith(" (UTC) · not the same story: " + DEATHS);
    assertThat(room.database().news().apart(List.of(story)).get(story)).containsExactly(other);
  }

  private String texts(int at) {
    return room.sent().get(at).body().text().plain();
  }

  /** The second report. */
  private String split(String story) {
    return room.buttons(BotFixture.OWNER, "/story " + story + " split 2")
        .get(0)
        .substring("/story ".length());
  }

  /** That two stories are one is found where nobody set them apart. */
  private void forgetThatTheyAreApart() {
    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"))
        .useHandle(handle -> handle.execute("delete from apart"));
  }

  private String report(String feed, String title) throws InterruptedException {
    return report(feed, title, "");
  }

  private String report(String feed, String title, String text) throws InterruptedException {
    clock.set(clock.instant().plus(Duration.ofMinutes(10)));
    reports++;
    Item item =
        item("r" + reports)
            .from(feed)
            .in("en")
            .title(title)
            .text(text)
            .published(SEEN.minus(Duration.ofMinutes(100 - 10L * reports)))
            .build();
    room.report(item);
    return item.key();
  }
}
