package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.archive.Archive;
import org.didbon.command.CommandHandler;
import org.didbon.command.Health;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.TranslationCounts;
import org.didbon.fixture.CommandsFixture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a bot says of translation that has no server for it, or one that fails. */
class NoTranslationTest {

  private static final ChatAddress CHAT = ChatAddress.of("fake:7");

  @TempDir private Path folder;
  private Database database;
  private Archive archive;
  private Optional<TranslationCounts> counts = Optional.empty();

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    archive = Archive.open(folder.resolve("archive"), database.items());
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/translate on", "/translate tg", "/translate", "translate on"})
  void withoutAServerThatIsSaidAndNothingIsChanged(String line) {
    Body answer = say(bot(false), line);

    assertThat(answer.text().plain())
        .startsWith("This bot has no translation server, so nothing was changed")
        .doesNotContain("\n");
    assertThat(answer.buttons()).isEmpty();
    assertThat(database.chatSettings().of(CHAT).style().translation()).isEmpty();
    assertThat(say(bot(false), "/settings").text().plain()).doesNotContain("Translation");
  }

  @Test
  void whatWasSetWhenThereWasOneWaitsAndCanBeSwitchedOff() {
    say(bot(true), "/translate tg");

    Body answer = say(bot(false), "/translate ru");

    assertThat(answer.text().plain())
        .endsWith("\nWhat was set before waits for one: a translation into Tajik.");
    assertThat(answer.buttons())
        .singleElement()
        .satisfies(row -> assertThat(row).extracting(Button::command).contains("/translate off"));
    assertThat(database.chatSettings().of(CHAT).style().translation()).isEqualTo("tg");
    assertThat(say(bot(false), "/settings").text().plain()).contains("Translation: Tajik");

    assertThat(say(bot(false), "/translate off").text().plain()).startsWith("Alerts come here as");
    assertThat(database.chatSettings().of(CHAT).style().translation()).isEmpty();
  }

  @Test
  void theStatusHasWhatTheServerDidAndWhyItFails() {
    assertThat(say(bot(false), "/status").text().plain()).doesNotContain("ranslat");

    counts = Optional.of(new TranslationCounts(5, 2, 3, "HTTP 503"));

    assertThat(say(bot(true), "/status").text().plain())
        .contains("Translated: 5; not translated: 3; answers not shown")
        .contains("The translation server fails (HTTP 503); alerts come without a translation");
  }

  private static Body say(CommandHandler bot, String line) {
    return bot.to(new IncomingText(CHAT, CHAT.toString(), false, "en", line, false))
        .orElseThrow()
        .body();
  }

  private CommandHandler bot(boolean translates) {
    Health health = () -> new Health.Counters(SEEN, 1, 1, 1, Map.of(), Map.of(), Map.of(), counts);
    return CommandsFixture.over(
        database,
        archive,
        Watchlist.of(List.of(), List.of(), List.of()),
        health,
        new Permissions((chat, person) -> false, List.of(CHAT)),
        StrictCatalogues.UTC,
        new TestClock(SEEN),
        translates);
  }
}
