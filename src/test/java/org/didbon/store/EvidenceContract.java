package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.feed.Imprint;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.EvidenceStore.Looked;
import org.didbon.pipeline.EvidenceStore.PageChange;
import org.didbon.pipeline.EvidenceStore.PageVisit;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Alteration.Kind;
import org.didbon.story.evidence.Original;
import org.didbon.story.evidence.ReportWords;
import org.junit.jupiter.api.Test;

/** The same for every database: what outlets published first, changed, and took off. */
abstract class EvidenceContract extends StoreCase {

  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final Duration SIX_HOURS = Duration.ofHours(6);

  @Test
  void theFirstWordsStayWhateverTheOutletDoesLater() {
    Item first = report("1", "Eight dead", "One. Two.");
    Item second = report("1", "Three dead", "One.");
    tell(first, exhibits(first, NOW));

    edit(second, new Exhibits(List.of(Original.of(second, LATER)), List.of(), Set.of()));

    Original kept = original("story-1");
    assertThat(kept).isEqualTo(Original.of(first, NOW));
    assertThat(kept.sha256()).hasSize(64).isNotEqualTo(Original.of(second, NOW).sha256());
  }

  @Test
  void theWordsKnownLastAreThoseOfTheLastEdit() {
    Item first = report("1", "Eight dead", "One. Two.");
    tell(first, new Exhibits(List.of(Original.of(first, NOW)), List.of(), Set.of("1")));

    assertThat(news.words("asiaplus", List.of("1", "2")))
        .containsOnlyKeys("1")
        .containsValue(new ReportWords("Eight dead", "One. Two.", true));

    edit(report("1", "Three dead", "One."), Exhibits.NONE);

    assertThat(news.words("asiaplus", List.of("1")))
        .containsValue(new ReportWords("Three dead", "One.", false));
    assertThat(news.words("other", List.of("1"))).isEmpty();
  }

  @Test
  void alterationsAreReadInTheOrderInWhichTheyWereSeen() {
    Item first = report("1", "A", "One. Two.");
    tell(first, exhibits(first, NOW));
    Alteration headline = new Alteration("asiaplus", "1", Kind.HEADLINE, LATER, "A", "B");
    Alteration passage = new Alteration("asiaplus", "1", Kind.PASSAGE, LATER, "Two.", "");
    Alteration again = new Alteration("asiaplus", "1", Kind.HEADLINE, UNTIL, "B", "C");

    alter(headline, passage);
    alter(again);

    assertThat(altered("story-1")).containsExactly(again, headline, passage);
    assertThat(news.pasts(List.of("story-1")).get("story-1").alterations())
        .containsExactly(again, headline, passage);
  }

  @Test
  void ofAReportThatIsNoEvidenceNothingIsNoted() {
    tell(report("1", "A", "One."), Exhibits.NONE);

    alter(new Alteration("asiaplus", "1", Kind.HEADLINE, LATER, "A", "B"));

    assertThat(database.items().originals("story-1", 9)).isEmpty();
    assertThat(news.pasts(List.of("story-1")).get("story-1").alterations()).isEmpty();
  }

  @Test
  void aHeadlineThatChangesAllDayFillsNoDisk() {
    Item first = report("1", "A", "One.");
    tell(first, exhibits(first, NOW));
    List<Alteration> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(new Alteration("asiaplus", "1", Kind.HEADLINE, LATER, "A" + i, "B"));
    }

    alter(many.toArray(Alteration[]::new));

