package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.OutageRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told how the bot does. */
class StaffTest extends RuleHouseCase {

  private static final String ADMIN = "telegram:7";
  private static final String EDITOR = "telegram:8";

  private final TestClock clock = new TestClock(SEEN);
  private final Map<ChatAddress, List<String>> waiting = new HashMap<>();

  @BeforeEach
  void open() {
    house.sayAndSave("/admin add " + ADMIN + " admin");
    house.sayAndSave("/admin add " + EDITOR);
  }

  @Test
  void ownersAndAdminsAreToldEachInHisLanguageAndEditorsAreNot() {
    house.say(ADMIN, "/language ru");

    standStill();

    assertThat(texts(RuleHouse.OWNER)).singleElement().asString().contains("was not running");
    assertThat(texts(ADMIN)).singleElement().asString().contains("Бот не работал");
    assertThat(texts(EDITOR)).isEmpty();
  }

  @Test
  void whoIsNoAdminAnyMoreIsToldNothing() {
    house.say("/admin remove " + ADMIN);

    standStill();

    assertThat(texts(ADMIN)).isEmpty();
  }

  @Test
  void anOwnerWhoIsAnAdminTooIsToldOnce() {
    house.sayAndSave("/admin add " + RuleHouse.OWNER + " admin");

    standStill();

    assertThat(texts(RuleHouse.OWNER)).hasSize(1);
  }

  /** The bot looks, does not run for a day, and looks again. */
  private void standStill() {
    OutageRound round =
        new OutageRound(
            house.database.outages(),
            house.watchlist,
            house.staff::admins,
            Catalogues.strict(ZoneOffset.UTC),
            clock);
    round.announce();
    clock.set(SEEN.plus(Duration.ofDays(1)));
    round.announce();
    for (ChatQueue queue :
        house.database.outbox().claim("telegram", clock.instant(), clock.instant(), 9, 9)) {
      List<String> texts =
          queue.messages().stream().map(one -> one.message().body().text().plain()).toList();
      waiting.put(queue.to(), texts);
    }
  }

  private List<String> texts(String person) {
    return waiting.getOrDefault(ChatAddress.of(person), List.of());
  }
}
