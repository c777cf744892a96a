package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.OwnFeedBook.OwnCounts;
import org.didbon.command.OwnFeedBook.TakeOutcome;
import org.didbon.command.OwnFeedBook.Taking;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.command.PastNews;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.command.StoryBook.Split;
import org.didbon.command.StoryBook.SplitOutcome;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.story.Assignment;
import org.didbon.story.Recognition;
import org.didbon.story.evidence.Original;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the feeds that chats asked for by their addresses. */
abstract class OwnFeedContract {

  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final ChatAddress STRANGER = ChatAddress.of("telegram:8");
  private static final OwnFeedLimits LIMITS = new OwnFeedLimits(3, 5);
  private static final WantedFeed ONE = wish("https://one.example/rss");

  private Database database;
  private OwnFeedTable own;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    own = database.ownFeeds();
    database.news().watch(List.of(common("https://house.example/rss")), SEEN);
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void chatsThatAskForOneAddressShareIt() {
    Taking first = add(DESK, ONE);
    Taking again = add(DESK, ONE);
    Taking other = add(PHONE, wish("http://www.ONE.example/rss/"));

    assertThat(first.outcome()).isEqualTo(TakeOutcome.TAKEN);
    assertThat(again).isEqualTo(new Taking(TakeOutcome.KNOWN, first.id()));
    assertThat(other).isEqualTo(first);
    assertThat(own.all()).extracting(Feed::id).containsExactly(first.id());
    assertThat(own.counts()).isEqualTo(new OwnCounts(1, 2));
    assertThat(subscribers(first.id())).containsExactlyInAnyOrder(DESK, PHONE);
  }

  @Test
  void whatAChatCallsItIsSeenByNoOther() {
    URI url = URI.create("https://one.example/rss");
    own.add(DESK, List.of(new WantedFeed(url, "Our secret", "")), LIMITS, SEEN);
    assertThat(own.of(DESK)).extracting(Feed::title).containsExactly("Our secret");

    own.add(PHONE, List.of(new WantedFeed(url, "My spy", "")), LIMITS, SEEN);
    assertThat(own.of(PHONE)).extracting(Feed::title).containsExactly("one.example/rss");
    assertThat(own.of(DESK)).extracting(Feed::title).containsExactly("one.example/rss");

    own.add(STRANGER, List.of(new WantedFeed(url, "One", "", true)), LIMITS, SEEN);
    assertThat(own.of(PHONE)).extracting(Feed::title).containsExactly("One");
  }

  @Test
  void itsIdSaysNothingOfTheAddress() {
    String id = add(DESK, ONE).id();
    database.subscriptions().remove(DESK, Subject.feed(id));

    assertThat(add(DESK, ONE).id()).isNotEqualTo(id).startsWith("own--");
  }

  @Test
  void aChatAndAllTogetherHaveSoManyAndNoMore() {
    List<Taking> desk = own.add(DESK, wishes("d", 5), LIMITS, SEEN);
    List<Taking> phone = own.add(PHONE, wishes("p", 3), LIMITS, SEEN);

    assertThat(desk)
        .extracting(Taking::outcome)
        .containsExactly(
            TakeOutcome.TAKEN,
            TakeOutcome.TAKEN,
            TakeOutcome.TAKEN,
            TakeOutcome.CHAT_FULL,
            TakeOutcome.CHAT_FULL);
    assertThat(phone)
        .extracting(Taking::outcome)
        .containsExactly(TakeOutcome.TAKEN, TakeOutcome.TAKEN, TakeOutcome.FULL);
    // what is read already costs nobody more
    assertThat(add(PHONE, wishes("d", 1).get(0)).outcome()).isEqualTo(TakeOutcome.TAKEN);
    assertThat(own.counts().feeds()).isEqualTo(5);
  }

