package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.didbon.domain.Items.SEEN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Subject;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RevisionFilter;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.SecondYes;
import org.didbon.rule.Staff;
import org.didbon.rule.Status;
import org.didbon.rule.WaitingAnnouncer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of revisions. */
abstract class RevisionContract {

  private static final Instant NOW = SEEN;
  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");

  private Database database;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void ofTwoRevisionsOfOneNumberTheFirstHoldsWithItsMessages() {
    Revision first = revision(1, "one");
    Revision second = revision(1, "two");

    assertThat(database.revisions().add(first, List.of(message("news-1")))).isTrue();
    assertThat(database.revisions().add(second, List.of(message("news-2")))).isFalse();

    assertThat(database.revisions().number()).isEqualTo(1);
    assertThat(database.revisions().latest(9)).containsExactly(first);
    assertThat(database.outbox().counts(NOW).waiting()).isEqualTo(1);
  }

  @Test
  void changesAreFoundByKindThingAndPersonBeforeOneOfThem() {
    Revision first = revision(1, "one");
    Revision other = revision(2, "two");
    Revision second = revision(3, "one");
    List.of(first, other, second).forEach(it -> database.revisions().add(it, List.of()));
    RevisionFilter ones = RevisionFilter.of(Editable.RULE, "one");
    String person = first.author().person();

    assertThat(before(Long.MAX_VALUE, RevisionFilter.ALL)).containsExactly(second, other, first);
    assertThat(before(3, RevisionFilter.ALL)).containsExactly(other, first);
    assertThat(before(Long.MAX_VALUE, ones)).containsExactly(second, first);
    assertThat(before(3, ones)).containsExactly(first);
    assertThat(before(9, new RevisionFilter(Optional.of(Editable.FEED), "", ""))).isEmpty();
    assertThat(before(9, new RevisionFilter(Optional.empty(), "", person))).hasSize(3);
    assertThat(before(9, new RevisionFilter(Optional.empty(), "", "telegram:1"))).isEmpty();
    assertThat(database.revisions().before(9, RevisionFilter.ALL, 1)).containsExactly(second);
    assertThat(before(3, new RevisionFilter(Optional.of(Editable.RULE), "", ""))).hasSize(2);
    assertThat(before(9, new RevisionFilter(Optional.of(Editable.RULE), "", person))).hasSize(3);
    assertThat(before(9, new RevisionFilter(Optional.empty(), "one", "")))
        .containsExactly(second, first);
    assertThat(database.revisions().authors(0, 3)).containsExactly(person);
    assertThat(database.revisions().authors(2, 3)).containsExactly(person);
    assertThat(database.revisions().authors(3, 9)).isEmpty();
  }

  private List<Revision> before(long number, RevisionFilter wanted) {
    return database.revisions().before(number, wanted, 9);
  }

  @Test
  void theLastRevisionOfEachThingStandsAndAllAreKept() {
    Revision first = revision(1, "one");
    Revision other = revision(2, "two");
    Revision second = revision(3, "one");
    List.of(first, other, second).forEach(it -> database.revisions().add(it, List.of()));

    assertThat(database.revisions().standing()).containsExactly(other, second);
    assertThat(database.revisions().of(Editable.RULE, "one", 9)).containsExactly(second, first);
    assertThat(database.revisions().of(Editable.RULE, "one", 1)).containsExactly(second);
  }

