package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and lanes that were taken, while whoever took them never heard of it. */
class LostClaimsTest {

  private static final Instant UNTIL = SEEN.plusSeconds(600);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFeedThatNobodyKnowsToBeHisIsDueAgainAndHasNotFailed(boolean sqlite) {
    try (Database database = open(sqlite)) {
      NewsTables news = database.news();
      news.watch(
          List.of(
              StoreCase.feed("a", "https://a.example/"), StoreCase.feed("b", "https://b.example/")),
          SEEN);
      news.claimDue(SEEN, UNTIL, 9);

      news.free(Set.of("b"));

      List<FeedState> due = news.claimDue(SEEN, UNTIL, 9);
      assertThat(due).extracting(FeedState::feed).containsExactly("a");
      assertThat(due.get(0).failing()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLaneThatNobodyKnowsToBeHisIsDueAgain(boolean sqlite) {
    try (Database database = open(sqlite)) {
      OutboxTable outbox = database.outbox();
      outbox.add(List.of(message(1), message(2)), SEEN);
      outbox.claim("telegram", SEEN, UNTIL, 9, 9);

      outbox.free(Set.of(ChatAddress.of("telegram:2")));

      assertThat(outbox.claim("telegram", SEEN, UNTIL, 9, 9))
          .extracting(lane -> lane.to().toString())
          .containsExactly("telegram:1");
    }
  }

  @Test
  void whatAnotherProcessHasStaysItsOwn() {
    String url = Databases.freshPostgres();
    try (Database one = Database.open(new DatabaseSettings(url, folder.resolve("unused")));
        Database other = Database.open(new DatabaseSettings(url, folder.resolve("unused")))) {
      one.news().watch(List.of(StoreCase.feed("a", "https://a.example/")), SEEN);
      one.outbox().add(List.of(message(1)), SEEN);
      one.news().claimDue(SEEN, UNTIL, 9);
      one.outbox().claim("telegram", SEEN, UNTIL, 9, 9);

      other.news().free(Set.of());
      other.outbox().free(Set.of());

      assertThat(other.news().claimDue(SEEN, UNTIL, 9)).isEmpty();
      assertThat(other.outbox().claim("telegram", SEEN, UNTIL, 9, 9)).isEmpty();
    }
  }

  private Database open(boolean sqlite) {
    return sqlite ? Databases.sqlite(folder) : Databases.postgres();
  }

  private static Message message(int chat) {
    return Message.alert(
        "m" + chat,
        ChatAddress.of("telegram:" + chat),
        "",
        Urgency.NORMAL,
        Body.of(RichText.of("x")));
  }
}
