package org.didbon.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.alarm.Outage;
import org.didbon.command.FeedBoard;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.VisitTrace;
import org.didbon.pipeline.NewsStore.Acquaintance;
import org.didbon.pipeline.NewsStore.EndedVisit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The feeds and what visits found. Thread-safe. */
public final class FeedTable implements FeedBoard {

  private static final String UNWATCH = "update feed set watched = 0 where id = :id";

  private static final String WATCHED =
      "select id, url from feed where watched = 1 and id not like 'own--%'";

  /** Under another address it is nobody's: who reads the old one may not write what came of it. */
  private static final String WATCH =
      """
      insert into feed (id, url, watched, etag, last_modified, due_ms, failures, reason, leased_ms)
      values (:id, :url, 1, '', '', :now, 0, '', 0)
      on conflict (id) do update set
        watched = 1,
        etag = case when feed.url = excluded.url then feed.etag else '' end,
        last_modified = case when feed.url = excluded.url then feed.last_modified else '' end,
        due_ms = case when feed.url = excluded.url then feed.due_ms else excluded.due_ms end,
        moved_to = case when feed.url = excluded.url then feed.moved_to else '' end,
        moved_visits = case when feed.url = excluded.url then feed.moved_visits else 0 end,
        acquaintance = case when feed.url <> excluded.url and feed.acquaintance = 'known'
          then 'moved' else feed.acquaintance end,
        leased_ms = case when feed.url = excluded.url then feed.leased_ms else 0 end,
        holder = case when feed.url = excluded.url then feed.holder else 'nobody' end,
        url = excluded.url
      """;

  /**
   * The lease is tested twice: see HOUSE on PostgreSQL and rows picked by two. That of a process
   * which is gone does not count. One that ran out, as it does where a program dies in a visit, was
   * a visit that failed.
   */
  private static final String CLAIMING =
      """
      with due as (
        select id from feed
        where watched = 1 and (leased_ms <= :now or holder not in (select id from process))
          and due_ms <= :due %s
        order by due_ms limit :limit <taking>)
      update feed set
        failures = case when leased_ms > 0 then failures + 1 else failures end,
        reason = case when leased_ms > 0 then 'unfinished' else reason end,
        failing_since_ms = case
          when leased_ms > 0 and failing_since_ms is null then :now else failing_since_ms end,
        leased_ms = :until, holder = :holder
      where watched = 1 and (leased_ms <= :now or holder not in (select id from process))
      and id in (select id from due)
      returning *
      """;

  static final String CLAIM = CLAIMING.formatted("and reason not in ('slow', 'busy')");
  static final String CLAIM_KNOWN =
      CLAIMING.formatted("and failures = 0 and visited_ms is not null and leased_ms = 0");
  static final String CLAIM_SLOW = CLAIMING.formatted("and reason in ('slow', 'busy')");
  static final String CLAIM_ALL = CLAIMING.formatted("");

  private static final String CLAIM_ONE =
      """
      update feed set leased_ms = :until, holder = :holder
      where id = :feed and watched = 1
        and (leased_ms <= :now or holder not in (select id from process))
      returning *
      """;

  /** Whether nobody else has taken it since, or if nobody ever did. */
  static final String HELD_BY = " (feed.holder = :holder or feed.holder = '')";

  private static final String ENDED =
      """
      update feed set etag = :etag, last_modified = :lastModified, due_ms = :due,
        failures = :failures, reason = :reason, failing_since_ms = :failingSince,
        visited_ms = :visited, fresh_ms = :fresh, remark = :remark,
        moved_to = :movedTo, moved_visits = :movedVisits, valid_for = :validFor,
        body_digest = :bodyDigest, body_ttl_ms = :bodyTtl,
        wait_ms = :wait, leased_ms = 0,
        acquaintance = case when :read = 1 then 'known' else acquaintance end
      where id = :feed and\
      """
          + HELD_BY;

