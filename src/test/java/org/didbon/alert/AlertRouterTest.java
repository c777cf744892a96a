package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ground;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.junit.jupiter.api.Test;

class AlertRouterTest {

  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final Match PATRUSHEV = match(Subject.actor("patrushev"));
  private static final Match MIGRANTS = match(Subject.rule("migrants"));

  @Test
  void aChatHearsOnceWithAllItAskedFor() {
    List<Recipient> recipients =
        AlertRouter.route(
            List.of(PATRUSHEV, MIGRANTS),
            List.of(wish(DESK, MIGRANTS.subject()), wish(DESK, PATRUSHEV.subject())));

    assertThat(recipients).containsExactly(new Recipient(DESK, List.of(PATRUSHEV, MIGRANTS)));
  }

  @Test
  void aChatHearsNothingOfWhatItDidNotAskFor() {
    List<Recipient> recipients =
        AlertRouter.route(
            List.of(PATRUSHEV, MIGRANTS),
            List.of(wish(PHONE, PATRUSHEV.subject()), wish(DESK, Subject.actor("shoigu"))));

    assertThat(recipients).containsExactly(new Recipient(PHONE, List.of(PATRUSHEV)));
  }

  @Test
  void aRuleIsNotTheActorOfTheSameId() {
    List<Recipient> recipients =
        AlertRouter.route(List.of(PATRUSHEV), List.of(wish(DESK, Subject.rule("patrushev"))));

    assertThat(recipients).isEmpty();
  }

  @Test
  void whoAskedForEverythingHearsOfAll() {
    List<Recipient> recipients =
        AlertRouter.route(List.of(PATRUSHEV, MIGRANTS), List.of(wish(DESK, Subject.EVERYTHING)));

    assertThat(recipients).containsExactly(new Recipient(DESK, List.of(PATRUSHEV, MIGRANTS)));
  }

  private static Match match(Subject subject) {
    return new Match(subject, Ground.QUERY, List.of());
  }

  private static Subscription wish(ChatAddress chat, Subject subject) {
    return new Subscription(chat, subject, Items.SEEN);
  }
}
