package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.story.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the queries that chats subscribe to. */
abstract class SavedQueryContract {

  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final SavedQuery ONE = SavedQuery.of("таджик NEAR/5 депортация");
  private static final SavedQuery OTHER = SavedQuery.of("\"трудовой мигрант\"");

  private Database database;
  private SavedQueryTable queries;
  private SubscriptionTable subscriptions;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    queries = database.savedQueries();
    subscriptions = database.subscriptions();
    database.news().watch(List.of(feed()), SEEN);
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void chatsThatAskTheSameShareIt() {
    assertThat(subscriptions.add(DESK, ONE, SEEN)).isTrue();
    assertThat(subscriptions.add(DESK, ONE, SEEN)).isFalse();
    assertThat(subscriptions.add(PHONE, ONE, SEEN)).isTrue();
    subscriptions.add(PHONE, OTHER, SEEN);

    assertThat(queries.all()).containsExactlyInAnyOrder(ONE, OTHER);
    assertThat(subscriptions.of(DESK)).extracting("subject").containsExactly(ONE.subject());
    assertThat(database.news().audience(Set.of(ONE.subject()), SEEN).subscriptions())
        .extracting("chat")
        .containsExactlyInAnyOrder(DESK, PHONE);
  }

  @Test
  void itGoesWithTheLastWhoAsked() {
    subscriptions.add(DESK, ONE, SEEN);
    subscriptions.add(PHONE, ONE, SEEN);
    report("1", ONE.subject(), Subject.rule("migrants"));

    subscriptions.remove(DESK, ONE.subject());
    assertThat(queries.all()).containsExactly(ONE);
    assertThat(matches(PHONE)).containsExactlyInAnyOrder(ONE.subject(), Subject.rule("migrants"));
    database.kept().forget(PHONE, "");

    assertThat(queries.all()).isEmpty();
    subscriptions.add(PHONE, ONE, SEEN);
    assertThat(matches(PHONE)).containsExactly(Subject.rule("migrants"));
  }

  @Test
  void whatIsFoundForAQueryThatIsGoneIsNotWrittenDown() {
    subscriptions.add(DESK, ONE, SEEN);
    subscriptions.remove(DESK, ONE.subject());
    report("1", ONE.subject(), Subject.rule("migrants"));

    subscriptions.add(DESK, ONE, SEEN);

    assertThat(matches(DESK)).containsExactly(Subject.rule("migrants"));
  }

  @Test
  void onlyThoseWhoAskedSeeWhatItFound() {
    subscriptions.add(DESK, ONE, SEEN);
    report("1", ONE.subject(), Subject.rule("migrants"));

    assertThat(matches(DESK)).contains(ONE.subject());
    assertThat(matches(PHONE)).containsExactly(Subject.rule("migrants"));
    assertThat(database.items().about(ONE.subject(), 9).get(0).matches())
        .extracting(Match::subject)
        .containsExactly(Subject.rule("migrants"));
  }

  @Test
  void whoComesBackFindsItAsHeLeftIt() {
    subscriptions.add(PHONE, ONE, SEEN);
    database.outbox().chatGone(PHONE, "blocked", SEEN);
    subscriptions.add(DESK, OTHER, SEEN);
    subscriptions.remove(DESK, OTHER.subject());
    assertThat(queries.all()).containsExactly(ONE);

    subscriptions.restore(PHONE, 9, SEEN);

    assertThat(subscriptions.of(PHONE)).extracting("subject").containsExactly(ONE.subject());
    assertThat(queries.all()).containsExactly(ONE);
  }

  @Test
  void whoDoesNotComeBackIsForgottenWithIt() {
    subscriptions.add(PHONE, ONE, SEEN);
    database.outbox().chatGone(PHONE, "blocked", SEEN);

    subscriptions.restore(DESK, 9, SEEN.plus(Duration.ofDays(91)));

    assertThat(queries.all()).isEmpty();
  }

  @Test
  void theNumberMovesOnWithEveryChange() {
    long before = queries.number();
    subscriptions.add(DESK, ONE, SEEN);
    long added = queries.number();
    subscriptions.add(DESK, Subject.rule("migrants"), SEEN);
    assertThat(queries.number()).isEqualTo(added);
    subscriptions.remove(DESK, ONE.subject());

    assertThat(added).isGreaterThan(before);
    assertThat(queries.number()).isGreaterThan(added);
  }

  @Test
  void whatAnyProcessSavesIsAskedOfWhatComes() {
    subscriptions.add(DESK, ONE, SEEN);
    LiveWatchlist watchlist = watch();
    assertThat(asked(watchlist, "Депортация таджика")).containsExactly(ONE.subject());

    subscriptions.add(PHONE, OTHER, SEEN);
    subscriptions.remove(DESK, ONE.subject());
    watchlist.refresh();

    assertThat(asked(watchlist, "Депортация таджика")).isEmpty();
    assertThat(asked(watchlist, "Трудовые мигранты")).containsExactly(OTHER.subject());
  }

  @Test
  void aQueryThatCannotBeUsedIsLeftOutAlone() {
    subscriptions.add(DESK, SavedQuery.of("граница AND"), SEEN);
    subscriptions.add(DESK, SavedQuery.of("граница AND #gone"), SEEN);
    subscriptions.add(DESK, ONE, SEEN);

    LiveWatchlist watchlist = watch();

    assertThat(watchlist.get().queries()).hasSize(3);
    assertThat(asked(watchlist, "Депортация таджика через границу")).containsExactly(ONE.subject());
  }

  private LiveWatchlist watch() {
    Rule rule = new Rule("wall", "", "стена", Rule.Severity.NORMAL, List.of(), List.of());
    FileRules files = new FileRules(List.of(), List.of(rule), List.of(feed()));
    return new LiveWatchlist(new LiveRules(files, database.revisions()), queries, feeds -> {});
  }

  private static List<Subject> asked(LiveWatchlist watchlist, String title) {
    return watchlist
        .get()
        .matcher()
        .match(item("1").in("ru").title(title).build())
        .matches()
        .stream()
        .map(Match::subject)
        .toList();
  }

  private List<Subject> matches(ChatAddress reader) {
    return database.items().story("s1", reader).stream()
        .flatMap(recorded -> recorded.matches().stream())
        .map(Match::subject)
        .toList();
  }

  private void report(String id, Subject... subjects) {
    Item item = item(id).from("asiaplus").build();
    Story story = new Story("s" + id, item.title(), SEEN, SEEN);
    List<Match> matches =
        List.of(subjects).stream().map(it -> new Match(it, Ground.QUERY, List.of())).toList();
    Assignment assignment = new Assignment(story, false, List.of("key " + id));
    Instant now = SEEN;
    database
        .news()
        .record(
            new Decision(
                database.news().turn(),
                FeedState.visited("asiaplus", now).withFresh(now),
                List.of(new Decision.NewItem(item, matches, "", assignment)),
                List.of(),
                List.of()));
  }

  private static Feed feed() {
    URI url = URI.create("https://a.example/");
    return new Feed("asiaplus", "", url, "", "", Duration.ofMinutes(10), false);
  }
}
