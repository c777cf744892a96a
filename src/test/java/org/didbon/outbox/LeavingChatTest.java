package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.Digest;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.pipeline.DigestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chat that blocks the bot at the worst moment: others lose nothing, and it hears nothing twice.
 */
class LeavingChatTest {

  private static final ChatAddress OTHER = ChatAddress.of("fake:8");
  private static final String BLOCKED = "403 Forbidden: bot was blocked by the user";

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private BotFixture room;

  @BeforeEach
  void open() throws Exception {
    room =
        new BotFixture(
            folder,
            clock,
            List.of("asiaplus"),
            List.of(new Rule("rain", "Rain", "дождь", Rule.Severity.NORMAL, List.of(), List.of())));
    for (ChatAddress chat : List.of(BotFixture.CHAT, OTHER)) {
      room.say(chat, "/subscribe rain");
      room.say(chat, "/digest rain daily 15:00");
    }
    room.report("asiaplus", "1", "Дождь идёт в Душанбе");
    assertThat(room.sent()).isEmpty();
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void whoLeavesWhileTheDigestsAreBuiltGetsNoneAndOthersTheirs() throws Exception {
    clock.set(Instant.parse("2024-04-08T15:00:30Z"));

    room.digests(new LeavingMeanwhile(room.database().digests()));

    assertThat(to(BotFixture.CHAT)).isEmpty();
    assertThat(to(OTHER)).hasSize(1);
    comeBack();
    assertThat(to(BotFixture.CHAT)).isEmpty();
  }

  @Test
  void whoLeavesBetweenBuildingAndSendingHearsNothingTwice() throws Exception {
    room.network(
        chat ->
            chat.equals(BotFixture.CHAT)
                ? Optional.of(SendResult.chatGone(BLOCKED))
                : Optional.empty());
    room.digestsAt("2024-04-08T15:00:30Z");
    assertThat(to(OTHER)).hasSize(1);

    room.network(chat -> Optional.empty());
    comeBack();
    room.report("asiaplus", "2", "Завтра снова дождь, гром и молнии");
    room.digestsAt("2024-04-09T15:00:30Z");

    assertThat(to(BotFixture.CHAT))
        .singleElement()
        .satisfies(sent -> assertThat(text(sent)).contains("гром").doesNotContain("Душанбе"));
    assertThat(to(OTHER)).hasSize(2);
  }

  /** The chat starts the bot anew and has what it asked for. */
  private void comeBack() throws Exception {
    assertThat(room.say("/start")).startsWith("Good to have you back");
    room.digestsAt("2024-04-08T16:00:00Z");
  }

  private List<Delivery> to(ChatAddress chat) {
    return room.sent().stream().filter(sent -> sent.to().equals(chat)).toList();
  }

  private static String text(Delivery sent) {
    return sent.body().text().plain();
  }

  /** The digests of the database; once they are read, a chat leaves. */
  private final class LeavingMeanwhile implements DigestStore {

    private final DigestStore digests;

    LeavingMeanwhile(DigestStore digests) {
      this.digests = digests;
    }

    @Override
    public List<Digest> due(Instant now, int limit) {
      List<Digest> due = digests.due(now, limit);
      assertThat(due).extracting(Digest::chat).contains(BotFixture.CHAT, OTHER);
      room.database().outbox().chatGone(BotFixture.CHAT, BLOCKED, now);
      return due;
    }

    @Override
    public List<WantedDigest> wanted() {
      return digests.wanted();
    }

    @Override
    public void expect(Map<WantedDigest, Instant> next) {
      digests.expect(next);
    }

    @Override
    public void postpone(Digest digest, Instant due) {
      digests.postpone(digest, due);
    }

    @Override
    public boolean send(Digest digest, List<Message> messages, Instant now) {
      return digests.send(digest, messages, now);
    }
  }
}
