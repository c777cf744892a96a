package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;
import org.didbon.rule.FileChangeStore;
import org.didbon.rule.Overlay;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which changes of files under edits were told. Thread-safe. */
public final class FileChangeTable implements FileChangeStore {

  private static final String IS_TOLD =
      "select count(*) from file_change where number = :number and base = :base";

  private static final String TELL =
      """
      insert into file_change (number, base, told_ms) values (:number, :base, :now)
      on conflict (number, base) do nothing
      """;

  private final Jdbi jdbi;

  FileChangeTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Overlay> unannounced(List<Overlay> changed) {
    return changed.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle -> changed.stream().filter(overlay -> !isTold(handle, overlay)).toList());
  }

  @Override
  public boolean announce(List<Overlay> changed, List<Message> messages, Instant now) {
    try {
      jdbi.useTransaction(
          handle -> {
            changed.forEach(overlay -> note(handle, overlay, now));
            MessageWriter.add(handle, messages, now);
          });
      return true;
    } catch (ToldException e) {
      return false;
    }
  }

  private static boolean isTold(Handle handle, Overlay overlay) {
    return handle
            .createQuery(IS_TOLD)
            .bind("number", overlay.number())
            .bind("base", BodyRows.hash(overlay.base()))
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static void note(Handle handle, Overlay overlay, Instant now) {
    int noted =
        handle
            .createUpdate(TELL)
            .bind("number", overlay.number())
            .bind("base", BodyRows.hash(overlay.base()))
            .bind("now", now.toEpochMilli())
            .execute();
    if (noted == 0) {
      throw new ToldException();
    }
  }

  /** Another process told first: the transaction is taken back as a whole. */
  private static final class ToldException extends RuntimeException {}
}
