package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RevisionFilter;
import org.didbon.rule.RevisionStore;
import org.didbon.rule.Status;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people changed, and when. Thread-safe. */
public final class RevisionTable implements RevisionStore {

  private static final String NUMBER = "select coalesce(max(number), 0) from revision";

  // what only a newer program can edit is not this one's: two may share a database for a while
  private static final String STANDING =
      """
      select * from revision
      where number in (select max(number) from revision group by kind, id) and kind in (<kinds>)
      order by number
      """;

  // the key decides between two who write at once: the second finds it taken
  private static final String ADD =
      """
      insert into revision (number, kind, id, action, person, chat, when_ms, before_state,
        before_text, after_state, after_text, base, note)
      values (:number, :kind, :id, :action, :person, :chat, :when, :beforeState,
        :beforeText, :afterState, :afterText, :base, :note)
      on conflict (number) do nothing
      """;

  private static final String OF =
      """
      select * from revision where kind = :kind and id = :id order by number desc limit :limit
      """;

  // by number, and no further than is wanted: by its index of kinds SQLite would read and sort all
  private static final String BEFORE =
      """
      select * from revision
      where number < :number and kind || '' in (<kinds>) and (:person = '' or person = :person)
      order by number desc limit :limit
      """;

  // the numbers alone are looked through: they stand in the index
  private static final String OF_KIND =
      """
      select * from revision
      where number in (
        select number from revision
        where kind = :kind and number < :number order by number desc limit :limit)
      order by number desc
      """;

  private static final String OF_THING =
      """
      select * from revision
      where kind in (<kinds>) and id = :id and number < :number
        and (:person = '' or person = :person)
      order by number desc limit :limit
      """;

  private static final String AUTHORS =
      """
      select distinct person from revision
      where number > :after and number <= :last and person <> ''
      """;

  private static final List<String> KINDS =
      Arrays.stream(Editable.values()).map(Editable::word).toList();

  private final Jdbi jdbi;

  RevisionTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long number() {
    return jdbi.withHandle(handle -> handle.createQuery(NUMBER).mapTo(Long.class).one());
  }

  @Override
  public List<Revision> standing() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STANDING)
                .bindList("kinds", KINDS)
                .map((row, context) -> revision(row))
                .list());
  }

  @Override
  public boolean addAll(List<Revision> revisions, List<Message> messages) {
    return jdbi.inTransaction(
        handle -> {
          for (Revision revision : revisions) {
            if (add(handle, revision) == 0) {
              handle.rollback();
              return false;
            }
            endKeys(handle, revision);
          }
          MessageWriter.add(handle, messages, revisions.get(0).when());
          return true;
        });
  }

  @Override
  public List<Revision> of(Editable kind, String id, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("kind", kind.word())
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> revision(row))
                .list());
  }

  @Override
  public List<Revision> before(long number, RevisionFilter wanted, int limit) {
    List<String> kinds = wanted.kind().map(kind -> List.of(kind.word())).orElse(KINDS);
    String sql =
        !wanted.id().isEmpty()
            ? OF_THING
            : wanted.kind().isPresent() && wanted.person().isEmpty() ? OF_KIND : BEFORE;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("number", number)
                .bindList("kinds", kinds)
                .bind("kind", kinds.get(0))
                .bind("id", wanted.id())
                .bind("person", wanted.person())
                .bind("limit", limit)
                .map((row, context) -> revision(row))
                .list());
  }

  @Override
  public List<String> authors(long after, long last) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AUTHORS)
                .bind("after", after)
                .bind("last", last)
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<Revision> latest(int limit) {
    return before(Long.MAX_VALUE, RevisionFilter.ALL, limit);
  }

  /** Who is no longer of the staff does not find his sessions and tokens again when called back. */
  private static void endKeys(Handle handle, Revision revision) {
    if (revision.kind() == Editable.ROLE && !revision.after().isOn()) {
      ConsoleKeyTable.endAll(handle, revision.id());
    }
  }

  /** How many were written: 0 if there is one of its number. */
  static int add(Handle handle, Revision revision) {
    return handle
        .createUpdate(ADD)
        .bind("number", revision.number())
        .bind("kind", revision.kind().word())
        .bind("id", revision.id())
        .bind("action", revision.action().word())
        .bind("person", revision.author().person())
        .bind("chat", revision.author().chat().toString())
        .bind("when", revision.when().toEpochMilli())
        .bind("beforeState", revision.before().state().word())
        .bind("beforeText", revision.before().text())
        .bind("afterState", revision.after().state().word())
        .bind("afterText", revision.after().text())
        .bind("base", revision.base())
        .bind("note", revision.note())
        .execute();
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getLong("number"),
        Editable.of(row.getString("kind")),
        row.getString("id"),
        Action.of(row.getString("action")),
        new Author(row.getString("person"), ChatAddress.of(row.getString("chat"))),
        Instant.ofEpochMilli(row.getLong("when_ms")),
        content(row, "before"),
        content(row, "after"),
        row.getString("base"),
        row.getString("note"));
  }

  private static Status content(ResultSet row, String which) throws SQLException {
    return new Status(
        Status.WatchState.of(row.getString(which + "_state")), row.getString(which + "_text"));
  }
}
