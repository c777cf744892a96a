package org.didbon.store;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.alert.Digest;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Schedule;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.domain.Terms;
import org.didbon.pipeline.Decision.Gathered;
import org.didbon.pipeline.DigestStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Stories that wait for a chat's digest. Thread-safe. */
public final class DigestTable implements DigestStore {

  private static final String GATHER =
      """
      insert into gathered (address, schedule, story, kind, subject, urgent, added_ms)
      values (:address, :schedule, :story, :kind, :subject, :urgent, :now)
      on conflict (address, schedule, story) do %s
      """;

  private static final String GATHER_ONCE = GATHER.formatted("nothing");

  private static final String GATHER_AGAIN =
      GATHER.formatted(
          """
          update set kind = excluded.kind, subject = excluded.subject, urgent = excluded.urgent,
            added_ms = excluded.added_ms, told_ms = null
          """);

  /**
   * One that is there is taken all the same, before anything is gathered for it: who sends it waits
   * then, and finds what was gathered.
   */
  private static final String OPEN =
      """
      insert into digest (address, schedule, due_ms) values (:address, :schedule, :due)
      on conflict (address, schedule) do update set due_ms = digest.due_ms
      """;

  private static final String DUE =
      "select * from digest where due_ms <= :now order by due_ms, address, schedule limit :limit";

  /**
   * What the chat was told at once meanwhile, because something else about it came, is left out.
   */
  private static final String LINES =
      """
      select gathered.*, story.title, story.last_ms,
        coalesce((select item.link from item where item.story = gathered.story and item.link <> ''
          order by item.when_ms, item.number limit 1), '') as link,
        coalesce((select item.language from item
          where item.story = gathered.story and item.title = story.title
          order by item.when_ms, item.number limit 1), 'und') as language
      from gathered join story on story.id = gathered.story
      where gathered.address = :address and gathered.schedule = :schedule
        and gathered.told_ms is null and not exists (
          select 1 from message
          where message.story = gathered.story and message.address = gathered.address
            and message.edits = '' and message.created_ms >= gathered.added_ms)
      order by gathered.added_ms, gathered.story
      """;

  private static final String FEEDS =
      """
      select feed from item where story = :story
      group by feed order by min(when_ms), min(number)
      """;

  private static final String WANTED =
      """
      select distinct address, schedule from subscription
      where terms like '%always%' and not exists (
        select 1 from digest
        where digest.address = subscription.address and digest.schedule = subscription.schedule)
      """;

  /** What is muted is not quiet: nobody looked. */
  private static final String ALWAYS =
      """
      select kind, subject from subscription
      where address = :address and schedule = :schedule and terms like '%always%' and not exists (
        select 1 from mute
        where mute.address = subscription.address and mute.until_ms > :due
          and (mute.kind = 'all' or (mute.kind = subscription.kind and mute.id = subscription.subject)))
      order by since_ms, kind, subject
      """;

  /** What waits for the end of quiet hours was to come at once. */
  private static final String TERMS =
      """
      select terms from subscription
      where address = :address and (schedule = :schedule or (:schedule = 'quiet' and schedule = 'now'))
      """;

  private static final String CLOSE =
      "delete from digest where address = :address and schedule = :schedule and due_ms = :due";

  private static final String POSTPONE =
      """
      update digest set due_ms = :later
      where address = :address and schedule = :schedule and due_ms = :due
      """;

  private static final String TAKE =
      """
      update gathered set told_ms = :now
      where address = :address and schedule = :schedule and story in (<stories>)
      """;

  private static final String FORGET_OLD =
      "delete from gathered where address = :address and added_ms < :before and told_ms is not"
          + " null";

