package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.ConsoleKey;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.command.ConsoleKeys;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The keys of the console. Thread-safe. */
public final class ConsoleKeyTable implements ConsoleKeys {

  private static final String ADD =
      """
      insert into console_key (hash, id, kind, person, chat, label, made_ms, until_ms, used_ms)
      values (:hash, :id, :kind, :person, :chat, :label, :made, :until, :used)
      """;

  private static final String FIND =
      "select * from console_key where hash = :hash and until_ms > :now";

  private static final String USE = "update console_key set used_ms = :now where hash = :hash";

  private static final String TAKE =
      """
      delete from console_key where hash = :hash and kind = 'link' and until_ms > :now
      returning *
      """;

  private static final String OF =
      """
      select * from console_key where person = :person and until_ms > :now
      order by made_ms desc, id
      """;

  private static final String END = "delete from console_key where person = :person and id = :id";

  private static final String END_ALL = "delete from console_key where person = :person";

  private static final String PEOPLE = "select distinct person from console_key";

  private static final String FORGET = "delete from console_key where until_ms <= :now";

  /** A use is not written down more often. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Jdbi jdbi;

  ConsoleKeyTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(ConsoleKey key, String hash) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("hash", hash)
                .bind("id", key.id())
                .bind("kind", key.kind().word())
                .bind("person", key.person())
                .bind("chat", key.chat().toString())
                .bind("label", key.label())
                .bind("made", key.made().toEpochMilli())
                .bind("until", key.until().toEpochMilli())
                .bind("used", key.used().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<ConsoleKey> find(String hash, Set<KeyKind> kinds, Instant now) {
    Optional<ConsoleKey> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("hash", hash)
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> key(row))
                    .findOne()
                    .filter(key -> kinds.contains(key.kind())));
    found.filter(key -> key.used().plus(NOTED).isBefore(now)).ifPresent(key -> note(hash, now));
    return found;
  }

  private void note(String hash, Instant now) {
    jdbi.useTransaction(
        handle ->
            handle.createUpdate(USE).bind("hash", hash).bind("now", now.toEpochMilli()).execute());
  }

  @Override
  public Optional<ConsoleKey> take(String hash, Instant now) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> key(row))
                .findOne());
  }

  @Override
  public List<ConsoleKey> of(String person, Set<KeyKind> kinds, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("person", person)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> key(row))
                .filter(key -> kinds.contains(key.kind()))
                .list());
  }

  @Override
  public boolean end(String person, String id) {
    return jdbi.inTransaction(
            handle -> handle.createUpdate(END).bind("person", person).bind("id", id).execute())
        > 0;
  }

  @Override
  public int endAll(String person) {
    return jdbi.inTransaction(handle -> endAll(handle, person));
  }

  static int endAll(Handle handle, String person) {
    return handle.createUpdate(END_ALL).bind("person", person).execute();
  }

  @Override
  public Set<String> people() {
    return jdbi.withHandle(handle -> handle.createQuery(PEOPLE).mapTo(String.class).set());
  }

  @Override
  public void forget(Instant now) {
    jdbi.useTransaction(
        handle -> handle.createUpdate(FORGET).bind("now", now.toEpochMilli()).execute());
  }

  private static ConsoleKey key(ResultSet row) throws SQLException {
    return new ConsoleKey(
        row.getString("id"),
        KeyKind.of(row.getString("kind")),
        row.getString("person"),
        ChatAddress.of(row.getString("chat")),
        row.getString("label"),
        Instant.ofEpochMilli(row.getLong("made_ms")),
        Instant.ofEpochMilli(row.getLong("until_ms")),
        Instant.ofEpochMilli(row.getLong("used_ms")));
  }
}
