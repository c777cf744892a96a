package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.didbon.archive.Archive;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;
import org.didbon.domain.Subject;
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

/** Whoever is no admin of a channel any more sees and settles nothing of it from his own chat. */
class TargetRightsTest {

  private static final String EDITOR = "telegram:7";
  private static final ChatAddress CHANNEL = ChatAddress.of("telegram:-100");

  @TempDir private Path folder;
  private boolean admin = true;
  private Database database;
  private Archive archive;
  private CommandHandler commands;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    archive = Archive.open(folder.resolve("archive"), database.items());
    commands =
        CommandsFixture.over(
            database,
            archive,
            Watchlist.of(List.of(), List.of(), List.of()),
            CommandsFixture.HEALTH,
            new Permissions(new Admins(), List.of()),
            StrictCatalogues.UTC,
            new TestClock(SEEN));
    database.subscriptions().add(CHANNEL, Subject.EVERYTHING, SEEN);
    say("/target @channel");
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  @Test
  void anAdminSeesWhatHisChannelAskedFor() {
    assertThat(say("/subscriptions")).startsWith("For @channel").contains("everything");
  }

  @Test
  void hisSettingsAreThoseOfHisChannelAndLeadBack() {
    assertThat(say("/settings size full"))
        .startsWith("For @channel")
        .contains("Size of alerts: full", "Settings here are for: @channel");
    assertThat(database.chatSettings().of(CHANNEL).size()).isEqualTo(Preferences.Size.FULL);

    say("/target off");

    assertThat(say("/settings"))
        .startsWith("Settings of this chat")
        .contains("Size of alerts: standard", "Settings here are for: this chat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions",
        "/digest everything hourly",
        "/only everything urgent",
        "/unsubscribe everything",
        "/quiet 22-7",
        "/size full",
        "/language ru",
        "/settings",
        "/settings size full",
        "/more 12ab",
      })
  void whoIsAdminNoMoreDoesNot(String line) {
    admin = false;

    assertThat(say(line)).startsWith("In this chat only its admins");

    assertThat(database.subscriptions().of(CHANNEL)).hasSize(1);
  }

  private String say(String line) {
    ChatAddress own = ChatAddress.of(EDITOR);
    IncomingText incoming = new IncomingText(own, EDITOR, false, "", line, false);
    return commands.to(incoming).orElseThrow().body().text().plain();
  }

  private final class Admins implements ChatAdmins {

    @Override
    public boolean isAdmin(ChatAddress chat, String person) {
      return admin && chat.equals(CHANNEL) && person.equals(EDITOR);
    }

    @Override
    public Optional<ChatAddress> find(String network, String name) {
      return name.equals("@channel") ? Optional.of(CHANNEL) : Optional.empty();
    }
  }
}
