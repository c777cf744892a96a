package org.didbon;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What only a PostgreSQL lets happen: a bot whose database other processes write to as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeBotOnPostgresTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final String url = Databases.freshPostgres();
  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .keepingItsNewsIn(url)
            .start();
  }

  @AfterAll
  void close() {
    bot.close();
    telegram.close();
  }

  @Test
  void whoSubscribesOnTelegramIsToldOfWhatComes() {
    telegram.says(11, "/subscribe migrants");
    await().atMost(PATIENCE).until(() -> telegram.sentTo("11").size() == 1);

    int number = bot.publish();

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                telegram.sentTo("11").stream()
                    .anyMatch(sent -> sent.text().contains(BotInAFolder.title(number))));
  }

  @Test
  void aQueryThatAnotherProcessSavesIsTakenOver() {
    SavedQuery query = SavedQuery.of("номер NEAR/5 мигрант");
    try (Database other = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      other.subscriptions().add(ChatAddress.of("telegram:17"), query, Instant.EPOCH);
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> bot.publish() > 0 && !telegram.sentTo("17").isEmpty());
  }

  @Test
  void whatAnotherProcessEditsIsTakenOver() {
    ChatAddress chat = ChatAddress.of("telegram:18");
    try (Database other = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      Rule rule = new Rule("news", "", "новость", Rule.Severity.NORMAL, List.of(), List.of());
      other
          .revisions()
          .add(
              new Revision(
                  1,
                  Editable.RULE,
                  "news",
                  Action.ADD,
                  new Author("telegram:9", chat),
                  Instant.EPOCH,
                  Status.NONE,
                  Status.on(RuleJson.of(rule)),
                  "",
                  ""),
              List.of());
      other.subscriptions().add(chat, rule.subject(), Instant.EPOCH);
    }

    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> bot.publish() > 0 && !telegram.sentTo("18").isEmpty());
  }
}
