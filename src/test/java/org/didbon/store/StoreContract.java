package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.didbon.archive.PastItems.Kept;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.Lane;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Report;
import org.didbon.pipeline.NewsStore;
import org.didbon.story.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises. */
abstract class StoreContract {

  private static final Instant NOW = SEEN;
  private static final Instant UNTIL = NOW.plusSeconds(60);
  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final Subject PATRUSHEV = Subject.actor("patrushev");

  private Database database;
  private NewsTables news;
  private OutboxTable outbox;
  private ChatSettingsTable settings;

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

  // --- how chats want to be spoken to ---

  @Test
  void aChatThatChoseNothingHasNoPreferences() {
    assertThat(settings.of(DESK)).isEqualTo(Preferences.NONE);
  }

  @Test
  void aChangeLeavesTheOthersChoicesAlone() {
    settings.change(DESK, before -> before.withLanguage("tg"));

    assertThat(settings.change(DESK, before -> before.withZone("Asia/Dushanbe")))
        .isEqualTo(new Preferences("tg", "Asia/Dushanbe"));
    assertThat(settings.of(DESK)).isEqualTo(new Preferences("tg", "Asia/Dushanbe"));
    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
  }

  @Test
  void ofChangesAtOnceNoneIsLost() throws Exception {
    List<Callable<Preferences>> changes =
        Collections.nCopies(
            40, () -> settings.change(DESK, before -> before.withZone(before.zone() + "x")));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<Preferences> change : pool.invokeAll(changes)) {
        change.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(settings.of(DESK).zone()).isEqualTo("x".repeat(40));
  }

  @Test
  void thePreferencesOfThoseWhoHearOfASubjectAreKnown() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    database.subscriptions().add(PHONE, Subject.EVERYTHING, NOW);
    settings.change(DESK, before -> before.withLanguage("tg"));
    settings.change(PHONE, before -> before.withLanguage("ru"));
    settings.change(ChatAddress.of("slack:C1"), before -> before.withLanguage("kk"));