  @Test
  void aListEditedInOneProcessIsLiveInAnotherAndCanBeTakenBack() {
    SharedWords list = new SharedWords("people", "Peoples", "таджик");
    Rule rule = new Rule("peoples", "", "$people", Rule.Severity.NORMAL, List.of(), List.of());
    FileRules files = new FileRules(List.of(), List.of(rule), List.of(list), List.of());
    LiveWatchlist here = watchlist(new LiveRules(files, database.revisions()));
    LiveRules there = new LiveRules(files, database.revisions());
    RuleBook book =
        new RuleBook(
            there,
            () -> here.get().matcher(),
            revision -> List.of(),
            new SecondYes(
                database.waiting(),
                new Staff(List.of(), there, Optional::of),
                WaitingAnnouncer.NOBODY,
                Clock.fixed(NOW, ZoneOffset.UTC)),
            () -> {},
            Clock.fixed(NOW, ZoneOffset.UTC));
    Author author = new Author(PHONE.toString(), DESK);
    SharedWords edited = new SharedWords("people", "Peoples", "таджик OR узбек");

    Status after = Status.on(RuleJson.of(edited));
    Change change = new Change(Editable.WORDS, "people", Action.EDIT, after, "");
    book.save(book.propose(change), author);
    here.refresh();

    assertThat(here.get().lists()).containsEntry("people", edited);
    assertThat(matches(here, "Узбек приехал")).isTrue();
    assertThat(new LiveRules(files, database.revisions()).now().lists()).containsExactly(edited);
    assertThat(database.revisions().of(Editable.WORDS, "people", 9))
        .extracting(it -> it.after())
        .containsExactly(after);

    book.save(book.propose(Editable.WORDS, "people", Action.UNDO), author);
    here.refresh();

    assertThat(here.get().lists()).containsEntry("people", list);
    assertThat(matches(here, "Узбек приехал")).isFalse();
    assertThatThrownBy(() -> book.propose(Editable.WORDS, "people", Action.DELETE))
        .hasMessageContaining("#peoples");
  }

  private LiveWatchlist watchlist(LiveRules live) {
    return new LiveWatchlist(live, database.savedQueries(), feeds -> {});
  }

  private static boolean matches(LiveWatchlist watchlist, String title) {
    Item item = Items.item("1").title(title).in("ru").build();
    return !watchlist.get().matcher().match(item).matches().isEmpty();
  }

  @Test
  void whoeverHearsOfARuleIsCountedOnce() {
    Subject rule = Subject.rule("one");
    database.subscriptions().add(DESK, rule, NOW);
    database.subscriptions().add(DESK, Subject.EVERYTHING, NOW);
    database.subscriptions().add(PHONE, Subject.EVERYTHING, NOW);

    assertThat(database.reach().hearing(rule)).isEqualTo(2);
    assertThat(database.reach().subscribed(rule)).isEqualTo(1);
    assertThat(database.reach().stories(List.of())).isZero();
    assertThat(database.reach().stories(List.of(1L, 2L))).isZero();
  }

  @Test
  void changesOfFilesAreToldTogetherAndEachOnce() {
    FileChangeTable changes = database.fileChanges();
    Overlay one = new Overlay(Editable.RULE, "one", "the file", revision(1, "one"));
    Overlay other = new Overlay(Editable.RULE, "one", "x".repeat(100_000), revision(1, "one"));
    Overlay later = new Overlay(Editable.RULE, "one", "the file", revision(2, "one"));

    assertThat(changes.announce(List.of(one), List.of(message("1")), NOW)).isTrue();
    assertThat(changes.announce(List.of(other, one), List.of(message("2")), NOW)).isFalse();
    assertThat(database.outbox().counts(NOW).waiting()).isEqualTo(1);
    assertThat(changes.unannounced(List.of(one, other, later))).containsExactly(other, later);

    assertThat(changes.announce(List.of(other, later), List.of(message("3")), NOW)).isTrue();
    assertThat(changes.unannounced(List.of(one, other, later))).isEmpty();
  }

  private static Revision revision(long number, String id) {
    return new Revision(
        number,
        Editable.RULE,
        id,
        Action.EDIT,
        new Author(PHONE.toString(), DESK),
        NOW,
        Status.base("before " + number),
        Status.on("after " + number),
        "before " + number,
        "why not");
  }

  private static Message message(String key) {
    return Message.alert(key, DESK, "", Urgency.NORMAL, Body.of(RichText.of("!")));
  }
}
