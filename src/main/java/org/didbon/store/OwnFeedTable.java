package org.didbon.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.didbon.command.OwnFeedBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Subject;
import org.didbon.pipeline.OwnFeeds;
import org.didbon.rule.OwnFeedLimits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The feeds that chats asked for by their addresses, each once; gone with the last who asked, and
 * with it what it brought. Thread-safe.
 */
public final class OwnFeedTable implements OwnFeedBook, OwnFeeds {

  /** The shortest time between two visits; nobody of the house looks after these feeds. */
  private static final Duration EVERY = Duration.ofMinutes(15);

  private static final String NUMBER = "select number from turn where id = 3";

  private static final String ALL = "select * from own_feed order by since_ms, id";

  private static final String KNOWN = "select place, id from own_feed where place in (<places>)";

  private static final String COUNT = "select count(*) from own_feed";

  private static final String CHATS =
      "select count(distinct address) from subscription where kind = 'feed' and subject like"
          + " 'own--%'";

  private static final String OF_CHAT =
      """
      select own_feed.* from subscription join own_feed on own_feed.id = subscription.subject
      where subscription.address = :address and subscription.kind = 'feed'
      order by own_feed.title, own_feed.id
      """;

  private static final String STATES =
      """
      select feed.* from subscription
      join feed on feed.id = subscription.subject and feed.id like 'own--%'
      where subscription.address = :address and subscription.kind = 'feed'
      """;

  private static final String ADD =
      """
      insert into own_feed (id, place, url, title, language, since_ms)
      values (:id, :place, :url, :title, :language, :now)
      """;

  private static final String VISIT =
      """
      insert into feed (id, url, watched, etag, last_modified, due_ms, failures, reason, leased_ms)
      values (:id, :url, 1, '', '', :now, 0, '', 0)
      """;

  private static final String SHARE =
      "update own_feed set title = :title where id = :id and title <> :asked";

  private static final List<String> MOVE =
      List.of(
          """
          insert into subscription (address, kind, subject, since_ms, schedule, terms)
          select address, kind, :to, since_ms, schedule, terms from subscription
          where kind = 'feed' and subject = :id
          on conflict (address, kind, subject) do nothing
          """,
          """
          insert into former_subscription
            (address, kind, subject, since_ms, schedule, terms, left_ms)
          select address, kind, :to, since_ms, schedule, terms, left_ms from former_subscription
          where kind = 'feed' and subject = :id
          on conflict (address, kind, subject) do nothing
          """);

  private static final List<String> LEAVE =
      List.of(
          "delete from subscription where kind = 'feed' and subject = :id",
          "delete from former_subscription where kind = 'feed' and subject = :id");

  /** Values bound at once: some databases take no more than some thousands. */
  private static final int AT_ONCE = 500;

  private final Jdbi jdbi;

  OwnFeedTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long number() {
    return jdbi.withHandle(handle -> handle.createQuery(NUMBER).mapTo(Long.class).one());
  }

