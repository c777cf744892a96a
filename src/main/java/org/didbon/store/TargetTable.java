package org.didbon.store;

import java.util.Optional;
import org.didbon.command.Targets;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Jdbi;

/** For which chats people settle things from their own. Thread-safe. */
public final class TargetTable implements Targets {

  private static final String OF =
      "select target as chat, name from target where address = :address";

  private static final String PUT =
      """
      insert into target (address, target, name) values (:address, :target, :name)
      on conflict (address) do update set target = excluded.target, name = excluded.name,
        left_ms = null
      """;

  private static final String REMOVE = "delete from target where address = :address";

  private final Jdbi jdbi;

  TargetTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Target> of(ChatAddress own) {
    return jdbi.withHandle(handle -> TargetRows.of(handle, OF, own).findOne());
  }

  @Override
  public void set(ChatAddress own, Target target) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("address", own.toString())
                .bind("target", target.chat().toString())
                .bind("name", target.name())
                .execute());
  }

  @Override
  public void clear(ChatAddress own) {
    jdbi.useTransaction(
        handle -> handle.createUpdate(REMOVE).bind("address", own.toString()).execute());
  }
}
