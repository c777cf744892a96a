package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.archive.Archive;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
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

/** One person subscribes for several chats of his from his own. */
class SubscribeInTest {

  private static final String PERSON = "telegram:7";
  private static final ChatAddress OWN = ChatAddress.of(PERSON);
  private static final ChatAddress ONE = ChatAddress.of("telegram:-100");
  private static final ChatAddress TWO = ChatAddress.of("telegram:-200");
  private static final ChatAddress SECRET = ChatAddress.of("telegram:-300");
  private static final Subject PATRUSHEV = Subject.actor("patrushev");

  @TempDir private Path folder;
  private Database database;
  private Archive archive;
  private CommandHandler commands;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    archive = Archive.open(folder.resolve("archive"), database.items());
    Actor actor =
        new Actor(
            "patrushev",
            "Nikolai Patrushev",
            Map.of("ru", List.of("Николай Платонович Патрушев")),
            "",
            "RU",
            List.of(),
            "",
            BareSurname.AUTO,
            List.of());
    commands =
        CommandsFixture.over(
            database,
            archive,
            Watchlist.of(List.of(), List.of(actor), List.of()),
            CommandsFixture.HEALTH,
            new Permissions(new TwoOfThreeAdmins(), List.of()),
            StrictCatalogues.UTC,
            new TestClock(SEEN));
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscribe Patrushev in @one, @two",
        "/subscribe Патрушев в @one @two",
        "/subscribe Patrushev @one, @two",
        "/subscribe @patrushev in @one, telegram:@two",
        "/subscribe Патрушев дар @one, @two",
        "/subscribe Patrushev @one, @two uchun",
        "/subscribe Патрушев @one, @two үчүн",
        "/subscribe Патрушев @one, @two үшін"
      })
  void theSameIsAskedForInEachOfThem(String line) {
    assertThat(say(line)).contains("one", "two", "From now on you hear of Nikolai Patrushev");

    assertThat(subjects(ONE)).containsExactly(PATRUSHEV);
    assertThat(subjects(TWO)).containsExactly(PATRUSHEV);
    assertThat(subjects(OWN)).isEmpty();
  }

  @Test
  void whereHeIsNoAdminNothingIsAskedForAnywhere() {
    assertThat(say("/subscribe Patrushev in @one, @secret"))
        .contains("There is no channel @secret");
    assertThat(say("/subscribe Patrushev in @one, @nosuch"))
        .contains("There is no channel @nosuch");

    assertThat(subjects(ONE)).isEmpty();
    assertThat(subjects(SECRET)).isEmpty();
  }

  @Test
  void oneThatHearsOfItAlreadyIsToldSoAndTheOtherBegins() {
    say("/subscribe Patrushev in @one");

    assertThat(say("/subscribe Patrushev in @one, @two"))
        .contains("already", "From now on you hear");
    assertThat(subjects(TWO)).containsExactly(PATRUSHEV);
  }

  @Test
  void whoSubscribesHimselfIsOfferedTheChatsThatHeNamed() {
    say("/target add @one");
    assertThat(say("/target add @secret")).contains("There is no channel @secret");

    Reply reply = reply("/subscribe Patrushev");
    Button also = button(reply, "+ @one");
    assertThat(subjects(OWN)).containsExactly(PATRUSHEV);
    say(also.command());

    assertThat(subjects(ONE)).containsExactly(PATRUSHEV);
  }

  @Test
  void hisChatsAreAPressAwayToldLeftOutAndForgotten() {
    say("/target @one");
    say("/target off");
    say("/target add @two");
    Reply all = reply("/target");
    assertThat(button(all, "@one").command()).isEqualTo("/target @one");
    assertThat(say("/mydata")).contains("chats that you settle things for: @one, @two");

    say("/target @one");
    assertThat(say("/target remove @one")).contains("for this chat");
    assertThat(say("/target remove @one")).startsWith("@one is not among your chats");

    say("/forgetme yes");
    assertThat(say("/mydata")).doesNotContain("chats that you settle");
  }

  @Test
  void aNameThatEndsInAnActorIsNoChat() {
    assertThat(say("/subscribe таджик AND @patrushev")).doesNotContain("There is no channel");
    assertThat(subjects(OWN)).hasSize(1);
  }

  private static Button button(Reply reply, String label) {
    return reply.body().buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private List<Subject> subjects(ChatAddress chat) {
    return database.subscriptions().of(chat).stream().map(Subscription::subject).toList();
  }

  private String say(String line) {
    return reply(line).body().text().plain();
  }

  private Reply reply(String line) {
    return commands.to(new IncomingText(OWN, PERSON, false, "", line, false)).orElseThrow();
  }

  /** Three channels; the person runs two of them. */
  private static final class TwoOfThreeAdmins implements ChatAdmins {

    @Override
    public boolean isAdmin(ChatAddress chat, String person) {
      return person.equals(PERSON) && !chat.equals(SECRET);
    }

    @Override
    public Optional<ChatAddress> find(String network, String name) {
      return Optional.ofNullable(Map.of("@one", ONE, "@two", TWO, "@secret", SECRET).get(name))
          .filter(chat -> chat.network().equals(network));
    }
  }
}