  private static final String HELD = "select id from feed where leased_ms > 0 and holder = :holder";

  private static final String FREE =
      "update feed set leased_ms = 0 where id = :feed and leased_ms > 0 and holder = :holder";

  private static final String ACQUAINTANCE = "select acquaintance from feed where id = :feed";

  private static final String BEGUN =
      "update feed set acquaintance = 'new' where id = :feed and" + HELD_BY;

  private static final String STATES =
      "select * from feed where watched = 1 and id not like 'own--%' order by id";

  // both out of the index item_feed alone
  private static final String ITEMS_SINCE =
      """
      select feed, count(*) as items from item where feed in (<feeds>) and when_ms >= :from
      group by feed
      """;

  private static final String ITEMS_PER_DAY =
      """
      select (when_ms - :from) / :day as day, count(*) as items from item
      where feed = :feed and when_ms >= :from and when_ms < :to group by 1
      """;

  private static final String STATE = "select * from feed where id = :feed";

  private final Jdbi jdbi;
  private final Supplier<List<Outage>> silent;

  /**
   * @param silent what the chats were told is silent
   */
  FeedTable(Jdbi jdbi, Supplier<List<Outage>> silent) {
    this.jdbi = jdbi;
    this.silent = silent;
  }

  @Override
  public List<FeedState> states() {
    return jdbi.withHandle(handle -> states(handle));
  }

  @Override
  public Optional<HubNote> hub(String feed, Instant now) {
    return new HubTable(jdbi)
        .of(feed)
        .map(
            hub ->
                new HubNote(
                    String.valueOf(URI.create(hub.hub()).getHost()),
                    hub.state().word(),
                    hub.isReliable(now),
                    hub.until(),
                    hub.heard(),
                    hub.ignored()));
  }

  @Override
  public List<Outage> silent() {
    return silent.get();
  }

