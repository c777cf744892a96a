package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.didbon.rule.WaitingChange;
import org.didbon.rule.WaitingEnd;
import org.didbon.rule.WaitingStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Changes that wait for a second yes, and how those ended that did. Thread-safe. */
public final class WaitingTable implements WaitingStore {

  private static final String ADD =
      """
      insert into guarded_change (number, kind, id, action, person, chat, made_ms, until_ms, seen,
        before_state, before_text, after_state, after_text, note, outcome, settled_by)
      select coalesce(max(number), 0) + 1, :kind, :id, :action, :person, :chat, :made, :until, :seen,
        :beforeState, :beforeText, :afterState, :afterText, :note, '', ''
      from guarded_change
      where true
      on conflict (number) do nothing
      returning number
      """;

  private static final String REPLACE =
      """
      update guarded_change
      set outcome = 'replaced', settled_by = person, settled_ms = :now
      where settled_ms is null and kind = :kind and id = :id and person = :person
      """;

  // what only a newer program can edit is not this one's: two may share a database for a while
  private static final String WAITING =
      """
      select * from guarded_change
      where settled_ms is null and until_ms > :now and kind in (<kinds>)
      order by number desc limit :limit
      """;

  private static final String FIND =
      "select * from guarded_change where number = :number and kind in (<kinds>)";

  private static final String ENDED =
      "select * from guarded_change where number = :number and settled_ms is not null";

  // whoever is second finds it settled, and PostgreSQL looks again at the row the first has left
  private static final String END =
      """
      update guarded_change
      set outcome = :outcome, settled_by = :by, settled_ms = :now, revision = :revision
      where number = :number and settled_ms is null
      """;

  private static final String APPROVERS =
      "select revision, settled_by from guarded_change where revision in (<revisions>)";

  private static final List<String> KINDS =
      Arrays.stream(Editable.values()).map(Editable::word).toList();

  private final Jdbi jdbi;

  WaitingTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public WaitingChange add(WaitingChange change, Function<WaitingChange, List<Message>> told) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(REPLACE)
              .bind("now", change.made().toEpochMilli())
              .bind("kind", change.change().kind().word())
              .bind("id", change.change().id())
              .bind("person", change.author().person())
              .execute();
          WaitingChange numbered = numbered(handle, change);
          MessageWriter.add(handle, told.apply(numbered), change.made());
          return numbered;
        });
  }

  /** Of two who write at once, one finds the number taken and takes the next. */
  private static WaitingChange numbered(Handle handle, WaitingChange waiting) {
    Change change = waiting.change();
    while (true) {
      Optional<Long> number =
          handle
              .createQuery(ADD)
              .bind("kind", change.kind().word())
              .bind("id", change.id())
              .bind("action", change.action().word())
              .bind("person", waiting.author().person())
              .bind("chat", waiting.author().chat().toString())
              .bind("made", waiting.made().toEpochMilli())
              .bind("until", waiting.until().toEpochMilli())
              .bind("seen", waiting.seen())
              .bind("beforeState", waiting.before().state().word())
              .bind("beforeText", waiting.before().text())
              .bind("afterState", change.after().state().word())
              .bind("afterText", change.after().text())
              .bind("note", change.note())
              .mapTo(Long.class)
              .findOne();
      if (number.isPresent()) {
        return new WaitingChange(
            number.get(),
            change,
            waiting.before(),
            waiting.seen(),
            waiting.author(),
            waiting.made(),
            waiting.until());
      }
    }
  }

  @Override
  public List<WaitingChange> waiting(Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WAITING)
                .bind("now", now.toEpochMilli())
                .bindList("kinds", KINDS)
                .bind("limit", limit)
                .map((row, context) -> waiting(row))
                .list());
  }

  @Override
  public Optional<WaitingChange> find(long number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("number", number)
                .bindList("kinds", KINDS)
                .map((row, context) -> waiting(row))
                .findOne());
  }

  @Override
  public Optional<Ended> ended(long number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ENDED)
                .bind("number", number)
                .map((row, context) -> ended(row))
                .findOne());
  }

  @Override
  public boolean approve(
      WaitingChange change, Revision revision, String by, List<Message> messages) {
    try {
      jdbi.useTransaction(
          handle -> {
            Ended ended = new Ended(WaitingEnd.APPROVED, by, revision.when());
            // the revision first: where its number is taken, nothing else may stay written
            if (RevisionTable.add(handle, revision) == 0
                || end(handle, change, ended, revision.number()) == 0) {
              throw new OvertakenException();
            }
            MessageWriter.add(handle, messages, revision.when());
          });
      return true;
    } catch (OvertakenException e) {
      return false;
    }
  }

  @Override
  public boolean end(WaitingChange change, Ended ended, List<Message> messages) {
    return jdbi.inTransaction(
        handle -> {
          boolean first = end(handle, change, ended, null) > 0;
          if (first) {
            MessageWriter.add(handle, messages, ended.when());
          }
          return first;
        });
  }

  private static int end(
      Handle handle, WaitingChange change, Ended ended, @Nullable Long revision) {
    return handle
        .createUpdate(END)
        .bind("number", change.number())
        .bind("outcome", ended.end().word())
        .bind("by", ended.by())
        .bind("now", ended.when().toEpochMilli())
        .bind("revision", revision)
        .execute();
  }

  @Override
  public Map<Long, String> approvers(Collection<Long> revisions) {
    if (revisions.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> approvers = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(APPROVERS)
                .bindList("revisions", List.copyOf(revisions))
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(one -> approvers.put(one.getKey(), one.getValue())));
    return approvers;
  }

  private static WaitingChange waiting(ResultSet row) throws SQLException {
    return new WaitingChange(
        row.getLong("number"),
        new Change(
            Editable.of(row.getString("kind")),
            row.getString("id"),
            Action.of(row.getString("action")),
            content(row, "after"),
            row.getString("note")),
        content(row, "before"),
        row.getLong("seen"),
        new Author(row.getString("person"), ChatAddress.of(row.getString("chat"))),
        Instant.ofEpochMilli(row.getLong("made_ms")),
        Instant.ofEpochMilli(row.getLong("until_ms")));
  }

  private static Ended ended(ResultSet row) throws SQLException {
    return new Ended(
        WaitingEnd.of(row.getString("outcome")),
        row.getString("settled_by"),
        Instant.ofEpochMilli(row.getLong("settled_ms")));
  }

  private static Status content(ResultSet row, String which) throws SQLException {
    return new Status(
        Status.WatchState.of(row.getString(which + "_state")), row.getString(which + "_text"));
  }

  /** Somebody else was first: the transaction is taken back as a whole. */
  private static final class OvertakenException extends RuntimeException {}
}