    assertThat(altered("story-1")).hasSize(200);
  }

  @Test
  void aPageIsLookedAtSomeHoursAfterItsReportLeftTheFeed() {
    leave("1", LATER);

    assertThat(due(LATER.plus(SIX_HOURS).minusMillis(1))).isEmpty();
    assertThat(due(LATER.plus(SIX_HOURS)))
        .containsExactly(
            new PageVisit(1, "asiaplus", "1", "https://a.example/1", "story-1", LATER, 0, false));
    assertThat(due(LATER.plus(SIX_HOURS))).as("others look at other pages").isEmpty();
    assertThat(due(LATER.plus(SIX_HOURS).plusSeconds(60))).as("it was never done").hasSize(1);
  }

  @Test
  void aReportThatNobodyWasAlertedOfIsNotLookedAt() {
    leave("1", LATER);
    database.kept().forget(DESK, "");

    assertThat(due(LATER.plus(SIX_HOURS))).isEmpty();
    assertThat(due(LATER.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aReportThatIsBackInItsFeedIsNotLookedAt() {
    leave("1", LATER);

    news.present("asiaplus", Set.of("1")::contains, Imprint.NONE, LATER.plusSeconds(60));

    assertThat(due(LATER.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aReportThatLeavesItsFeedAfterAWeekOnlyMadeRoom() {
    leave("1", NOW.plus(Duration.ofDays(7)).plusMillis(1));

    assertThat(due(NOW.plus(Duration.ofDays(20)))).isEmpty();
  }

  @Test
  void aPageThatIsNotTheReportsAloneSaysNothing() {
    Item shared = report("1", "A", "One.").withOwnLink(false);
    tell(shared, exhibits(shared, NOW));

    news.present("asiaplus", Set.of("other")::contains, Imprint.NONE, LATER);

    assertThat(due(LATER.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aRemovedReportIsMarkedAndToldAtOnceAndUnmarkedWhenItIsBack() {
    leave("1", LATER);
    Instant seen = LATER.plus(SIX_HOURS);
    PageVisit visit = due(seen).get(0);
    List<Message> told = alertEdit("removed");

    assertThat(looked(new Looked(visit, PageChange.REMOVED, seen, seen.plus(SIX_HOURS), told)))
        .isTrue();

    assertThat(altered("story-1")).containsExactly(Alteration.removed("asiaplus", "1", seen));
    assertThat(database.outbox().counts(seen).waiting()).isEqualTo(2);

    PageVisit again = due(seen.plus(SIX_HOURS)).get(0);
    assertThat(again.removed()).isTrue();
    assertThat(again.looks()).isEqualTo(1);
    assertThat(looked(new Looked(again, PageChange.BACK, seen, null, alertEdit("back")))).isTrue();

    assertThat(altered("story-1")).isEmpty();
    assertThat(due(seen.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void aRemovedReportThatIsBackInItsFeedIsSettledAtOnce() {
    leave("1", LATER);
    Instant seen = LATER.plus(SIX_HOURS);
    looked(new Looked(due(seen).get(0), PageChange.REMOVED, seen, null, List.of()));

    news.present("asiaplus", Set.of("1")::contains, Imprint.NONE, seen.plusSeconds(60));

    assertThat(due(seen.plusSeconds(60)))
        .extracting(PageVisit::left, PageVisit::removed)
        .containsExactly(tuple(null, true));
  }

  @Test
  void aLookThatTheFeedOvertookChangesNothing() {
    leave("1", LATER);
    PageVisit visit = due(LATER.plus(SIX_HOURS)).get(0);
    news.present("asiaplus", Set.of("1")::contains, Imprint.NONE, LATER.plus(SIX_HOURS));

    looked(new Looked(visit, PageChange.REMOVED, UNTIL, UNTIL, alertEdit("removed")));

    assertThat(altered("story-1")).isEmpty();
    assertThat(database.outbox().counts(UNTIL).waiting()).as("the alert alone").isEqualTo(1);
    assertThat(due(LATER.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void whatADecisionOvertookIsToldAnew() {
    leave("1", LATER);
    PageVisit visit = due(LATER.plus(SIX_HOURS)).get(0);
    Looked looked = new Looked(visit, PageChange.REMOVED, UNTIL, null, alertEdit("removed"));
    long turn = news.turn();
    write(message("other", PHONE));

    assertThat(database.evidence().looked(turn, looked)).isFalse();
    assertThat(altered("story-1")).isEmpty();
  }

  @Test
  void whoWasAlertedAndStillAsksForAnythingIsToldOfChanges() {
    leave("1", LATER);
    assertThat(news.alerted(List.of("story-1"), NOW).subscriptions()).isEmpty();

    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    database.subscriptions().add(PHONE, PATRUSHEV, NOW);
    settings.change(DESK, now -> now.withLanguage("kk"));

    assertThat(news.alerted(List.of("story-1", "other"), NOW).subscriptions())
        .extracting(one -> one.chat())
        .containsExactly(DESK);
    assertThat(news.alerted(List.of("story-1"), NOW).of(DESK)).isEqualTo(language("kk"));
    assertThat(news.alerted(List.of("other"), NOW).subscriptions()).isEmpty();
  }

  @Test
  void evidenceHoldsWhatOutletsPublishedAndNoChatCanForgetIt() {
    leave("1", LATER);

    database.kept().forget(DESK, "telegram:7");

    assertThat(database.items().originals("story-1", 9)).hasSize(1);
  }

  @Test
  void whatIsOldIsDeletedAFewAtATimeWithItsChanges() {
    for (String id : List.of("1", "2", "3")) {
      Item one = report(id, "A", "One.");
      tell(one, exhibits(one, NOW.plusSeconds(Long.parseLong(id))));
      alter(new Alteration("asiaplus", id, Kind.HEADLINE, LATER, "A", "B"));
    }

    assertThat(database.evidence().dropOlder(NOW.plusSeconds(3), 1)).isEqualTo(1);
    assertThat(database.items().originals("story-1", 9)).isEmpty();
    assertThat(news.pasts(List.of("story-1")).get("story-1").alterations()).isEmpty();
    assertThat(database.evidence().dropOlder(NOW.plusSeconds(3), 9)).isEqualTo(1);
    assertThat(database.evidence().dropOlder(NOW.plusSeconds(3), 9)).isZero();
    assertThat(altered("story-3")).hasSize(1);
  }

  private static Preferences language(String code) {
    return Preferences.NONE.withLanguage(code);
  }

  private static Item report(String id, String title, String text) {
    return item(id).link("https://a.example/" + id).title(title).text(text).build();
  }

  private static Exhibits exhibits(Item item, Instant seen) {
    return new Exhibits(List.of(Original.of(item, seen)), List.of(), Set.of());
  }

  /** A report came, and the desk was alerted of it. */
  private void tell(Item item, Exhibits exhibits) {
    Message alert =
        Message.alert(
            "alert-" + item.id(),
            DESK,
            "story-" + item.id(),
            Urgency.NORMAL,
            Body.of(RichText.of(item.title())));
    record(decision(news.turn(), item, List.<Match>of(), alert), exhibits);
  }

  private void edit(Item item, Exhibits exhibits) {
    Decision.Edit edit = new Decision.Edit(item, List.of(), "");
    record(new Decision(news.turn(), visit(), List.of(), List.of(edit), List.of()), exhibits);
  }

  private void alter(Alteration... alterations) {
    record(
        new Decision(news.turn(), visit(), List.of(), List.of(), List.of()),
        new Exhibits(List.of(), List.of(alterations), Set.of()));
  }

  private void record(Decision plain, Exhibits exhibits) {
    news.record(
        new Decision(
            plain.turn(),
            plain.visit(),
            plain.reports(),
            plain.edits(),
            plain.messages(),
            plain.gathered(),
            plain.verdicts(),
            plain.portion(),
            exhibits,
            List.of()));
  }

  /** A report of which the desk was alerted is no longer in its feed. */
  private void leave(String id, Instant at) {
    Item item = report(id, "A", "One.");
    tell(item, exhibits(item, NOW));
    news.present("asiaplus", Set.of(id)::contains, Imprint.NONE, NOW);
    news.present("other", Set.of()::contains, Imprint.NONE, NOW);
    news.present("asiaplus", Set.of("another")::contains, Imprint.NONE, at);
    news.present("asiaplus", Set.of("another")::contains, Imprint.NONE, at.plusSeconds(1));
  }

  private List<PageVisit> due(Instant now) {
    return database.evidence().claim(now, now.plusSeconds(60), 9);
  }

  private boolean looked(Looked looked) {
    return database.evidence().looked(news.turn(), looked);
  }

  private static List<Message> alertEdit(String words) {
    return List.of(
        new Message(
            "alert-1+",
            DESK,
            "story-1",
            Urgency.DIGEST,
            Body.of(RichText.of(words)),
            "alert-1",
            ""));
  }

  private Original original(String story) {
    return database.items().originals(story, 1).get(0);
  }

  private List<Alteration> altered(String story) {
    return database.items().altered(story);
  }
}
