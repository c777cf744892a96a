package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat asks to be told of spikes, and is. */
class SpikeConversationTest {

  /** Far enough from the first item that its past is known. */
  private static final Instant LATER = SEEN.plus(Duration.ofDays(20));

  /** Headlines with nothing in common but what they are about. */
  private static final List<String> NEWS =
      List.of(
          "Мигранты уехали из города",
          "Патент для мигрантов подорожал",
          "Депутаты обсудили школы детей мигрантов",
          "В аэропорту задержан рейс с мигрантами",
          "Суд оштрафовал фирму за мигрантов",
          "Президент говорил о мигрантах по телефону",
          "Врачи привили мигрантов от кори",
          "Стройка без мигрантов остановилась",
          "Мигранты открыли кафе на рынке",
          "Банк снизил комиссию переводов мигрантов",
          "Посол встретился с мигрантами Казани",
          "Мигрантов научат русскому языку бесплатно",
          "Рейд полиции: мигрантов проверяли ночью");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() throws Exception {
    room = new BotFixture(folder, clock, List.of("asiaplus"), rules());
    publish(0, 1, SEEN);
    room.say("/spike migrants");
    clock.set(LATER);
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void aSpikeIsToldOnceAndAgainWhenItIsTwiceAsMuch() throws Exception {
    publish(1, 6, LATER);
    room.look();
    room.look();

    assertThat(room.sent()).hasSize(1);
    assertThat(room.sent().get(0).body().text().plain())
        .startsWith("A spike: Migrants, 5 stories in 24 hours.\nUsually about 0.1, at most 0")
        .contains("• ");

    clock.set(LATER.plusSeconds(600));
    publish(6, 12, LATER.plusSeconds(600));
    room.look();
    assertThat(room.sent()).hasSize(2);
  }

  @Test
  void aSteadyTrickleIsNoSpike() throws Exception {
    publish(1, 5, LATER);

    room.look();

    assertThat(room.sent()).isEmpty();
  }

  @Test
  void nothingIsSaidWhileTheBotKnowsTooLittle() throws Exception {
    Instant early = SEEN.plus(Duration.ofDays(3));
    clock.set(early);
    publish(1, 7, early);

    room.look();

    assertThat(room.sent()).isEmpty();
  }

  @Test
  void afterAnEditThePastIsCountedAgainByTheNewWords() throws Exception {
    edit(LATER.minus(Duration.ofDays(1)));
    publish(1, 7, LATER);

    room.look();
    room.look();

    assertThat(room.sent()).hasSize(1);
    assertThat(room.sent().get(0).body().text().plain())
        .startsWith("A spike: Migrants, 6 stories in 24 hours.");
  }

  @Test
  void whatOnlyTheNewWordsFindInThePastIsPastToo() throws Exception {
    room.close();
    room = new BotFixture(folder, clock, List.of("asiaplus"), List.of());
    publish(1, 7, SEEN.plus(Duration.ofDays(5)));
    room.close();
    room = new BotFixture(folder, clock, List.of("asiaplus"), rules());
    edit(LATER.minus(Duration.ofDays(1)));
    publish(7, 13, LATER);

    room.look();

    assertThat(room.sent()).isEmpty();
  }

  @Test
  void whatIsMutedIsNotTold() throws Exception {
    room.say("/mute migrants 2h");
    publish(1, 7, LATER);

    room.look();
    assertThat(room.sent()).isEmpty();

    clock.set(LATER.plus(Duration.ofHours(3)));
    room.look();
    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void inQuietHoursNothingIsTold() throws Exception {
    room.say("/quiet 11-13");
    publish(1, 7, LATER);

    room.look();
    assertThat(room.sent()).isEmpty();

    clock.set(LATER.plus(Duration.ofHours(1)));
    room.look();
    assertThat(room.sent()).hasSize(1);
  }

  @Test
  void theButtonsOfTheMessageWork() throws Exception {
    publish(1, 7, LATER);
    room.look();

    List<String> answers =
        room.sent().get(0).body().buttons().stream()
            .flatMap(List::stream)
            .map(button -> room.say(button.command()))
            .toList();

    assertThat(answers.get(0)).contains("Migrants");
    assertThat(answers.get(1)).isEqualTo("No more told of spikes: Migrants.");
    assertThat(room.say("/spike")).startsWith("You are told of no spikes");
  }

  @Test
  void wishesAreListedShownAsDataAndForgotten() {
    assertThat(room.say("/spike")).contains("• Migrants");
    assertThat(room.say("/spike migrants")).startsWith("You are told of this already");
    assertThat(room.say("/mydata")).contains("spikes of Migrants");

    room.say("/forgetme yes");

    assertThat(room.say("/spike")).startsWith("You are told of no spikes");

    room.say("/spike migrants");
    room.say("/spike migrants off");
    assertThat(room.say("/spike")).startsWith("You are told of no spikes");
  }

  @Test
  void aGroupThatMovesTakesItsWishesAlongAndOneThatIsGoneHasNone() {
    ChatAddress other = ChatAddress.of("fake:8");

    room.database().outbox().moved(BotFixture.CHAT, other, LATER);
    assertThat(room.database().spikes().wanted(BotFixture.CHAT)).isEmpty();
    assertThat(room.database().spikes().wanted(other)).hasSize(1);

    room.database().outbox().chatGone(other, "gone", LATER);
    assertThat(room.database().spikes().wanted(other)).isEmpty();
  }

  /** Somebody changed the words of the rule. */
  private void edit(Instant when) {
    Status words = Status.on("{}");
    Author author = new Author("telegram:9", ChatAddress.of("telegram:9"));
    Revision revision =
        new Revision(1, Editable.RULE, "migrants", Action.EDIT, author, when, words, words, "", "");
    room.database().revisions().add(revision, List.of());
  }

  private void publish(int from, int to, Instant when) {
    for (int i = from; i < to; i++) {
      String id = "n" + i;
      List<String> marks = List.of("guid:" + id);
      String link = "https://asiaplus.example/" + i;
      room.record(new Item("asiaplus", id, marks, link, true, NEWS.get(i), "", when, when, "ru"));
    }
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()));
  }
}