  /** No story goes on for longer. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final ChatRows GATHERED = new ChatRows("gathered", "schedule", "story");
  private static final ChatRows DIGESTS = new ChatRows("digest", "schedule");

  private final Jdbi jdbi;

  DigestTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  static void gather(Handle handle, List<Gathered> gathered, @Nullable Instant now) {
    if (gathered.isEmpty()) {
      return;
    }
    PreparedBatch once = handle.prepareBatch(GATHER_ONCE);
    PreparedBatch again = handle.prepareBatch(GATHER_AGAIN);
    PreparedBatch digests = handle.prepareBatch(OPEN);
    // in one order, so that no two processes wait for each other
    Comparator<Gathered> order =
        Comparator.comparing((Gathered one) -> one.chat().toString())
            .thenComparing(one -> one.schedule().toString());
    for (Gathered one : gathered.stream().sorted(order).toList()) {
      (one.again() ? again : once)
          .bind("address", one.chat().toString())
          .bind("schedule", one.schedule().toString())
          .bind("story", one.story())
          .bind("kind", one.subject().kind().word())
          .bind("subject", one.subject().id())
          .bind("urgent", one.urgent() ? 1 : 0)
          .bind("now", now == null ? 0 : now.toEpochMilli())
          .add();
      digests
          .bind("address", one.chat().toString())
          .bind("schedule", one.schedule().toString())
          .bind("due", one.due().toEpochMilli())
          .add();
    }
    digests.execute();
    once.execute();
    again.execute();
  }

  @Override
  public List<Digest> due(Instant now, int limit) {
    return jdbi.inTransaction(
        handle -> {
          List<Digest> empty =
              handle
                  .createQuery(DUE)
                  .bind("now", now.toEpochMilli())
                  .bind("limit", limit)
                  .map((row, context) -> digest(row))
                  .list();
          return empty.stream().map(digest -> filled(handle, digest)).toList();
        });
  }

  @Override
  public List<WantedDigest> wanted() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WANTED)
                .map(
                    (row, context) -> {
                      ChatAddress chat = ChatAddress.of(row.getString("address"));
                      return new WantedDigest(
                          chat, schedule(row), ChatSettingsTable.of(handle, chat));
                    })
                .list());
  }

  @Override
  public void expect(Map<WantedDigest, Instant> digests) {
    if (digests.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle -> {
          PreparedBatch open = handle.prepareBatch(OPEN);
          Comparator<WantedDigest> order =
              Comparator.comparing((WantedDigest wanted) -> wanted.chat().toString())
                  .thenComparing(wanted -> wanted.schedule().toString());
          digests.entrySet().stream()
              .sorted(Map.Entry.comparingByKey(order))
              .forEach(
                  one ->
                      open.bind("address", one.getKey().chat().toString())
                          .bind("schedule", one.getKey().schedule().toString())
                          .bind("due", one.getValue().toEpochMilli())
                          .add());
          open.execute();
        });
  }

  @Override
  public boolean send(Digest digest, List<Message> messages, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          int closed =
              handle
                  .createUpdate(CLOSE)
                  .bind("address", digest.chat().toString())
                  .bind("schedule", digest.schedule().toString())
                  .bind("due", digest.due().toEpochMilli())
                  .execute();
          if (closed == 0) {
            return false;
          }
          if (!stories(handle, digest).equals(told(digest))) {
            handle.rollback(); // nobody would tell later what was gathered since it was read
            return false;
          }
          take(handle, digest, now);
          MessageWriter.add(handle, messages, now);
          return true;
        });
  }

  private static Set<String> stories(Handle handle, Digest digest) {
    return handle
        .createQuery(LINES)
        .bind("address", digest.chat().toString())
        .bind("schedule", digest.schedule().toString())
        .map((row, context) -> row.getString("story"))
        .set();
  }

  private static Set<String> told(Digest digest) {
    return digest.lines().stream().map(Digest.DigestLine::story).collect(toSet());
  }

  @Override
  public void postpone(Digest digest, Instant due) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(POSTPONE)
                .bind("address", digest.chat().toString())
                .bind("schedule", digest.schedule().toString())
                .bind("due", digest.due().toEpochMilli())
                .bind("later", due.toEpochMilli())
                .execute());
  }

  private static void take(Handle handle, Digest digest, Instant now) {
    if (!digest.lines().isEmpty()) {
      handle
          .createUpdate(TAKE)
          .bind("address", digest.chat().toString())
          .bind("schedule", digest.schedule().toString())
          .bindList("stories", digest.lines().stream().map(Digest.DigestLine::story).toList())
          .bind("now", now.toEpochMilli())
          .execute();
    }
    handle
        .createUpdate(FORGET_OLD)
        .bind("address", digest.chat().toString())
        .bind("before", now.minus(KEPT).toEpochMilli())
        .execute();
  }

  static void forget(Handle handle, ChatAddress chat) {
    DIGESTS.forget(handle, chat);
    GATHERED.forget(handle, chat);
  }

  static void move(Handle handle, ChatAddress from, ChatAddress to) {
    DIGESTS.move(handle, from, to);
    GATHERED.move(handle, from, to);
  }

  private static Digest digest(ResultSet row) throws SQLException {
    return new Digest(
        ChatAddress.of(row.getString("address")),
        schedule(row),
        Instant.ofEpochMilli(row.getLong("due_ms")),
        Preferences.NONE,
        List.of(),
        List.of());
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    return Schedule.of(row.getString("schedule")).orElse(Schedule.HOURLY);
  }

  private static Digest filled(Handle handle, Digest empty) {
    List<Digest.DigestLine> lines =
        handle
            .createQuery(LINES)
            .bind("address", empty.chat().toString())
            .bind("schedule", empty.schedule().toString())
            .map((row, context) -> line(handle, row))
            .list();
    Preferences preferences = ChatSettingsTable.of(handle, empty.chat());
    List<Subject> always =
        handle
            .createQuery(ALWAYS)
            .bind("address", empty.chat().toString())
            .bind("schedule", empty.schedule().toString())
            .bind("due", empty.due().toEpochMilli())
            .map((row, context) -> subject(row))
            .list();
    return new Digest(
        empty.chat(),
        empty.schedule(),
        empty.due(),
        preferences,
        lines,
        always,
        sound(handle, empty));
  }

  private static Sound sound(Handle handle, Digest digest) {
    return handle
        .createQuery(TERMS)
        .bind("address", digest.chat().toString())
        .bind("schedule", digest.schedule().toString())
        .map((row, context) -> Terms.of(digest.schedule(), row.getString("terms")).sound())
        .stream()
        .reduce(Sound::or)
        .orElse(Sound.AS_CHAT);
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject"));
  }

  private static Digest.DigestLine line(Handle handle, ResultSet row) throws SQLException {
    String story = row.getString("story");
    return new Digest.DigestLine(
        story,
        row.getString("title"),
        subject(row),
        row.getInt("urgent") > 0,
        handle.createQuery(FEEDS).bind("story", story).mapTo(String.class).list(),
        row.getString("link"),
        Instant.ofEpochMilli(row.getLong("last_ms")),
        row.getString("language"));
  }
}
