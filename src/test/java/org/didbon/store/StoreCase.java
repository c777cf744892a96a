package org.didbon.store;

import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.story.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database in which one feed was told of, and what its tests say in one word. */
abstract class StoreCase {

  static final Instant NOW = SEEN;
  static final Instant UNTIL = NOW.plusSeconds(60);
  static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  static final Subject PATRUSHEV = Subject.actor("patrushev");

  Database database;
  NewsTables news;
  OutboxTable outbox;
  ChatSettingsTable settings;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    news = database.news();
    outbox = database.outbox();
    settings = database.chatSettings();
    news.watch(List.of(feed("asiaplus", "https://a.example/rss")), NOW);
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  List<ChatQueue> claim(Instant now) {
    return outbox.claim("telegram", now, now.plusSeconds(60), 9, 9);
  }

  void write(Message message) {
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), List.of(message)));
  }

  static Decision decision(long turn, Item item, List<Match> matches, Message message) {
    Story story = new Story("story-" + item.id(), item.title(), item.when(), item.when());
    Assignment assignment = new Assignment(story, true, List.of("key-" + item.id()));
    return new Decision(
        turn,
        visit(),
        List.of(new NewItem(item, matches, "summary", assignment)),
        List.of(),
        List.of(message));
  }

  static FeedState visit() {
    return new FeedState(
            "asiaplus",
            new FeedState.Validators("\"e\"", "Mon", ""),
            NOW.plusSeconds(600),
            new FeedState.Failure(2, "HTTP 500", NOW),
            NOW,
            null)
        .withBody(new FeedState.Fetched("d1g3st", Duration.ofMinutes(25)));
  }

  static Message message(String key, ChatAddress to) {
    return Message.alert(
        key, to, "story-" + key, Urgency.NORMAL, Body.of(RichText.of("Слова Патрушева")));
  }

  static Message urgent(String key, ChatAddress to) {
    return Message.alert(key, to, "story-" + key, Urgency.URGENT, Body.of(RichText.of("!")));
  }

  static Item marked(String id, String... marks) {
    Item plain = item(id).build();
    return new Item(
        plain.feed(), id, List.of(marks), "", true, "", "", SEEN, SEEN, plain.language());
  }

  static Feed feed(String id, String url) {
    return new Feed(id, "", URI.create(url), "", "", Duration.ofMinutes(10), false);
  }

  static void inParallel(List<? extends Callable<Integer>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
