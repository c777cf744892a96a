package org.didbon.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.didbon.alert.Audience;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.feed.Imprint;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.NewsStore;
import org.didbon.store.MessageWriter.UncountedMessages;
import org.didbon.story.KnownItem;
import org.didbon.story.evidence.ReportWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a polling round reads, and the one transaction it writes. Thread-safe. */
public final class NewsTables implements NewsStore {

  private static final String STORIES =
      """
      select story_key.key as found_by, story.* from story_key
      join story on story.id = story_key.story
      where story_key.key in (<keys>)
      """;

  private static final String MOVED_AFTER =
      """
      select item.* from moved join item on item.number = moved.number where moved.turn > :turn
      """;

  private static final String PUT_STORY =
      """
      insert into story (id, title, first_ms, last_ms) values (:id, :title, :first, :last)
      on conflict (id) do update set first_ms = excluded.first_ms, last_ms = excluded.last_ms
      """;

  private static final String PUT_KEY =
      """
      insert into story_key (key, story) values (:key, :story)
      on conflict (key) do update set story = excluded.story
      """;

  /** Of the stories asked for lately: half a kilobyte each, */
  private static final int HEADLINES = 10_000;

  /** and one to six kilobytes. */
  private static final int REPORTS = 1_500;

  private final Jdbi jdbi;
  private final Holder holder;
  private final RecordedFeeds recorded;

  private final KeptStories kept;

  /**
   * @param holder what leases are signed with
   * @param recorded of all that record on this database in this process
   */
  NewsTables(Jdbi jdbi, Holder holder, RecordedFeeds recorded) {
    this.jdbi = jdbi;
    this.holder = holder;
    this.recorded = recorded;
    this.kept = new KeptStories(new ReportedStories(HEADLINES), new RecentReports(REPORTS));
  }

  @Override
  public void watch(List<Feed> feeds, Instant now) {
    jdbi.useTransaction(handle -> FeedTable.watch(handle, feeds, now));
  }

  @Override
  public List<FeedState> claimDue(Instant now, Instant until, int limit) {
    return jdbi.inTransaction(
        handle ->
            FeedTable.claim(
                handle, FeedTable.CLAIM, holder, now, now.toEpochMilli(), until, limit));
  }

  @Override
  public List<FeedState> claimKnown(Instant now, Instant until, int limit) {
    return jdbi.inTransaction(
        handle ->
            FeedTable.claim(
                handle, FeedTable.CLAIM_KNOWN, holder, now, now.toEpochMilli(), until, limit));
  }

  @Override
  public List<FeedState> claimSlow(Instant now, Instant until, int limit) {
    return jdbi.inTransaction(
        handle ->
            FeedTable.claim(
                handle, FeedTable.CLAIM_SLOW, holder, now, now.toEpochMilli(), until, limit));
  }

  @Override
  public Optional<FeedState> claimOne(String feed, Instant now, Instant until) {
    return jdbi.inTransaction(handle -> FeedTable.claimOne(handle, feed, holder, now, until));
  }

  @Override
  public List<FeedState> claimAll(Instant now, Instant until) {
    return jdbi.inTransaction(
        handle ->
            FeedTable.claim(
                handle,
                FeedTable.CLAIM_ALL,
                holder,
                now,
                Long.MAX_VALUE,
                until,
                Integer.MAX_VALUE));
  }

  @Override
  public void free(Set<String> visiting) {
    jdbi.useTransaction(handle -> FeedTable.free(handle, holder, visiting));
  }

  @Override
  public void ended(List<EndedVisit> visits) {
    jdbi.useTransaction(handle -> FeedTable.ended(handle, holder, visits));
  }

  @Override
  public <T> T inTurn(Runnable preparing, Supplier<T> deciding) {
    if (holder.alone()) {
      return jdbi.withHandle(handle -> deciding.get()); // one for all that is asked and written
    }
    preparing.run();
    return jdbi.inTransaction(
        handle -> {
          TurnTable.await(handle);
          return deciding.get(); // on this handle: JDBI binds it to the thread
        });
  }

  @Override
  public <T> T atOnce(Supplier<T> writing) {
    return jdbi.inTransaction(handle -> writing.get());
  }

  @Override
  public long turn() {
    return jdbi.withHandle(TurnTable::number);
  }

  @Override
  public Acquaintance acquaintance(String feed) {
    return jdbi.withHandle(handle -> FeedTable.acquaintance(handle, feed));
  }