  @Override
  public Optional<FeedState> state(String feed) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STATE)
                .bind("feed", feed)
                .map((row, context) -> Rows.feedState(row))
                .findOne());
  }

  @Override
  public Map<String, Long> itemsSince(Collection<String> feeds, Instant from) {
    Map<String, Long> items = new HashMap<>();
    if (!feeds.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(ITEMS_SINCE)
                  .bindList("feeds", SqlLists.filledUp(feeds))
                  .bind("from", from.toEpochMilli())
                  .map((row, context) -> Map.entry(row.getString("feed"), row.getLong("items")))
                  .forEach(one -> items.put(one.getKey(), one.getValue())));
    }
    return items;
  }

  @Override
  public List<Integer> itemsPerDay(String feed, Instant from, int days) {
    Integer[] items = new Integer[days];
    Arrays.fill(items, 0);
    long day = Duration.ofDays(1).toMillis();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(ITEMS_PER_DAY)
                .bind("feed", feed)
                .bind("from", from.toEpochMilli())
                .bind("day", day)
                .bind("to", from.toEpochMilli() + days * day)
                .map((row, context) -> Map.entry(row.getInt("day"), row.getInt("items")))
                .forEach(one -> items[one.getKey()] = one.getValue()));
    return List.of(items);
  }

  @Override
  public List<VisitTrace> visits(String feed) {
    return jdbi.withHandle(handle -> VisitHistoryTable.of(handle, feed));
  }

  static List<FeedState> states(Handle handle) {
    return handle.createQuery(STATES).map((row, context) -> Rows.feedState(row)).list();
  }

  static void watch(Handle handle, List<Feed> feeds, Instant now) {
    Map<String, String> watched = new HashMap<>();
    handle
        .createQuery(WATCHED)
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("url")))
        .forEach(one -> watched.put(one.getKey(), one.getValue()));
    // only what is another: at a start nothing is, and other processes are visiting these feeds
    PreparedBatch put = handle.prepareBatch(WATCH);
    for (Feed feed : feeds) {
      String url = feed.url().toString();
      if (!url.equals(watched.remove(feed.id()))) {
        put.bind("id", feed.id()).bind("url", url).bind("now", now.toEpochMilli()).add();
      }
    }
    PreparedBatch leave = handle.prepareBatch(UNWATCH);
    watched.keySet().forEach(id -> leave.bind("id", id).add());
    put.execute();
    leave.execute();
  }

  /**
   * Takes up to {@code limit} feeds due at {@code due}, the longest due first.
   *
   * @param which a CLAIM
   */
  static List<FeedState> claim(
      Handle handle, String which, Holder holder, Instant now, long due, Instant until, int limit) {
    return handle
        .createQuery(which)
        .define("taking", holder.taking())
        .bind("holder", holder.id())
        .bind("now", now.toEpochMilli())
        .bind("due", due)
        .bind("until", until.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> Rows.feedState(row))
        .list();
  }

  static Optional<FeedState> claimOne(
      Handle handle, String feed, Holder holder, Instant now, Instant until) {
    return handle
        .createQuery(CLAIM_ONE)
        .bind("feed", feed)
        .bind("holder", holder.id())
        .bind("now", now.toEpochMilli())
        .bind("until", until.toEpochMilli())
        .map((row, context) -> Rows.feedState(row))
        .findOne();
  }

  /** Frees what is held by the holder but for some. */
  static void free(Handle handle, Holder holder, Set<String> visiting) {
    List<String> held =
        handle.createQuery(HELD).bind("holder", holder.id()).mapTo(String.class).list();
    for (String feed : held) {
      if (!visiting.contains(feed)) {
        handle.createUpdate(FREE).bind("feed", feed).bind("holder", holder.id()).execute();
      }
    }
  }

  /** A document of each that was read was read to its end. */
  static void ended(Handle handle, Holder holder, List<EndedVisit> visits) {
    if (visits.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(ENDED);
    // in one order, so that no two processes wait for each other
    List<EndedVisit> sorted =
        visits.stream().sorted(Comparator.comparing(visit -> visit.after().feed())).toList();
    sorted.forEach(
        visit -> bind(batch, visit.after(), visit.read()).bind("holder", holder.id()).add());
    batch.execute();
    VisitHistoryTable.put(handle, sorted.stream().map(EndedVisit::after).toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, FeedState visit, boolean read) {
    return batch
        .bind("feed", visit.feed())
        .bind("read", read ? 1 : 0)
        .bind("etag", visit.validators().etag())
        .bind("lastModified", visit.validators().lastModified())
        .bind("due", visit.due().toEpochMilli())
        .bind("failures", visit.failure().visits())
        .bind("reason", visit.reason())
        .bind("failingSince", Rows.ms(visit.failure().since()))
        .bind("visited", Rows.ms(visit.visited()))
        .bind("fresh", Rows.ms(visit.fresh()))
        .bind("remark", visit.remark())
        .bind("movedTo", visit.move().to())
        .bind("movedVisits", visit.move().visits())
        .bind("validFor", visit.validators().address())
        .bind("bodyDigest", visit.body().digest())
        .bind("bodyTtl", visit.body().ttl().toMillis())
        .bind("wait", wait(visit));
  }

  static Acquaintance acquaintance(Handle handle, String feed) {
    return handle
        .createQuery(ACQUAINTANCE)
        .bind("feed", feed)
        .mapTo(String.class)
        .findOne()
        .map(word -> Acquaintance.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Acquaintance.NEW);
  }

  /** Part of the first document of the feed was recorded: the rest is of the first visit too. */
  static void begun(Handle handle, Holder holder, String feed) {
    handle.createUpdate(BEGUN).bind("feed", feed).bind("holder", holder.id()).execute();
  }

  private static long wait(FeedState visit) {
    Instant visited = visit.visited();
    return visited == null ? 0 : Math.max(0, visit.due().toEpochMilli() - visited.toEpochMilli());
  }
}