    assertThat(news.audience(Set.of(PATRUSHEV), NOW).preferences())
        .isEqualTo(Map.of(DESK, new Preferences("tg", ""), PHONE, new Preferences("ru", "")));
  }

  @Test
  void aChatThatMovesKeepsItsPreferencesAndOneThatIsGoneLeavesNone() {
    settings.change(DESK, before -> before.withLanguage("tg"));

    outbox.moved(DESK, PHONE, NOW);
    assertThat(settings.of(DESK)).isEqualTo(Preferences.NONE);
    assertThat(settings.of(PHONE).language()).isEqualTo("tg");

    outbox.chatGone(PHONE, "blocked", NOW);
    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
  }

  // --- feeds ---

  @Test
  void aClaimedFeedIsDueAgainOnlyWhenItsLeaseHasRunOut() {
    assertThat(news.claimDue(NOW, UNTIL, 9))
        .extracting(FeedState::feed)
        .containsExactly("asiaplus");

    assertThat(news.claimDue(UNTIL.minusMillis(1), UNTIL.plusSeconds(9), 9)).isEmpty();
    assertThat(news.claimDue(UNTIL, UNTIL.plusSeconds(9), 9)).hasSize(1);
  }

  @Test
  void aVisitedFeedIsDueWhenTheVisitSays() {
    FeedState visit = visit().withFresh(NOW);

    news.claimDue(NOW, UNTIL, 9);
    news.visited(visit);

    assertThat(news.claimDue(visit.due().minusMillis(1), UNTIL, 9)).isEmpty();
    assertThat(news.claimDue(visit.due(), visit.due().plusSeconds(9), 9)).containsExactly(visit);
    assertThat(database.feeds().states()).containsExactly(visit);
  }

  @Test
  void aFeedThatIsNamedNoMoreIsVisitedNoMoreAndKeepsWhatIsKnown() {
    news.visited(visit());

    news.watch(List.of(feed("ozodi", "https://o.example/rss")), NOW);
    assertThat(news.claimAll(NOW, UNTIL)).extracting(FeedState::feed).containsExactly("ozodi");

    news.watch(List.of(feed("asiaplus", "https://a.example/rss")), NOW);
    assertThat(database.feeds().states()).containsExactly(visit());
  }

  @Test
  void aChangedAddressForgetsTheValidatorsAndIsDueAtOnce() {
    news.visited(visit());

    news.watch(List.of(feed("asiaplus", "https://a.example/new")), NOW);

    FeedState state = news.claimDue(NOW, UNTIL, 9).get(0);
    assertThat(state.etag()).isEmpty();
    assertThat(state.lastModified()).isEmpty();
  }

  // --- the one transaction ---

  @Test
  void aDecisionIsRecordedWhole() {
    Item item = item("1").title("Слова Патрушева").text("О посольстве").build();
    Match match = new Match(PATRUSHEV, Ground.FULL_NAME, List.of(new Span(Field.TITLE, 6, 15)));

    boolean recorded = news.record(decision(news.turn(), item, List.of(match), message("1", DESK)));

    assertThat(recorded).isTrue();
    Recorded found = database.items().about(PATRUSHEV, 9).get(0);
    assertThat(found.item().title()).isEqualTo("Слова Патрушева");
    assertThat(found.matches()).containsExactly(match);
    assertThat(found.summary()).isEqualTo("summary");
    assertThat(database.items().story(found.story(), DESK)).hasSize(1);
    assertThat(news.stories(List.of("key-1", "other"))).containsOnlyKeys("key-1");
    assertThat(database.items().lastAlerted(DESK)).contains("story-1");
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
  }

  @Test
  void aDecisionOnWhatIsStaleWritesNothing() {
    long turn = news.turn();
    news.record(decision(turn, item("1").build(), List.of(), message("1", DESK)));

    boolean recorded =
        news.record(decision(turn, item("2").build(), List.of(), message("2", DESK)));

    assertThat(recorded).isFalse();
    assertThat(database.items().items()).isEqualTo(1);
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
  }

  @Test
  void oneKeyIsOneMessage() {
    news.record(decision(news.turn(), item("1").build(), List.of(), message("1", DESK)));

    news.record(decision(news.turn(), item("2").build(), List.of(), message("1", DESK)));

    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
    assertThat(outbox.claim("telegram", NOW, UNTIL, 9, 9).get(0).messages()).hasSize(1);
  }

  @Test
  void anItemIsKnownByItsIdAndByAnyMarkThatDecides() {
    Item item = marked("1", List.of("guid:1", "link:x"), List.of("guid:1"));
    news.record(decision(news.turn(), item, List.of(), message("1", DESK)));

    Item sameId = marked("1", List.of("guid:9"), List.of("guid:9"));
    Item sameMark = marked("2", List.of("link:x"), List.of("link:x"));
    Item undecided = marked("3", List.of("link:x"), List.of("guid:3"));
    Item elsewhere = item("1").from("ozodi").build();

    assertThat(news.unseen(List.of(sameId, sameMark, undecided))).containsExactly(undecided);
    assertThat(news.unseen(List.of(elsewhere))).containsExactly(elsewhere);
  }

  @Test
  void anItemWhoseWordsChangedIsToldApartAndTakesTheNewOnes() {
    Item first = marked("1", List.of("tt:a", "guid:1"), List.of("guid:1"));
    Item second = marked("1", List.of("tt:b", "guid:1"), List.of("guid:1"));
    news.record(decision(news.turn(), first, List.of(), message("1", DESK)));
    Kept before = database.items().changedAfter(0, 0, 9).get(0);
    Match match = new Match(PATRUSHEV, Ground.POST, List.of());

    assertThat(news.edited(List.of(first))).isEmpty();
    NewsStore.Edited edited = news.edited(List.of(second)).get(0);
    assertThat(edited.story().id()).isEqualTo("story-1");

    Decision.Edit edit = new Decision.Edit(second, List.of(match), "now");
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(edit), List.of()));

    assertThat(news.edited(List.of(second))).isEmpty();
    assertThat(news.edited(List.of(first))).hasSize(1);
    assertThat(database.items().about(PATRUSHEV, 9).get(0).summary()).isEqualTo("now");
    assertThat(database.items().items()).isEqualTo(1);
    assertThat(database.items().changedAfter(before.turn(), before.number(), 9))
        .extracting(Kept::number)
        .containsExactly(before.number());
  }

  @Test
  void itemsAreNumberedInTheOrderOfTheirRecord() {
    for (String id : List.of("a", "b", "c")) {
      news.record(decision(news.turn(), item(id).build(), List.of(), message(id, DESK)));
    }
    ItemTable items = database.items();

    Kept first = items.changedAfter(0, 0, 1).get(0);
    assertThat(first.number()).isEqualTo(1);
    assertThat(items.changedAfter(first.turn(), first.number(), 9))
        .extracting(found -> found.item().id())
        .containsExactly("b", "c");
    assertThat(items.numbered(List.of(3L, 99L, 1L)))
        .extracting(found -> found.item().id())
        .containsExactly("c", "a");
  }

  @Test
  void whatSeveralDecideAtOnceIsRecordedOnceEach() throws Exception {
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = writer * 10;
      writers.add(
          () -> {
            int retries = 0;
            for (int i = first; i < first + 10; i++) {
              String id = "w" + i;
              while (!news.record(
                  decision(news.turn(), item(id).build(), List.of(), message(id, DESK)))) {
                retries++;
              }
            }
            return retries;
          });
    }

    inParallel(writers);

    assertThat(database.items().items()).isEqualTo(40);
    assertThat(database.items().changedAfter(0, 39, 99)).hasSize(40);
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(40);
  }

  // --- subscriptions ---

  @Test
  void aChatHearsOfWhatItAskedForUntilItAsksNoMore() {
    SubscriptionTable book = database.subscriptions();

    assertThat(book.add(DESK, PATRUSHEV, NOW)).isTrue();
    assertThat(book.add(DESK, PATRUSHEV, NOW)).isFalse();
    assertThat(book.of(DESK)).containsExactly(new Subscription(DESK, PATRUSHEV, NOW));
    assertThat(news.audience(Set.of(PATRUSHEV), NOW).subscriptions()).hasSize(1);
    assertThat(news.audience(Set.of(Subject.actor("shoigu")), NOW).subscriptions()).isEmpty();
    assertThat(book.remove(DESK, PATRUSHEV)).isTrue();
    assertThat(book.remove(DESK, PATRUSHEV)).isFalse();
    assertThat(news.audience(Set.of(PATRUSHEV), NOW).subscriptions()).isEmpty();
  }

  @Test
  void aChatIsWelcomedOnceAlsoAfterItLeft() {
    SubscriptionTable book = database.subscriptions();

    book.welcome(DESK, NOW);
    book.remove(DESK, Subject.EVERYTHING);
    book.welcome(DESK, NOW);

    assertThat(book.of(DESK)).isEmpty();
  }

  // --- outbox ---

  @Test
  void aLaneIsHeldByOneUntilItsLeaseRunsOutOrItIsGivenBack() {
    write(message("1", DESK));

    assertThat(claim(NOW)).hasSize(1);
    assertThat(claim(UNTIL.minusMillis(1))).isEmpty();
    assertThat(claim(UNTIL)).hasSize(1);

    outbox.release(DESK, UNTIL.plusSeconds(5));
    assertThat(claim(UNTIL.plusSeconds(4))).isEmpty();
    assertThat(claim(UNTIL.plusSeconds(5))).hasSize(1);
  }

  @Test
  void messagesOfALaneLeaveInOrderTheUrgentFirst() {
    write(message("1", DESK));
    write(message("2", DESK));
    write(urgent("3", DESK));

    Lane lane = claim(NOW).get(0);

    assertThat(lane.messages())
        .extracting(claimed -> claimed.message().key())
        .containsExactly("3", "1", "2");
    assertThat(lane.messages().get(1).message()).isEqualTo(message("1", DESK));
  }

  @Test
  void theLaneWithAnUrgentMessageGoesFirst() {
    write(message("1", DESK));
    write(urgent("2", PHONE));

    assertThat(outbox.claim("telegram", NOW, UNTIL, 1, 9))
        .extracting(Lane::to)
        .containsExactly(PHONE);
  }

  @Test
  void lanesOfOtherNetworksAreNotTaken() {
    write(message("1", ChatAddress.of("slack:C1")));

    assertThat(claim(NOW)).isEmpty();
    assertThat(outbox.claim("slack", NOW, UNTIL, 9, 9)).hasSize(1);
  }

  @Test
  void whatIsSettledIsNotSentAgain() {
    write(message("1", DESK));
    write(message("2", DESK));
    claim(NOW);

    outbox.delivered(List.of("1"), "77", NOW);
    outbox.giveUp(List.of("2"), "chat not found", NOW);
    outbox.release(DESK, NOW);

    assertThat(claim(NOW)).isEmpty();
    OutboxStore.Counts counts = outbox.counts(NOW);
    assertThat(counts.delivered()).isEqualTo(1);
    assertThat(counts.givenUp()).isEqualTo(1);
    assertThat(outbox.dead(9))
        .extracting(OutboxStore.Dead::reason)
        .containsExactly("chat not found");
  }

  @Test
  void aFailedAttemptIsCountedAndTheMessageWaits() {
    write(message("1", DESK));
    claim(NOW);

    outbox.failed(List.of("1"), "502");
    outbox.release(DESK, NOW);

    assertThat(claim(NOW).get(0).messages().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void aDeadLetterCanBeSentAgain() {
    write(message("1", DESK));
    outbox.giveUp(List.of("1"), "x", NOW);

    assertThat(outbox.resend("1", NOW)).isTrue();
    assertThat(outbox.resend("1", NOW)).isFalse();
    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void aMessageThatEditsAnotherKnowsTheNetworksIdOfIt() {
    write(message("1", DESK));
    outbox.delivered(List.of("1"), "77", NOW);
    Body body = Body.of(RichText.of("more"));

    write(new Message("2", DESK, "story-1", Urgency.NORMAL, body, "1", ""));
    write(new Message("3", DESK, "story-1", Urgency.NORMAL, body, "", "1"));

    Lane lane = claim(NOW).get(0);
    assertThat(lane.messages().get(0).editsId()).isEqualTo("77");
    assertThat(lane.messages().get(0).answersId()).isEmpty();
    assertThat(lane.messages().get(1).answersId()).isEqualTo("77");
  }

  @Test
  void aChatThatIsGoneGetsNothingMore() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    write(message("1", DESK));

    outbox.chatGone(DESK, "bot was blocked", NOW);

    assertThat(database.subscriptions().of(DESK)).isEmpty();
    assertThat(claim(NOW)).isEmpty();
    assertThat(outbox.counts(NOW).givenUp()).isEqualTo(1);
  }

  @Test
  void aChatThatMovedTakesItsSubscriptionsAndMessagesWithIt() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    write(message("1", DESK));
    claim(NOW);

    outbox.moved(DESK, PHONE, NOW);

    assertThat(database.subscriptions().of(DESK)).isEmpty();
    assertThat(database.subscriptions().of(PHONE)).hasSize(1);
    assertThat(claim(NOW)).extracting(Lane::to).containsExactly(PHONE);
  }

  @Test
  void whatAChatHadWhenItLeftComesBackWhenItDoes() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    outbox.chatGone(DESK, "bot was blocked", NOW);

    int restored = database.subscriptions().restore(DESK, NOW.plus(Duration.ofDays(89)));

    assertThat(restored).isEqualTo(1);
    assertThat(database.subscriptions().of(DESK)).hasSize(1);
    assertThat(database.subscriptions().restore(DESK, NOW)).isZero();
  }

  @Test
  void aGroupThatIsGoneOrMovedTakesItsTopicsWithIt() {
    ChatAddress group = ChatAddress.of("telegram:-100");
    ChatAddress topic = ChatAddress.of("telegram:-100/5");
    ChatAddress namesake = ChatAddress.of("telegram:-1001");
    database.subscriptions().add(topic, PATRUSHEV, NOW);
    database.subscriptions().add(namesake, PATRUSHEV, NOW);

    outbox.moved(group, ChatAddress.of("telegram:-200"), NOW);
    assertThat(database.subscriptions().of(ChatAddress.of("telegram:-200/5"))).hasSize(1);

    outbox.chatGone(ChatAddress.of("telegram:-200"), "kicked", NOW);
    assertThat(database.subscriptions().of(ChatAddress.of("telegram:-200/5"))).isEmpty();
    assertThat(database.subscriptions().of(namesake)).hasSize(1);
  }

  @Test
  void aPausedNetworkIsLeftAlone() {
    write(message("1", DESK));

    outbox.pause("telegram", NOW.plusSeconds(30));

    assertThat(claim(NOW.plusSeconds(29))).isEmpty();
    assertThat(claim(NOW.plusSeconds(30))).hasSize(1);
  }

  @Test
  void whatADeadPredecessorHeldIsFreeAgain() {
    write(message("1", DESK));
    claim(NOW);
    news.claimAll(NOW, UNTIL);

    outbox.releaseAll();
    news.releaseAll();

    assertThat(claim(NOW)).hasSize(1);
    assertThat(news.claimAll(NOW, UNTIL)).hasSize(1);
  }

  @Test
  void severalSendersNeverHoldOneLaneAtOnce() throws Exception {
    List<Message> messages =
        IntStream.range(0, 400)
            .mapToObj(i -> message("m" + i, ChatAddress.of("telegram:" + i)))
            .toList();
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), messages));
    List<ChatAddress> held = Collections.synchronizedList(new ArrayList<>());
    Callable<Integer> sender =
        () -> {
          List<Lane> lanes = claim(NOW);
          while (!lanes.isEmpty()) {
            lanes.forEach(lane -> held.add(lane.to()));
            lanes = claim(NOW);
          }
          return 0;
        };

    inParallel(Collections.nCopies(4, sender));

    assertThat(held).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void theOldestWaitingMessageTellsHowLongItWaits() {
    write(message("1", DESK));

    assertThat(outbox.counts(NOW.plusSeconds(90)).oldest()).isEqualTo(Duration.ofSeconds(90));
  }

  // --- what the tests say in one word ---

  private List<Lane> claim(Instant now) {
    return outbox.claim("telegram", now, now.plusSeconds(60), 9, 9);
  }

  private void write(Message message) {
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), List.of(message)));
  }

  private static Decision decision(long turn, Item item, List<Match> matches, Message message) {
    Story story = new Story("story-" + item.id(), item.title(), item.when(), item.when());
    Placement placement = new Placement(story, true, List.of("key-" + item.id()));
    return new Decision(
        turn,
        visit(),
        List.of(new Report(item, matches, "summary", placement)),
        List.of(),
        List.of(message));
  }

  private static FeedState visit() {
    return new FeedState(
        "asiaplus", "\"e\"", "Mon", NOW.plusSeconds(600), 2, "HTTP 500", NOW, NOW, null);
  }

  private static Message message(String key, ChatAddress to) {
    return Message.alert(
        key, to, "story-" + key, Urgency.NORMAL, Body.of(RichText.of("Слова Патрушева")));
  }

  private static Message urgent(String key, ChatAddress to) {
    return Message.alert(key, to, "story-" + key, Urgency.URGENT, Body.of(RichText.of("!")));
  }

  private static Item marked(String id, List<String> marks, List<String> knownBy) {
    Item plain = item(id).build();
    return new Item(
        plain.feed(), id, marks, knownBy, "", true, "", "", SEEN, SEEN, plain.language());
  }

  private static Feed feed(String id, String url) {
    return new Feed(id, "", URI.create(url), "", "", Duration.ofMinutes(10), false);
  }

  private static void inParallel(List<? extends Callable<Integer>> tasks) throws Exception {
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