  @Test
  void aThousandChatsAddTwentyEachInGoodTime() {
    OwnFeedLimits limits = new OwnFeedLimits(20, 2_000);
    long start = System.nanoTime();
    for (int chat = 0; chat < 1_000; chat++) {
      own.add(ChatAddress.of("telegram:" + (1_000 + chat)), wishes("c" + chat, 20), limits, SEEN);
    }

    assertThat(own.counts()).isEqualTo(new OwnCounts(2_000, 100));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void itGoesForGoodWithTheLastWhoAsked() {
    String id = add(DESK, ONE).id();
    add(PHONE, ONE);
    report(id, "1");

    database.subscriptions().remove(DESK, Subject.feed(id));
    assertThat(story(PHONE)).hasSize(1);
    assertThat(story(DESK)).isEmpty();
    database.kept().forget(PHONE, "");

    assertThat(own.all()).isEmpty();
    assertThat(database.items().newest(id, 9)).isEmpty();
    assertThat(database.news().claimAll(SEEN, SEEN.plusSeconds(9)))
        .extracting(FeedState::feed)
        .containsExactly("house");
    assertThat(database.subscriptions().add(DESK, Subject.feed(id), SEEN)).isFalse();
    report(id, "2"); // what was read meanwhile
    assertThat(database.items().newest(id, 9)).isEmpty();
  }

  @Test
  void itsEvidenceGoesWithIt() {
    String id = add(DESK, ONE).id();
    Item item = report(id, "1");
    Decision visit = visit(id, List.of());
    database
        .news()
        .record(
            new Decision(
                visit.turn(),
                visit.visit(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Portion.WHOLE,
                new Exhibits(List.of(Original.of(item, SEEN)), List.of(), Set.of()),
                List.of()));
    assertThat(database.items().originals("own--s1", 9)).hasSize(1);

    database.kept().forget(DESK, "");

    assertThat(database.evidence().dropOlder(SEEN.plusSeconds(9), 9)).isZero();
  }

  @Test
  void nobodyElseComesUponWhatItBrings() {
    String id = add(DESK, ONE).id();
    String key = report(id, "1").key();
    report("house", "2");

    assertThat(story(DESK)).hasSize(1);
    assertThat(story(STRANGER)).isEmpty();
    assertThat(split(DESK, key)).isEqualTo(new Split(SplitOutcome.ALONE, "", "Title 1"));
    assertThat(split(STRANGER, key)).isEqualTo(new Split(SplitOutcome.UNKNOWN, "", ""));
    assertThat(database.items().linked("https://one.example/1", DESK, 9)).hasSize(1);
    assertThat(database.items().linked("https://one.example/1", STRANGER, 9)).isEmpty();
    List<Long> number =
        database.items().linked("https://one.example/1", DESK, 9).stream()
            .map(PastNews.Found::number)
            .toList();
    assertThat(database.items().found(number, DESK)).hasSize(1);
    assertThat(database.items().found(number, STRANGER)).isEmpty();
    assertThat(database.items().changedAfter(0, 0, 9))
        .extracting(it -> it.item().id())
        .containsExactly("2");
    assertThat(database.items().recordedBefore(Long.MAX_VALUE, 9))
        .extracting(it -> it.item().id())
        .containsExactly("2");
    assertThat(database.items().items()).isEqualTo(1);
    assertThat(database.feeds().states()).extracting(FeedState::feed).containsExactly("house");
    assertThat(database.outages().feeds()).extracting(FeedState::feed).containsExactly("house");
    assertThat(database.news().placedAfter(0, 9, "")).hasSize(1);
    assertThat(latest(STRANGER)).containsExactly("s2");
    assertThat(latest(DESK)).containsExactlyInAnyOrder("s2", "own--s1");
  }

  private List<String> latest(ChatAddress reader) {
    return database.coverage().latest(reader, new Slice(0, 9)).stream().map(StoryLine::id).toList();
  }

  @Test
  void whoComesBackFindsIt() {
    String id = add(PHONE, ONE).id();
    database.outbox().chatGone(PHONE, "blocked", SEEN);
    assertThat(visited()).doesNotContain(id);

    database.subscriptions().restore(PHONE, 9, SEEN);

    assertThat(own.of(PHONE)).extracting(Feed::id).containsExactly(id);
    assertThat(visited()).contains(id);
  }

  @Test
  void whoComesBackHasNoMoreThanHeMayHave() {
    List<String> before = ids(own.add(PHONE, wishes("a", 3), LIMITS, SEEN));
    own.add(DESK, wishes("a", 3), LIMITS, SEEN);
    database.outbox().chatGone(PHONE, "blocked", SEEN);
    List<String> since = ids(own.add(PHONE, wishes("b", 2), LIMITS, SEEN.plusSeconds(9)));

    int restored = database.subscriptions().restore(PHONE, LIMITS.perChat(), SEEN);

    assertThat(restored).isEqualTo(1);
    assertThat(own.of(PHONE)).extracting(Feed::id).hasSize(3).containsAll(since);
    assertThat(before).containsAll(remaining(since));
    assertThat(own.of(DESK)).hasSize(3);
    assertThat(own.all()).hasSize(5);
  }

  @Test
  void aGroupThatMovesHasNoMoreThanItMayHave() {
    ChatAddress there = ChatAddress.of("telegram:-200");
    List<String> before = ids(own.add(DESK, wishes("a", 3), LIMITS, SEEN));
    List<String> since = ids(own.add(there, wishes("b", 2), LIMITS, SEEN));

    database.outbox().moved(DESK, there, SEEN);

    assertThat(own.of(DESK)).isEmpty();
    assertThat(own.of(there)).extracting(Feed::id).hasSize(3).containsAll(since);
    assertThat(own.all()).as("what nobody asks for is gone").hasSize(3);
    assertThat(ids(own.add(there, wishes("a", 3), LIMITS, SEEN))).containsAnyElementsOf(before);
  }

  @Test
  void aGroupThatMovesTakesAllItHasWithIt() {
    ChatAddress there = ChatAddress.of("telegram:-200");
    List<String> before = ids(own.add(DESK, wishes("a", 3), LIMITS, SEEN));
    own.add(there, wishes("a", 2), LIMITS, SEEN);

    database.outbox().moved(DESK, there, SEEN);

    assertThat(own.of(there)).extracting(Feed::id).containsExactlyInAnyOrderElementsOf(before);
    assertThat(visited()).containsAll(before);
  }

  @Test
  void whatTheHouseTakesInMeanwhileIsHeardFromThereByWhoComesBack() {
    String id = add(PHONE, ONE).id();
    database.outbox().chatGone(PHONE, "blocked", SEEN);
    Feed house = common("http://one.example/rss");
    database.news().watch(List.of(house), SEEN);
    own.takeIn(List.of(house));

    database.subscriptions().restore(PHONE, 9, SEEN);

    assertThat(subscribers("house")).containsExactly(PHONE);
    assertThat(subscribers(id)).isEmpty();
  }

  @Test
  void whatWasAskedForByOneWhoWasSentAwayIsReadForTheNext() {
    String id = add(PHONE, ONE).id();
    database.outbox().chatGone(PHONE, "blocked", SEEN);

    assertThat(add(DESK, ONE).id()).isEqualTo(id);

    assertThat(visited()).contains(id);
  }

  @Test
  void whatTheHouseTakesInIsHeardFromThere() {
    String id = add(DESK, ONE).id();
    add(DESK, wish("https://two.example/rss"));
    Feed house = common("http://one.example/rss");

    database.news().watch(List.of(house), SEEN);
    own.takeIn(List.of(house));

    assertThat(own.all()).extracting(Feed::title).containsExactly("two.example");
    assertThat(subscribers("house")).containsExactly(DESK);
    assertThat(subscribers(id)).isEmpty();
  }

  @Test
  void whatAnyProcessAddsIsReadAndPartOfNothingElse() {
    FileRules files = new FileRules(List.of(), List.of(), List.of(common("https://h.example/")));
    LiveWatchlist watchlist =
        new LiveWatchlist(
            new LiveRules(files, database.revisions()),
            database.savedQueries(),
            own,
            feeds -> database.news().watch(feeds, SEEN));
    String id = add(DESK, ONE).id();

    watchlist.refresh();

    assertThat(watchlist.get().feed(id)).isPresent();
    assertThat(watchlist.feeds()).extracting(Feed::id).containsExactly("house");
    assertThat(watchlist.ofFeed(id)).isEqualTo("one.example");
    database.news().watch(watchlist.feeds(), SEEN);
    assertThat(visited()).contains(id);
  }

  private static List<String> ids(List<Taking> takings) {
    return takings.stream().map(Taking::id).filter(id -> !id.isEmpty()).toList();
  }

  /** What the one who came back has beside {@code since}. */
  private List<String> remaining(List<String> since) {
    return own.of(PHONE).stream().map(Feed::id).filter(id -> !since.contains(id)).toList();
  }

  private List<String> visited() {
    return database.news().claimAll(SEEN, SEEN).stream().map(FeedState::feed).toList();
  }

  private List<ChatAddress> subscribers(String feed) {
    return database.news().audience(Set.of(Subject.feed(feed)), SEEN).subscriptions().stream()
        .map(one -> one.chat())
        .toList();
  }

  private Split split(ChatAddress reader, String report) {
    return database.apart().split("own--s1", report, new Sayer(reader, "telegram:1"), SEEN);
  }

  private List<?> story(ChatAddress reader) {
    return database.items().story("own--s1", reader);
  }

  private Taking add(ChatAddress chat, WantedFeed wish) {
    return own.add(chat, List.of(wish), LIMITS, SEEN).get(0);
  }

  private static List<WantedFeed> wishes(String host, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> wish("https://" + host + ".example/" + number))
        .toList();
  }

  private static WantedFeed wish(String address) {
    URI url = URI.create(address);
    return new WantedFeed(url, url.getHost(), "", true);
  }

  private Item report(String feed, String id) {
    String link = "https://one.example/" + id;
    List<String> marks = Recognition.marks(link);
    Item item =
        new Item(feed, id, marks, link, true, "Title " + id, "", SEEN, SEEN, Item.UNKNOWN_LANGUAGE);
    String story = feed.startsWith("own--") ? "own--s" + id : "s" + id;
    Story placed = new Story(story, item.title(), SEEN, SEEN);
    NewItem placing = new NewItem(item, List.of(), "", new Assignment(placed, true, List.of()));
    database.news().record(visit(feed, List.of(placing)));
    return item;
  }

  private Decision visit(String feed, List<NewItem> reports) {
    FeedState visited = FeedState.visited(feed, SEEN).withFresh(SEEN);
    return new Decision(database.news().turn(), visited, reports, List.of(), List.of());
  }

  private static Feed common(String address) {
    return new Feed("house", "", URI.create(address), "", "", Duration.ofMinutes(10), false);
  }
}
