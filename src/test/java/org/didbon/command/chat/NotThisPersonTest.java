package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.didbon.command.Reply;
import org.didbon.domain.Actor;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.domain.Wording;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader says that somebody else is meant: what he hears of that story then, and of the next. */
class NotThisPersonTest {

  private static final String FIRST = "Сергей Лавров открыл школу в Самаре";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() throws Exception {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus", "tass"),
            List.of(
                new Rule("chess", "Chess", "шахматы", Rule.Severity.NORMAL, List.of(), List.of())),
            List.of(
                new Actor(
                    "lavrov",
                    "Sergei Lavrov",
                    Map.of("ru", List.of("Сергей Лавров")),
                    "",
                    "RU",
                    List.of(),
                    List.of(),
                    Wording.NONE,
                    Actor.BareSurname.ALWAYS,
                    List.of())));
    room.say("/subscribe Лавров");
    room.report("asiaplus", "1", FIRST);
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void theChatHearsNoMoreOfTheStoryAndIsToldSo() throws Exception {
    String button = command(alert(), "Not this person");

    assertThat(room.say(button))
        .startsWith("Noted: Sergei Lavrov is not the one meant in “" + FIRST + "”.");
    room.report("tass", "2", FIRST + " для детей");

    assertThat(room.sent()).hasSize(1);
    assertThat(room.say("/unmute")).contains("Sergei Lavrov in “" + FIRST + "”");
    assertThat(room.say("/why для детей")).contains("you said that this story");
    assertThat(room.database().complaints().about(Subject.actor("lavrov"))).isOne();
  }

  @Test
  void itCanBeTakenBack() throws Exception {
    Reply noted = room.reply(command(alert(), "Not this person"));

    assertThat(room.say(command(noted.body(), "Take it back"))).startsWith("Taken back:");
    room.report("tass", "2", FIRST + " для детей");

    assertThat(room.sent()).hasSize(2);
    assertThat(room.say("/unmute")).startsWith("Nothing is muted");
    assertThat(room.say(command(noted.body(), "Take it back")))
        .isEqualTo("There is nothing to take back here.");
    assertThat(room.database().complaints().about(Subject.actor("lavrov"))).isZero();
  }

  @Test
  void theNextStoryAsksAndAnAnswerEndsTheAsking() throws Exception {
    room.say(command(alert(), "Not this person"));
    room.report("asiaplus", "3", "Сергей Лавров прибыл с визитом в Ташкент");

    Body asking = alert();
    assertThat(asking.text().plain())
        .contains("You said of another story that it does not mean Sergei Lavrov. Does this one?");
    assertThat(command(asking, "Not Sergei Lavrov")).startsWith("/wrong ").endsWith(" @lavrov");
    assertThat(room.say(command(asking, "Yes: Sergei Lavrov")))
        .isEqualTo("Good. I ask no more whether Sergei Lavrov is meant.");
    room.report("asiaplus", "4", "Сергей Лавров обсудил в Пекине поставки зерна");

    assertThat(alert().text().plain()).contains("зерна").doesNotContain("another story");
    room.report("tass", "5", FIRST + " и её директор");
    assertThat(alert().text().plain()).contains("зерна"); // the first story stays silent
  }

  @Test
  void onlyAStoryThatNamesHimAlikeAsks() throws Exception {
    room.say(command(alert(), "Not this person"));

    room.report("tass", "3", "Лавров прибыл с визитом в Ташкент");
    assertThat(alert().text().plain()).contains("Ташкент").doesNotContain("another story");
    room.report("tass", "4", "Визит Сергея Лаврова: в Бишкеке ждут переговоров о воде");
    assertThat(alert().text().plain()).contains("Бишкеке", "You said of another story");
  }

  @Test
  void whatMatteredLeavesItOutToo() throws Exception {
    String button = command(alert(), "Not this person");
    room.report("tass", "8", "Сергей Лавров прибыл с визитом в Ташкент");
    assertThat(room.say("/digest best now")).contains(FIRST, "Ташкент");

    room.say(button);

    assertThat(room.say("/digest best now")).contains("Ташкент").doesNotContain(FIRST);
  }

  @Test
  void whoHearsOfTheStoryForAnotherReasonGoesOnHearing() throws Exception {
    room.say("/subscribe chess");
    room.report("asiaplus", "6", "Лавров выиграл турнир по шахматам в Омске");
    Reply noted = room.reply(command(alert(), "Not relevant"));

    room.say(command(noted.body(), "Not Sergei Lavrov"));
    room.report("tass", "7", "Лавров выиграл турнир по шахматам в Омске");

    assertThat(alert().text().plain()).contains("Омске").contains("Also: Feed tass");
  }

  private Body alert() {
    return room.sent().get(room.sent().size() - 1).body();
  }

  private static String command(Body body, String label) {
    return body.buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .map(Button::command)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + body));
  }
}