  @Override
  public List<Feed> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(ALL).map((row, context) -> feed(row)).list());
  }

  @Override
  public List<Feed> of(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_CHAT)
                .bind("address", chat.toString())
                .map((row, context) -> feed(row))
                .list());
  }

  @Override
  public List<FeedState> states(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STATES)
                .bind("address", chat.toString())
                .map((row, context) -> Rows.feedState(row))
                .list());
  }

  @Override
  public OwnCounts counts() {
    return jdbi.withHandle(handle -> new OwnCounts(count(handle, COUNT), count(handle, CHATS)));
  }

  @Override
  public List<Taking> add(
      ChatAddress chat, List<WantedFeed> wishes, OwnFeedLimits limits, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          OwnFeedUpkeep.lock(handle);
          Map<String, String> known = known(handle, wishes);
          Set<String> own = new HashSet<>();
          handle
              .createQuery(OF_CHAT)
              .bind("address", chat.toString())
              .map((row, context) -> row.getString("id"))
              .forEach(own::add);
          long left = limits.most() - count(handle, COUNT);
          List<Taking> answers = new ArrayList<>();
          boolean fresh = false;
          for (WantedFeed wish : wishes) {
            String place = Feed.place(wish.url());
            String id = known.getOrDefault(place, "");
            if (own.contains(id)) {
              answers.add(new Taking(TakeOutcome.KNOWN, id));
            } else if (own.size() >= limits.perChat()) {
              answers.add(new Taking(TakeOutcome.CHAT_FULL, ""));
            } else if (id.isEmpty() && left <= 0) {
              answers.add(new Taking(TakeOutcome.FULL, ""));
            } else {
              if (id.isEmpty()) {
                id = add(handle, place, wish, now);
                known.put(place, id);
                left--;
                fresh = true;
              } else {
                OwnFeedUpkeep.watch(handle, id);
                fresh |= share(handle, id, wish);
              }
              own.add(id);
              SubscriptionTable.add(handle, chat, Subject.feed(id), now);
              answers.add(new Taking(TakeOutcome.TAKEN, id));
            }
          }
          if (fresh) {
            handle.createUpdate(OwnFeedUpkeep.MOVE_ON).execute();
          }
          return answers;
        });
  }

  /**
   * Has one more chat hear of a feed, under a title that both may see. Whose the one that is there
   * is, nobody knows any more: without one of the feed's own its address serves.
   */
  private static boolean share(Handle handle, String id, WantedFeed wish) {
    return handle
            .createUpdate(SHARE)
            .bind("id", id)
            .bind("asked", wish.title())
            .bind("title", wish.isPublic() ? wish.title() : Feed.place(wish.url()))
            .execute()
        > 0;
  }

  private static Map<String, String> known(Handle handle, List<WantedFeed> wishes) {
    List<String> places = wishes.stream().map(wish -> Feed.place(wish.url())).distinct().toList();
    Map<String, String> known = new HashMap<>();
    for (int from = 0; from < places.size(); from += AT_ONCE) {
      handle
          .createQuery(KNOWN)
          .bindList("places", places.subList(from, Math.min(places.size(), from + AT_ONCE)))
          .map((row, context) -> Map.entry(row.getString("place"), row.getString("id")))
          .forEach(one -> known.put(one.getKey(), one.getValue()));
    }
    return known;
  }

  /** Under an id that says nothing of the address: who guesses that learns nothing of who asked. */
  private static String add(Handle handle, String place, WantedFeed wish, Instant now) {
    String id = Feed.OWN + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    handle
        .createUpdate(ADD)
        .bind("id", id)
        .bind("place", place)
        .bind("url", wish.url().toString())
        .bind("title", wish.title())
        .bind("language", wish.language())
        .bind("now", now.toEpochMilli())
        .execute();
    handle
        .createUpdate(VISIT)
        .bind("id", id)
        .bind("url", wish.url().toString())
        .bind("now", now.toEpochMilli())
        .execute();
    return id;
  }

  /** The house reads these feeds itself now: who asked for one of them hears of it from there. */
  public void takeIn(List<Feed> feeds) {
    Map<String, String> places = new HashMap<>();
    feeds.forEach(feed -> places.putIfAbsent(Feed.place(feed.url()), feed.id()));
    List<Feed> taken =
        all().stream().filter(feed -> places.containsKey(Feed.place(feed.url()))).toList();
    if (taken.isEmpty()) {
      return;
    }
    jdbi.useTransaction(
        handle ->
            SavedQueryTable.removing(
                handle,
                () -> {
                  for (Feed feed : taken) {
                    String to = places.getOrDefault(Feed.place(feed.url()), "");
                    MOVE.forEach(
                        sql ->
                            handle
                                .createUpdate(sql)
                                .bind("id", feed.id())
                                .bind("to", to)
                                .execute());
                    LEAVE.forEach(sql -> handle.createUpdate(sql).bind("id", feed.id()).execute());
                  }
                  return taken.size();
                }));
  }

  private static long count(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getString("id"),
        row.getString("title"),
        URI.create(row.getString("url")),
        row.getString("language"),
        "",
        EVERY,
        false);
  }
}
