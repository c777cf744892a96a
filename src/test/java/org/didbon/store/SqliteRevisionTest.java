package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRevisionTest extends RevisionContract {

  @TempDir private Path folder;

  @Override
  Database open() {
    return Databases.sqlite(folder);
  }

  @Test
  void whatOnlyANewerProgramCanEditHindersNoOlderOne() {
    Path own = folder.resolve("own");
    try (Database database = Databases.sqlite(own)) {
      database.revisions().add(revision(1), List.of());
      Jdbi.create("jdbc:sqlite:" + own.resolve("test.db"))
          .useHandle(handle -> handle.execute("update revision set kind = 'motto', number = 2"));
      LiveRules live =
          new LiveRules(new FileRules(List.of(), List.of(), List.of()), database.revisions());

      assertThat(live.now().number()).isEqualTo(2);
      assertThat(database.revisions().standing()).isEmpty();
      assertThat(database.revisions().latest(9)).isEmpty();

      assertThat(database.revisions().add(revision(3), List.of())).isTrue();
      assertThat(live.refresh().number()).isEqualTo(3);
    }
  }

  private static Revision revision(long number) {
    ChatAddress chat = ChatAddress.of("telegram:1");
    return new Revision(
        number,
        Editable.ROLE,
        "telegram:5",
        Action.ADD,
        new Author("telegram:1", chat),
        Instant.EPOCH,
        Status.NONE,
        Status.on("editor"),
        "",
        "");
  }
}
