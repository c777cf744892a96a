package org.didbon.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.pipeline.OutageRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told how the bot does. */
class StaffTest extends RuleContract {

  private static final String ADMIN = "telegram:7";
  private static final String EDITOR = "telegram:8";

  private final TestClock clock = new TestClock(SEEN);
  private final Map<ChatAddress, List<String>> waiting = new HashMap<>();

  @BeforeEach
  void open() {
    rules.sayAndSave("/admin add " + ADMIN + " admin");
    rules.sayAndSave("/admin add " + EDITOR);
  }

  @Test
  void ownersAndAdminsAreToldEachInHisLanguageAndEditorsAreNot() {
    rules.say(ADMIN, "/language ru");

    standStill();

    assertThat(texts(RuleFixture.OWNER)).singleElement().asString().contains("was not running");
    assertThat(texts(ADMIN)).singleElement().asString().contains("Бот не работал");
    assertThat(texts(EDITOR)).isEmpty();
  }

  @Test
  void whoIsNoAdminAnyMoreIsToldNothing() {
    rules.sayAndSave("/admin remove " + ADMIN);

    standStill();

    assertThat(texts(ADMIN)).isEmpty();
  }

  @Test
  void anOwnerWhoIsAnAdminTooIsToldOnce() {
    rules.sayAndSave("/admin add " + RuleFixture.OWNER + " admin");

    standStill();

    assertThat(texts(RuleFixture.OWNER)).hasSize(1);
  }

  /** The bot looks, does not run for a day, and looks again. */
  private void standStill() {
    OutageRound round =
        new OutageRound(
            rules.database.outages(),
            rules.watchlist,
            rules.staff::admins,
            StrictCatalogues.UTC,
            clock);
    round.announce();
    clock.set(SEEN.plus(Duration.ofDays(1)));
    round.announce();
    for (ChatQueue queue :
        rules.database.outbox().claim("telegram", clock.instant(), clock.instant(), 9, 9)) {
      List<String> texts =
          queue.messages().stream().map(one -> one.message().body().text().plain()).toList();
      waiting.put(queue.to(), texts);
    }
  }

  private List<String> texts(String person) {
    return waiting.getOrDefault(ChatAddress.of(person), List.of());
  }
}
