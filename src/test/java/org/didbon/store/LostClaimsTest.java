package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.SteadyOutbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and lanes that were taken, while whoever took them never heard of it. */
class LostClaimsTest {

  private static final Instant UNTIL = SEEN.plusSeconds(600);
  private static final Instant LATER = SEEN.plusSeconds(1);

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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLaneWhoseLeaseRanOutUnderUsIsGivenBackByItsTurnAlone(boolean sqlite) {
    try (Database database = open(sqlite)) {
      OutboxStore steady = steady(database);
      steady.add(List.of(message(1)), SEEN);
      steady.claim("telegram", SEEN, UNTIL, 9, 9);

      assertThat(steady.claim("telegram", UNTIL, UNTIL.plusSeconds(600), 9, 9)).isEmpty();

      assertThat(database.outbox().claim("telegram", UNTIL.plusSeconds(1), UNTIL, 9, 9)).isEmpty();
      steady.release(ChatAddress.of("telegram:1"), UNTIL.plusSeconds(2));
      assertThat(steady.claim("telegram", UNTIL.plusSeconds(1), UNTIL, 9, 9)).isEmpty();
      assertThat(steady.claim("telegram", UNTIL.plusSeconds(2), UNTIL, 9, 9)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditIsToldThatWasWrittenWhileTheLeaseOfTheOneBeforeItRanOut(boolean sqlite) {
    try (Database database = open(sqlite)) {
      OutboxStore steady = steady(database);
      steady.add(List.of(message(1)), SEEN);
      steady.delivered(List.of("m1"), "77", SEEN);
      steady.add(List.of(edit("more")), SEEN);
      steady.claim("telegram", SEEN, UNTIL, 9, 9);
      steady.add(List.of(edit("yet more")), SEEN);

      steady.claim("telegram", UNTIL, UNTIL.plusSeconds(600), 9, 9);
      steady.delivered(List.of("m1+"), "77", UNTIL);
      steady.release(ChatAddress.of("telegram:1"), UNTIL);

      assertThat(steady.claim("telegram", UNTIL, UNTIL.plusSeconds(600), 9, 9))
          .flatExtracting(ChatQueue::messages)
          .extracting(claimed -> claimed.message().body().text().plain())
          .containsExactly("yet more");
    }
  }

  /** As long as the one who gave it back has not come to his end. */
  @Test
  void aLaneThatIsTakenAsSoonAsItIsGivenBackIsNotFreed() throws Exception {
    try (Database database = Databases.sqlite(folder)) {
      OutboxTable outbox = database.outbox();
      outbox.add(List.of(message(1)), SEEN);
      CompletableFuture<Boolean> givenBack = new CompletableFuture<>();
      CompletableFuture<Boolean> taken = new CompletableFuture<>();
      CompletableFuture<Boolean> taking = new CompletableFuture<>();
      OutboxStore slow =
          (OutboxStore)
              Proxy.newProxyInstance(
                  OutboxStore.class.getClassLoader(),
                  new Class<?>[] {OutboxStore.class},
                  (proxy, method, told) -> {
                    boolean again = method.getName().equals("claim") && told[1].equals(LATER);
                    if (again) {
                      taking.complete(true);
                      givenBack.join();
                    }
                    Object answer = method.invoke(outbox, told);
                    if (method.getName().equals("release")) {
                      givenBack.complete(true);
                      taken.join();
                    }
                    return answer;
                  });
      OutboxStore steady = new SteadyOutbox(slow, (reason, key, detail) -> {});
      steady.claim("telegram", SEEN, UNTIL, 9, 9);
      Thread next =
          new Thread(
              () -> {
                steady.claim("telegram", LATER, UNTIL, 9, 9);
                taken.complete(true);
              });
      next.start();
      taking.join();

      steady.release(ChatAddress.of("telegram:1"), SEEN);
      next.join();

      // frees what nobody holds
      assertThat(steady.claim("telegram", LATER.plusSeconds(11), UNTIL, 9, 9)).isEmpty();
    }
  }

  private static OutboxStore steady(Database database) {
    return new SteadyOutbox(database.outbox(), (reason, key, detail) -> {});
  }

  private static Message edit(String text) {
    return new Message(
        "m1+",
        ChatAddress.of("telegram:1"),
        "",
        Urgency.DIGEST,
        Body.of(RichText.of(text)),
        "m1",
        "");
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
