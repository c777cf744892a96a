package org.didbon.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Subject;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.SendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who run the bot hear that nothing can be sent, or a feed cannot be read; and only then. */
class StandstillTest {

  private static final ChatAddress ONE = ChatAddress.of("fake:8");
  private static final ChatAddress OTHER = ChatAddress.of("fake:9");
  private static final Subject NEWS = Subject.feed("asiaplus");
  private static final SendResult DOWN = SendResult.retry("502 Bad Gateway");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private final Random random = new Random(1);
  private BotFixture room;
  private int number;

  @BeforeEach
  void open() throws Exception {
    room = new BotFixture(folder, clock, List.of("asiaplus", "tass"), List.of());
    room.database().subscriptions().add(ONE, NEWS, SEEN);
    room.database().subscriptions().add(OTHER, NEWS, SEEN);
    minutes(40);
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void sendingThatStandsStillIsToldOnceAndOnceThatItIsOver() throws Exception {
    room.network(chat -> Optional.of(DOWN));
    publish();
    minutes(20);
    assertThat(silences()).isEmpty();

    minutes(60);
    assertThat(silences()).extracting(Outage::kind).containsExactly(Outage.Kind.OUTBOX);
    assertThat(room.say("/status")).contains("Nothing is being sent on Fake");

    room.network(chat -> Optional.empty());
    minutes(60);
    assertThat(silences()).isEmpty();
    assertThat(told()).hasSize(2);
    assertThat(told().get(0)).contains("• Nothing is being sent on Fake: messages have been");
    assertThat(told().get(1)).isEqualTo("• As usual again: sending messages on Fake");
  }

  @Test
  void oneChatThatIsTriedAgainIsNoStandstillWhileOthersAreServed() throws Exception {
    Duration pause = Duration.ofMinutes(25);
    room.network(
        chat ->
            chat.equals(ONE)
                ? Optional.of(SendResult.retryAfter(pause, "429 Too Many Requests"))
                : Optional.empty());

    for (int i = 0; i < 12; i++) {
      publish();
      minutes(20);
    }

    assertThat(silences()).isEmpty();
    assertThat(told()).isEmpty();
    assertThat(room.sent()).hasSizeGreaterThan(10);
  }

  @Test
  void aChatThatWaitsAloneIsGivenLonger() throws Exception {
    room.database().subscriptions().remove(OTHER, NEWS);
    room.network(chat -> chat.equals(ONE) ? Optional.of(DOWN) : Optional.empty());
    publish();

    minutes(110);
    assertThat(told()).isEmpty();

    minutes(20);
    assertThat(told()).singleElement().asString().contains("Nothing is being sent on Fake");
  }

  @Test
  void whatWaitedWhileTheBotWasStoppedIsGivenTimeToLeave() throws Exception {
    room.network(chat -> Optional.of(DOWN));
    publish();
    clock.set(clock.instant().plus(Duration.ofHours(5)));

    minutes(30);
    assertThat(silences()).isEmpty();

    minutes(20);
    assertThat(silences()).extracting(Outage::kind).containsExactly(Outage.Kind.OUTBOX);
  }

  @Test
  void inTheFirstHalfHourAfterAStandstillNoFeedIsBlamed() throws Exception {
    Instant broken = clock.instant();
    clock.set(broken.plus(Duration.ofHours(9)));
    room.fails("tass", broken);

    minutes(30);
    assertThat(told()).singleElement().asString().startsWith("• The bot was not running");

    minutes(20);
    assertThat(told())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("• Feed tass cannot be read for 9 h");
  }

  @Test
  void aFeedThatCannotBeReadIsToldOnceAndOnceThatItCanAgain() throws Exception {
    Instant broken = clock.instant();
    room.fails("tass", broken);
    minutes(350);
    room.fails("tass", broken);
    assertThat(told()).isEmpty();

    minutes(120);
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("• Feed tass cannot be read for 6 h")
        .endsWith("/feed check tass");

    publish("tass");
    minutes(60);
    assertThat(told()).hasSize(2).last().isEqualTo("• As usual again: Feed tass");
  }

  private List<Outage> silences() {
    return room.database().outages().announced();
  }

  /** What the owner was told. */
  private List<String> told() {
    return room.sent().stream()
        .filter(sent -> sent.to().equals(BotFixture.CHAT))
        .map(sent -> sent.body().text().plain())
        .toList();
  }

  /** Time passes; every ten minutes somebody looks. */
  private void minutes(int minutes) throws Exception {
    for (int passed = 0; passed < minutes; passed += 10) {
      clock.set(clock.instant().plus(Duration.ofMinutes(10)));
      room.listen();
    }
  }

  private void publish() {
    publish("asiaplus");
  }

  /** News in words that no others have. */
  private void publish(String feed) {
    String id = "n" + number++;
    List<String> marks = List.of("guid:" + id);
    Instant now = clock.instant();
    String title = IntStream.range(0, 5).mapToObj(i -> word()).collect(Collectors.joining(" "));
    String link = "https://" + feed + ".example/" + id;
    room.record(new Item(feed, id, marks, link, true, title, "", now, now, "ru"));
  }

  private String word() {
    return random.ints(7, 'а', 'я').mapToObj(Character::toString).collect(Collectors.joining());
  }
}