  @Override
  public List<KnownItem> candidates(String feed, Collection<Item> items) {
    return items.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> KnownItems.candidates(handle, feed, items));
  }

  @Override
  public Set<String> unchanged(String feed, Collection<Item> items) {
    return items.isEmpty()
        ? Set.of()
        : jdbi.withHandle(handle -> KnownItems.unchanged(handle, feed, items));
  }

  @Override
  public Map<String, List<Item>> reports(Collection<String> stories) {
    return stories.isEmpty() ? Map.of() : jdbi.withHandle(handle -> kept.recent(handle, stories));
  }

  @Override
  public long placedBefore(int most) {
    return jdbi.withHandle(handle -> ReadingTable.placedBefore(handle, most));
  }

  @Override
  public List<Placed> placedAfter(long number, int limit, String version) {
    return jdbi.withHandle(handle -> ReadingTable.placedAfter(handle, number, limit, version));
  }

  @Override
  public List<Placed> keptAfter(long number, long last, int limit, String version) {
    return jdbi.withHandle(handle -> ReadingTable.keptAfter(handle, number, last, limit, version));
  }

  @Override
  public void keep(Map<Long, String> readings, String version, int most) {
    jdbi.useTransaction(handle -> ReadingTable.keep(handle, readings, version, most));
  }

  @Override
  public List<Moved> movedAfter(long turn) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MOVED_AFTER)
                .bind("turn", turn)
                .map((row, context) -> new Moved(Rows.item(row).key(), row.getString("story")))
                .list());
  }

  @Override
  public Map<String, Set<String>> apart(Collection<String> stories) {
    return stories.isEmpty() ? Map.of() : jdbi.withHandle(handle -> ApartRows.of(handle, stories));
  }

  @Override
  public Map<String, Story> stories(Collection<String> keys) {
    Map<String, Story> stories = new LinkedHashMap<>();
    if (!keys.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(STORIES)
                  .bindList("keys", SqlLists.filledUp(keys))
                  .map((row, context) -> Map.entry(row.getString("found_by"), Rows.story(row)))
                  .forEach(found -> stories.put(found.getKey(), found.getValue())));
    }
    return stories;
  }

  @Override
  public Audience audience(Set<Subject> subjects, Instant now) {
    return jdbi.withHandle(
        handle -> {
          List<Subscription> subscriptions = SubscriptionTable.to(handle, subjects);
          return subscriptions.isEmpty()
              ? Audience.NONE
              : new Audience(
                  subscriptions,
                  ChatSettingsTable.to(handle, subjects),
                  MuteTable.all(handle, now));
        });
  }

  @Override
  public Map<String, Past> pasts(Collection<String> stories) {
    return stories.isEmpty()
        ? Map.of()
        : jdbi.withHandle(handle -> PastTable.of(handle, kept, List.copyOf(stories)));
  }

  @Override
  public Map<String, ReportWords> words(String feed, Collection<String> items) {
    return items.isEmpty()
        ? Map.of()
        : jdbi.withHandle(handle -> EvidenceTable.words(handle, feed, List.copyOf(items)));
  }

  @Override
  public Audience alerted(Collection<String> stories, Instant now) {
    return stories.isEmpty()
        ? Audience.NONE
        : jdbi.withHandle(
            handle ->
                new Audience(
                    SubscriptionTable.alerted(handle, List.copyOf(stories)),
                    ChatSettingsTable.alerted(handle, List.copyOf(stories)),
                    MuteTable.all(handle, now)));
  }

  @Override
  public void present(String feed, Predicate<String> items, Imprint imprint, Instant now) {
    jdbi.useTransaction(
        handle -> {
          EvidenceTable.present(handle, feed, items, now);
          ImprintTable.put(handle, holder, feed, imprint);
        });
  }

  @Override
  public Imprint imprint(String feed) {
    return jdbi.withHandle(handle -> ImprintTable.of(handle, feed));
  }

  @Override
  public boolean mayHaveRecorded(String feed, long turn) {
    return !holder.alone() || recorded.mayHaveRecorded(feed, turn);
  }

  @Override
  public boolean record(Decision decision) {
    // before it is written: what is read in between is read once more
    recorded.recorded(decision.visit().feed(), decision.turn() + 1);
    return jdbi.inTransaction(
        handle -> {
          if (!TurnTable.take(handle, decision.turn())) {
            return false;
          }
          if (OwnFeedUpkeep.isGone(handle, decision.visit().feed())) {
            return true; // the last who asked for it left while it was read
          }
          putStories(handle, decision.reports());
          long turn = decision.turn() + 1;
          ItemWriter.add(handle, turn, decision.reports());
          JoiningTable.add(handle, decision.reports());
          decision.edits().forEach(edit -> ItemWriter.edit(handle, turn, edit));
          // a reply tells all that waited for it
          decision.messages().stream()
              .filter(message -> !message.answers().isEmpty())
              .forEach(message -> RestTable.settle(handle, message.story(), message.to()));
          // digests before messages, and lanes last: so do all, and no two wait for each other
          DigestTable.gather(handle, decision.gathered(), decision.visit().visited());
          UncountedMessages written =
              MessageWriter.write(handle, decision.messages(), decision.visit().visited());
          VerdictTable.put(handle, decision.verdicts());
          EvidenceTable.keep(handle, decision);
          decision.merges().forEach(one -> StoryMoves.merge(handle, turn, one.from(), one.into()));
          written.count(handle);
          if (decision.portion().last()) {
            FeedTable.ended(handle, holder, List.of(new EndedVisit(decision.visit(), true)));
          } else if (decision.portion().first()) {
            FeedTable.begun(handle, holder, decision.visit().feed());
          }
          return true;
        });
  }

  private static void putStories(Handle handle, List<NewItem> reports) {
    PreparedBatch stories = handle.prepareBatch(PUT_STORY);
    PreparedBatch keys = handle.prepareBatch(PUT_KEY);
    for (NewItem report : reports) {
      Story story = report.assignment().story();
      stories
          .bind("id", story.id())
          .bind("title", story.title())
          .bind("first", story.first().toEpochMilli())
          .bind("last", story.last().toEpochMilli())
          .add();
      for (String key : report.assignment().keys()) {
        keys.bind("key", key).bind("story", story.id()).add();
      }
    }
    for (PreparedBatch batch : List.of(stories, keys)) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
