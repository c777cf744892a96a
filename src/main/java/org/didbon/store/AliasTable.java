package org.didbon.store;

import java.util.List;
import org.didbon.command.AliasBook;
import org.didbon.domain.ChatAddress;
import org.didbon.text.Letters;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What chats call people. Thread-safe. */
public final class AliasTable implements AliasBook {

  private static final String OF =
      "select name, actor from alias where address = :address order by folded";

  private static final String ADD =
      """
      insert into alias (address, folded, name, actor)
      select :address, :folded, :name, :actor
      where (select count(*) from alias where address = :address and folded <> :folded) < :most
      on conflict (address, folded) do update set name = excluded.name, actor = excluded.actor
      """;

  private static final String COUNT = "select count(*) from alias where address = :address";

  private static final String RESTORE =
      """
      insert into alias (address, folded, name, actor)
      select address, folded, name, actor from former_alias
      where address = :address and not exists (
        select 1 from alias a where a.address = former_alias.address and a.folded = former_alias.folded)
      order by folded limit :room
      on conflict (address, folded) do nothing
      """;

  private static final String REMOVE =
      "delete from alias where address = :address and folded = :folded";

  static final ChatRows ROWS = new ChatRows("alias", "folded");

  private final Jdbi jdbi;

  AliasTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Alias> of(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("address", chat.toString())
                .map((row, context) -> new Alias(row.getString("name"), row.getString("actor")))
                .list());
  }

  @Override
  public boolean add(ChatAddress chat, Alias alias, int most) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(ADD)
                    .bind("address", chat.toString())
                    .bind("folded", Letters.fold(alias.name()))
                    .bind("name", alias.name())
                    .bind("actor", alias.actor())
                    .bind("most", most)
                    .execute()
                > 0);
  }

  @Override
  public boolean remove(ChatAddress chat, String name) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(REMOVE)
                    .bind("address", chat.toString())
                    .bind("folded", Letters.fold(name))
                    .execute()
                > 0);
  }

  /** Gives a chat back what it called people when it left, as far as there is room. */
  static void restore(Handle handle, String address) {
    int now = handle.createQuery(COUNT).bind("address", address).mapTo(Integer.class).one();
    handle
        .createUpdate(RESTORE)
        .bind("address", address)
        .bind("room", Math.max(0, MOST - now))
        .execute();
  }
}
