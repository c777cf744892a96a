package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.alert.DayStory;
import org.didbon.command.BestBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Mute;
import org.didbon.domain.NotMeant;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.pipeline.BestStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Which chats want to be told what mattered, and what happened. Thread-safe. */
public final class BestTable implements BestBook, BestStore {

  private static final String WISH = "select at, always from best_digest where address = :address";

  private static final String SET =
      """
      insert into best_digest (address, at, always, told_ms) values (:address, :at, :always, :now)
      on conflict (address) do update set at = excluded.at, always = excluded.always,
        told_ms = excluded.told_ms
      """;

  private static final String WANTED = "select * from best_digest order by address";

  private static final String TOLD =
      "update best_digest set told_ms = :now where address = :address and told_ms = :told";

  static final ChatRows ROWS = new ChatRows("best_digest");

  /** What is more in a day, the latest counts. What only one chat reads is nobody else's. */
  private static final String REPORTED =
      """
      select story, count(distinct feed) as feeds, max(when_ms) as last_ms from item
      where when_ms >= :since and when_ms <= :now
        and story not like 'own--%' and feed not like 'own--%'
      group by story order by last_ms desc, story limit 20000
      """;

  private static final String OF_FEEDS_ALONE =
      """
      select story from item where when_ms >= :since
      group by story having sum(case when feed in (<feeds>) then 0 else 1 end) = 0
      """;

  private static final String SUBJECTS =
      """
      select distinct story, kind, subject from match
      where kind in ('actor', 'rule') and when_ms >= :since and when_ms <= :now
      """;

  private static final String LINES =
      """
      select story.id, item.title, item.feed, item.link, item.language
      from story join item on item.number = (
        select report.number from item as report where report.story = story.id
        order by report.when_ms, report.number limit 1)
      where story.id in (<ids>)
      """;

  private final Jdbi jdbi;

  BestTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<BestWish> wish(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WISH)
                .bind("address", chat.toString())
                .map(
                    (row, context) ->
                        new BestWish(
                            LocalTime.parse(row.getString("at")), row.getInt("always") == 1))
                .findOne());
  }

  @Override
  public void set(ChatAddress chat, BestWish wish, Instant now) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(SET)
                .bind("address", chat.toString())
                .bind("at", wish.at().toString())
                .bind("always", wish.always() ? 1 : 0)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  @Override
  public boolean clear(ChatAddress chat) {
    return jdbi.inTransaction(handle -> ROWS.forget(handle, chat)) > 0;
  }

  @Override
  public List<BestWanted> wanted(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WANTED)
                .map(
                    (row, context) -> {
                      ChatAddress chat = ChatAddress.of(row.getString("address"));
                      return new BestWanted(
                          chat,
                          LocalTime.parse(row.getString("at")),
                          row.getInt("always") == 1,
                          Instant.ofEpochMilli(row.getLong("told_ms")),
                          mutes(handle, chat, now).stream()
                              .anyMatch(mute -> mute.kind() == Mute.Kind.ALL),
                          ChatSettingsTable.of(handle, chat));
                    })
                .list());
  }

  @Override
  public boolean told(BestWanted wanted, List<Message> messages, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          int first =
              handle
                  .createUpdate(TOLD)
                  .bind("address", wanted.chat().toString())
                  .bind("told", wanted.told().toEpochMilli())
                  .bind("now", now.toEpochMilli())
                  .execute();
          if (first > 0) {
            MessageWriter.add(handle, messages, now);
          }
          return first > 0;
        });
  }

  @Override
  public List<DayStory> stories(Instant since, Instant now) {
    return jdbi.withHandle(
        handle -> {
          Map<String, Set<Subject>> subjects = subjects(handle, since, now);
          return handle
              .createQuery(REPORTED)
              .bind("since", since.toEpochMilli())
              .bind("now", now.toEpochMilli())
              .map((row, context) -> story(row, subjects))
              .list();
        });
  }

  private static DayStory story(ResultSet row, Map<String, Set<Subject>> subjects)
      throws SQLException {
    String id = row.getString("story");
    return new DayStory(
        id,
        row.getInt("feeds"),
        Instant.ofEpochMilli(row.getLong("last_ms")),
        subjects.getOrDefault(id, Set.of()));
  }

  /** Without the queries of chats: what others ask is nobody's business. */
  private static Map<String, Set<Subject>> subjects(Handle handle, Instant since, Instant now) {
    Map<String, Set<Subject>> subjects = new HashMap<>();
    handle
        .createQuery(SUBJECTS)
        .bind("since", since.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("story"),
                    new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject"))))
        .forEach(
            one ->
                subjects.computeIfAbsent(one.getKey(), s -> new HashSet<>()).add(one.getValue()));
    return subjects;
  }

  @Override
  public ChatTaste taste(ChatAddress chat, Instant since, Instant now) {
    return jdbi.withHandle(
        handle -> {
          Set<Subject> own =
              SubscriptionTable.of(handle, chat).stream()
                  .map(Subscription::subject)
                  .collect(Collectors.toSet());
          Set<String> stories = new HashSet<>();
          Set<String> feeds = new HashSet<>();
          Set<Subject> muted = new HashSet<>();
          Set<NotMeant> notMeant = new HashSet<>();
          for (Mute mute : mutes(handle, chat, now)) {
            switch (mute.kind()) {
              case STORY -> stories.add(mute.id());
              case FEED -> feeds.add(mute.id());
              case ACTOR -> muted.add(Subject.actor(mute.id()));
              case RULE -> muted.add(Subject.rule(mute.id()));
              case NOT_MEANT -> NotMeant.of(mute.id()).ifPresent(notMeant::add);
              case ALL, QUERY -> {} // of all of it the round asks; queries are no part of it
            }
          }
          stories.addAll(ofFeedsAlone(handle, feeds, since));
          return new ChatTaste(own, stories, muted, notMeant);
        });
  }

  /** What none but these feeds reported: what another one has is heard from there. */
  private static List<String> ofFeedsAlone(Handle handle, Set<String> feeds, Instant since) {
    return feeds.isEmpty()
        ? List.of()
        : handle
            .createQuery(OF_FEEDS_ALONE)
            .bindList("feeds", List.copyOf(feeds))
            .bind("since", since.toEpochMilli())
            .mapTo(String.class)
            .list();
  }

  @Override
  public List<BestLine> lines(List<DayStory> stories) {
    if (stories.isEmpty()) {
      return List.of();
    }
    Map<String, DayStory> byId = new HashMap<>();
    stories.forEach(story -> byId.put(story.id(), story));
    Map<String, BestLine> lines = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LINES)
                .bindList("ids", List.copyOf(byId.keySet()))
                .map((row, context) -> line(row, byId))
                .forEach(line -> lines.put(line.story(), line)));
    List<BestLine> inOrder = new ArrayList<>();
    for (DayStory story : stories) {
      Optional.ofNullable(lines.get(story.id())).ifPresent(inOrder::add);
    }
    return inOrder;
  }

  private static BestLine line(ResultSet row, Map<String, DayStory> stories) throws SQLException {
    String id = row.getString("id");
    return new BestLine(
        id,
        row.getString("title"),
        row.getString("feed"),
        row.getString("link"),
        Optional.ofNullable(stories.get(id)).map(DayStory::feeds).orElse(1),
        row.getString("language"));
  }

  private static List<Mute> mutes(Handle handle, ChatAddress chat, Instant now) {
    return MuteTable.of(handle, chat, now);
  }
}
