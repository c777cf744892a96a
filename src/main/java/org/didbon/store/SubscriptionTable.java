package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who asked to hear of what. Thread-safe. */
public final class SubscriptionTable implements SubscriptionBook {

  private static final String ADD =
      """
      insert into subscription (address, kind, subject, since_ms)
      values (:address, :kind, :subject, :now)
      on conflict (address, kind, subject) do nothing
      """;

  private static final String REMOVE =
      "delete from subscription where address = :address and kind = :kind and subject = :subject";

  private static final String CHANGE =
      """
      update subscription set schedule = :schedule, terms = :terms
      where address = :address and kind = :kind and subject = :subject
      """;

  private static final String OF =
      "select * from subscription where address = :address order by since_ms, kind, subject";

  private static final String OF_SUBJECT =
      "select * from subscription where kind = :kind and subject = :subject";

  private static final String OF_ALERTED =
      """
      select * from subscription where address in (
        select address from message where story in (<stories>) and edits = '')
      """;

  private static final String WELCOME =
      """
      insert into chat (address, welcomed_ms) values (:address, :now)
      on conflict (address) do nothing
      """;

  private static final String FORGET = "delete from subscription where address = :address";

  private static final String COPY =
      """
      insert into subscription (address, kind, subject, since_ms, schedule, terms)
      select :to, kind, subject, since_ms, schedule, terms from subscription
      where address = :address and not (kind = 'feed' and subject like 'own--%')
      on conflict (address, kind, subject) do nothing
      """;

  private final Jdbi jdbi;

  SubscriptionTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(ChatAddress chat, Subject subject, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          if (Feed.isOwn(subject.id())) {
            OwnFeedUpkeep.lock(handle); // it may be just going with the last who asked
          }
          if (OwnFeedUpkeep.isGone(handle, subject.id())) {
            return false;
          }
          boolean fresh = add(handle, chat, subject, now);
          if (Feed.isOwn(subject.id())) {
            OwnFeedUpkeep.watch(handle, subject.id());
          }
          return fresh;
        });
  }

  @Override
  public boolean add(ChatAddress chat, SavedQuery query, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          SavedQueryTable.add(handle, query);
          return add(handle, chat, query.subject(), now);
        });
  }

  @Override
  public boolean remove(ChatAddress chat, Subject subject) {
    return jdbi.inTransaction(
        handle ->
            (subject.kind() == Subject.Kind.QUERY || Feed.isOwn(subject.id()))
                ? SavedQueryTable.removing(handle, () -> remove(handle, chat, subject))
                : remove(handle, chat, subject));
  }

  private static boolean remove(Handle handle, ChatAddress chat, Subject subject) {
    return handle
            .createUpdate(REMOVE)
            .bind("address", chat.toString())
            .bind("kind", subject.kind().word())
            .bind("subject", subject.id())
            .execute()
        > 0;
  }

  @Override
  public boolean change(ChatAddress chat, Subject subject, Terms terms) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(CHANGE)
                    .bind("address", chat.toString())
                    .bind("kind", subject.kind().word())
                    .bind("subject", subject.id())
                    .bind("schedule", terms.schedule().toString())
                    .bind("terms", terms.written())
                    .execute()
                > 0);
  }

  @Override
  public List<Subscription> of(ChatAddress chat) {
    return jdbi.withHandle(handle -> of(handle, chat));
  }

  static List<Subscription> of(Handle handle, ChatAddress chat) {
    return handle
        .createQuery(OF)
        .bind("address", chat.toString())
        .map((row, context) -> subscription(row))
        .list();
  }

  @Override
  public void welcome(ChatAddress chat, Instant now) {
    jdbi.useTransaction(
        handle -> {
          int fresh =
              handle
                  .createUpdate(WELCOME)
                  .bind("address", chat.toString())
                  .bind("now", now.toEpochMilli())
                  .execute();
          if (fresh > 0) {
            add(handle, chat, Subject.EVERYTHING, now);
          }
        });
  }

  @Override
  public int restore(ChatAddress chat, int ownFeeds, Instant now) {
    return jdbi.inTransaction(
        handle ->
            SavedQueryTable.removing(
                handle, () -> FormerTables.restore(handle, chat, ownFeeds, now)));
  }

  /** Those who asked for any of {@code subjects}, and those who asked for everything. */
  static List<Subscription> to(Handle handle, Set<Subject> subjects) {
    List<Subscription> all = new ArrayList<>(to(handle, Subject.EVERYTHING));
    for (Subject subject : subjects) {
      if (!subject.equals(Subject.EVERYTHING)) {
        all.addAll(to(handle, subject));
      }
    }
    return all;
  }

  /** All of those who were alerted of any of {@code stories}. */
  static List<Subscription> alerted(Handle handle, List<String> stories) {
    return handle
        .createQuery(OF_ALERTED)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> subscription(row))
        .list();
  }

  static void forget(Handle handle, ChatAddress chat) {
    handle.createUpdate(FORGET).bind("address", chat.toString()).execute();
  }

  static void move(Handle handle, ChatAddress from, ChatAddress to) {
    handle.createUpdate(COPY).bind("address", from.toString()).bind("to", to.toString()).execute();
    OwnFeedUpkeep.move(handle, from.toString(), to.toString());
    forget(handle, from);
  }

  static boolean add(Handle handle, ChatAddress chat, Subject subject, Instant now) {
    return handle
            .createUpdate(ADD)
            .bind("address", chat.toString())
            .bind("kind", subject.kind().word())
            .bind("subject", subject.id())
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  private static List<Subscription> to(Handle handle, Subject subject) {
    return handle
        .createQuery(OF_SUBJECT)
        .bind("kind", subject.kind().word())
        .bind("subject", subject.id())
        .map((row, context) -> subscription(row))
        .list();
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        ChatAddress.of(row.getString("address")),
        new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject")),
        Instant.ofEpochMilli(row.getLong("since_ms")),
        Terms.of(
            Schedule.of(row.getString("schedule")).orElse(Schedule.NOW), row.getString("terms")));
  }
}
