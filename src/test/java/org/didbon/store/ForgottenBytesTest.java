package org.didbon.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Ruling;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What /forgetme leaves on the disk: the bytes of the database and of all files beside it. */
class ForgottenBytesTest {

  private static final Instant NOW = Instant.parse("2024-04-08T09:00:00Z");
  private static final ChatAddress CHAT = ChatAddress.of("telegram:770077007");
  private static final ChatAddress OTHER = ChatAddress.of("telegram:880088008");
  private static final String SECRET = "zanzibar";
  private static final int MANY = 400;

  @TempDir private Path folder;

  @Test
  void nothingOfAForgottenChatIsLeftInAnyFile() throws IOException {
    try (Database database = Database.open(settings())) {
      fill(database);
      assertThat(found(CHAT.chat(), SECRET)).isNotEmpty();

      database.kept().forget(CHAT, CHAT.toString());

      assertThat(found(CHAT.chat(), SECRET)).isEmpty();
      assertThat(found(OTHER.chat())).isNotEmpty();
      assertThat(folder.resolve("test.db-wal")).isEmptyFile();
    }
  }

  @Test
  void norOfWhatWasDeletedBeforeDeletedThingsWereWrittenOver() throws IOException {
    Database.open(settings()).close();
    Jdbi old = Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db"));
    old.useHandle(
        handle -> {
          handle.execute("create table remains (words text)");
          for (int i = 0; i < MANY; i++) {
            handle.execute("insert into remains values (?)", (SECRET + i + " ").repeat(20));
          }
          handle.execute("drop table remains");
        });
    assertThat(found(SECRET)).isNotEmpty();

    try (Database database = Database.open(settings())) {
      database.chatSettings().change(CHAT, before -> before.withLanguage("ru"));

      database.kept().forget(CHAT, CHAT.toString());

      assertThat(found(SECRET)).isEmpty();
    }
  }

  @Test
  void whatOthersWereToldTooStays() {
    try (Database database = Database.open(settings())) {
      Body body = Body.of(RichText.of("told to both"));
      database.outbox().add(List.of(message("a", CHAT, body), message("b", OTHER, body)), NOW);

      database.kept().forget(CHAT, CHAT.toString());

      assertThat(database.outbox().claim("telegram", NOW, NOW.plusSeconds(9), 9, 9))
          .singleElement()
          .satisfies(queue -> assertThat(queue.messages()).hasSize(1));
    }
  }

  /** Rows come and go among those of others, so that pages are split and joined. */
  private static void fill(Database database) {
    database.subscriptions().add(CHAT, SavedQuery.of(SECRET), NOW);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String words = (SECRET + " " + i + " ").repeat(1 + i % 60);
      messages.add(message(i + "-mine", CHAT, Body.of(RichText.of(words))));
      messages.add(message(i + "-other", OTHER, Body.of(RichText.of("nothing " + i))));
    }
    database.outbox().add(messages, NOW);
    database.chatSettings().change(CHAT, before -> before.withLanguage("ru"));
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Ruling ruling = Ruling.of(VerdictReason.ALERTED, i + "@" + CHAT);
      verdicts.add(new Verdict("feed", "item" + i, "story", CHAT, ruling, NOW));
    }
    database.verdicts().put(verdicts, MANY);
  }

  private static Message message(String key, ChatAddress to, Body body) {
    return Message.alert(key, to, "story", Urgency.NORMAL, body);
  }

  /** The files in which any of {@code words} stands. */
  private List<String> found(String... words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        for (String word : words) {
          if (bytes.contains(new String(word.getBytes(UTF_8), ISO_8859_1))) {
            found.add(file.getFileName() + ": " + word);
          }
        }
      }
    }
    return found;
  }

  private DatabaseSettings settings() {
    return DatabaseSettings.sqlite(folder.resolve("test.db"));
  }
}
