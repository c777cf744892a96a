package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.command.KeepBook.KeepOutcome;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.KeepBook.ReportCopy;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of what chats keep. */
abstract class KeepContract {

  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress OTHER = ChatAddress.of("telegram:-200");

  private Database database;
  private KeepTable keeps;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    keeps = database.keeps();
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void aStoryComesBackAsItWasKept() {
    KeptStory story = story("a", SEEN);

    assertThat(keeps.keep(DESK, story, 2)).isEqualTo(KeepOutcome.KEPT);

    assertThat(keeps.of(DESK, 0, 9)).containsExactly(story);
    assertThat(keeps.of(OTHER, 0, 9)).isEmpty();
  }

  @Test
  void thereIsRoomForSoManyAndTheLatestComesFirst() {
    keeps.keep(DESK, story("a", SEEN), 2);
    keeps.keep(DESK, story("b", SEEN.plusSeconds(1)), 2);

    assertThat(keeps.keep(DESK, story("c", SEEN), 2)).isEqualTo(KeepOutcome.FULL);
    assertThat(keeps.keep(DESK, story("a", SEEN), 2)).isEqualTo(KeepOutcome.KNOWN);
    assertThat(keeps.of(DESK, 0, 9)).extracting(KeptStory::story).containsExactly("b", "a");
    assertThat(keeps.of(DESK, 1, 9)).extracting(KeptStory::story).containsExactly("a");
  }

  @Test
  void itGoesWhereTheChatGoes() {
    keeps.keep(DESK, story("a", SEEN), 2);

    database.outbox().moved(DESK, OTHER, SEEN);

    assertThat(keeps.of(DESK, 0, 9)).isEmpty();
    assertThat(keeps.of(OTHER, 0, 9)).hasSize(1);
  }

  @Test
  void aChatThatComesBackHasItAndOneThatStaysAwayDoesNot() {
    keeps.keep(DESK, story("a", SEEN), 2);
    keeps.keep(OTHER, story("a", SEEN), 2);
    database.outbox().chatGone(DESK, "kicked", SEEN);
    database.outbox().chatGone(OTHER, "kicked", SEEN);

    database.subscriptions().restore(DESK, 9, SEEN.plus(Duration.ofDays(80)));
    database.subscriptions().restore(DESK, 9, SEEN.plus(Duration.ofDays(100)));

    assertThat(keeps.of(DESK, 0, 9)).hasSize(1);
    assertThat(keeps.of(OTHER, 0, 9)).isEmpty();
  }

  private static KeptStory story(String id, Instant kept) {
    ReportCopy report =
        new ReportCopy("Asia-Plus", "https://a.example/1", "Заголовок", "Текст", null, SEEN, "ab");
    return new KeptStory(id, "Заголовок", kept, List.of(report));
  }
}
