package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.didbon.domain.Items.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryBook.Join;
import org.didbon.command.StoryBook.JoinOutcome;
import org.didbon.command.StoryBook.SaidKind;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.command.StoryBook.Split;
import org.didbon.command.StoryBook.SplitOutcome;
import org.didbon.command.StoryOverview.ListPlace;
import org.didbon.command.StoryOverview.OverviewPage;
import org.didbon.command.StoryOverview.OverviewStory;
import org.didbon.command.StoryOverview.Related;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Ruling;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Exhibits;
import org.didbon.pipeline.Decision.Merge;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.NewsStore;
import org.didbon.pipeline.NewsStore.Moved;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.PlacedReports.Placed;
import org.didbon.pipeline.RestStore;
import org.didbon.pipeline.RestStore.AfterRest;
import org.didbon.pipeline.RestStore.Resting;
import org.didbon.rule.Reach.MarkedReport;
import org.didbon.rule.Reach.SubjectTraffic;
import org.didbon.story.Assignment;
import org.didbon.story.JoinReason;
import org.didbon.story.StoryFinder;
import org.junit.jupiter.api.Test;

/** The same for every database: stories that are split, put back, and merged. */
abstract class StoryLifeContract extends StoreCase {

  private static final String PERSON = "telegram:42";
  private static final Sayer EDITOR = new Sayer(DESK, PERSON);

  private final Item first = report("1", "Fire in a hostel kills three", 0);
  private final Item second = report("2", "Three die in hostel fire", 1);
  private final Item third = report("3", "Talks on a gas price begin", 2);

  /** What was asked once is kept, and must not be what it was before a split or a merge. */
  @Test
  void whatWasKnownOfAStoryIsKnownAnewAfterASplitAndAMerge() {
    story("fire", first, second);
    story("gas", third);
    assertThat(headlines("fire")).containsExactly(first.title(), second.title());
    assertThat(headlines("gas")).containsExactly(third.title());

    Split split = database.apart().split("fire", second.key(), EDITOR, NOW);

    assertThat(headlines("fire")).containsExactly(first.title());
    assertThat(headlines(split.story())).containsExactly(second.title());

    merge("gas", "fire");

    assertThat(headlines("fire")).containsExactly(first.title(), third.title());
    assertThat(headlines("gas")).isEmpty();
    assertThat(headlines(split.story())).containsExactly(second.title());
  }

  /** As a decision reads them, in both ways. */
  private List<String> headlines(String story) {
    List<String> titles =
        news.reports(List.of(story)).getOrDefault(story, List.of()).stream()
            .sorted(Comparator.comparing(Item::when))
            .map(Item::title)
            .toList();
    assertThat(news.pasts(List.of(story)).getOrDefault(story, Past.NONE).headlines())
        .isEqualTo(titles);
    return titles;
  }

  @Test
  void aReportThatIsSplitOffHasAStoryOfItsOwn() {
    Story fire = story("fire", first, second, third);

    Split split = database.apart().split("fire", third.key(), EDITOR, NOW);

    assertThat(split).isEqualTo(new Split(SplitOutcome.MOVED, third.key(), third.title()));
    assertThat(reports("fire")).containsExactly(first.key(), second.key());
    assertThat(reports(split.story())).containsExactly(third.key());
    assertThat(news.stories(StoryFinder.keysOf(third)).values())
        .containsOnly(new Story(third.key(), third.title(), third.when(), third.when()));
    assertThat(news.stories(StoryFinder.keysOf(second)).values())
        .containsOnly(new Story("fire", fire.title(), first.when(), second.when()));
    assertThat(matches(split.story())).isEqualTo(1);
    assertThat(news.pasts(List.of("fire")).get("fire").headlines()).doesNotContain(third.title());
  }

  @Test
  void whatIsKnownOfALargeStoryFollowsAllThatBecomesOfIt() {
    Item[] many =
        IntStream.range(0, 90)
            .mapToObj(at -> report("m" + at, "Report " + at + " of a great fire", at))
            .toArray(Item[]::new);
    Story fire = story("fire", many);
    story("blaze", second);
    assertThat(pastOfFire().headlines()).hasSize(90).startsWith(many[0].title());

    story("fire", report("early", "Fire breaks out", -5));
    assertThat(pastOfFire().headlines()).hasSize(91).startsWith("Fire breaks out");

    story("fire", report("late", "Fire is out", 200), report("again", "Fire breaks out", 100));
    assertThat(pastOfFire().headlines()).hasSize(92).endsWith("Fire is out");

    Item edited = report("m3", "Report 3 of a small fire", 3);
    news.record(
        new Decision(
            news.turn(),
            visit(),
            List.of(),
            List.of(new Decision.Edit(edited, List.of(), "summary")),
            List.of()));
    assertThat(pastOfFire().headlines()).contains(edited.title()).doesNotContain(many[3].title());

    database.apart().split("fire", many[7].key(), EDITOR, NOW);
    assertThat(pastOfFire().headlines()).doesNotContain(many[7].title());

    merge("blaze", fire.id());
    assertThat(pastOfFire().headlines()).contains(second.title());
  }

  /** The same as somebody finds it who knew nothing of it. */
  private NewsStore.Past pastOfFire() {
    NewsStore.Past past = news.pasts(List.of("fire", "blaze")).get("fire");
    assertThat(past).isEqualTo(database.news().pasts(List.of("fire")).get("fire"));
    assertThat(news.pasts(List.of("fire")).get("fire")).isEqualTo(past);
    assertThat(news.reports(List.of("fire", "blaze")).get("fire"))
        .isNotEmpty()
        .isEqualTo(database.news().reports(List.of("fire")).get("fire"));
    return past;
  }

  @Test
  void theFirstReportOfAStoryGetsAnIdThatIsFree() {
    story(first.key(), first, second);

    Split split = database.apart().split(first.key(), first.key(), EDITOR, NOW);

    assertThat(split.story()).startsWith(first.key()).isNotEqualTo(first.key());
    assertThat(reports(first.key())).containsExactly(second.key());
    assertThat(reports(split.story())).containsExactly(first.key());
  }

  @Test
  void whatReportsShareStaysWithTheStory() {
    Item same = report("4", first.title(), 3);
    story("fire", first, same);

    database.apart().split("fire", same.key(), EDITOR, NOW);

    assertThat(news.stories(StoryFinder.keysOf(first)).values())
        .extracting(Story::id)
        .containsOnly("fire");
  }

  @Test
  void whatIsNotThereOrAloneIsNotSplit() {
    story("fire", first);
    long turn = news.turn();

    assertThat(database.apart().split("fire", first.key(), EDITOR, NOW).outcome())
        .isEqualTo(SplitOutcome.ALONE);
    assertThat(database.apart().split("fire", "0123456789ab", EDITOR, NOW).outcome())
        .isEqualTo(SplitOutcome.UNKNOWN);
    assertThat(database.apart().split("flood", first.key(), EDITOR, NOW).outcome())
        .isEqualTo(SplitOutcome.UNKNOWN);
    assertThat(news.movedAfter(turn)).isEmpty();
    assertThat(news.apart(List.of("fire"))).isEmpty();
  }

  @Test
  void whatWasDecidedOnTheStoryAsItWasIsDecidedAgain() {
    story("fire", first, second);
    long turn = news.turn();

    database.apart().split("fire", second.key(), EDITOR, NOW);

    assertThat(news.record(new Decision(turn, visit(), List.of(), List.of(), List.of()))).isFalse();
    assertThat(news.movedAfter(turn)).containsExactly(new Moved(second.key(), second.key()));
    assertThat(news.movedAfter(news.turn())).isEmpty();
  }

  @Test
  void aReportIsKeptApartFromItsFormerStoryUntilItIsPutBack() {
    story("fire", first, second, third);
    String own = database.apart().split("fire", third.key(), EDITOR, NOW).story();

    assertThat(news.apart(List.of("fire")))
        .isEqualTo(Map.of("fire", Set.of(own), own, Set.of("fire")));
    assertThat(news.apart(List.of(own))).isEqualTo(news.apart(List.of("fire")));

    Split back = database.apart().rejoin("fire", third.key(), EDITOR, NOW.plusSeconds(1));

    assertThat(back).isEqualTo(new Split(SplitOutcome.MOVED, "fire", third.title()));
    assertThat(news.apart(List.of("fire", own))).isEmpty();
    assertThat(reports("fire")).containsExactly(first.key(), second.key(), third.key());
    assertThat(database.apart().rejoin("fire", third.key(), EDITOR, NOW.plusSeconds(1)).outcome())
        .isEqualTo(SplitOutcome.UNKNOWN);
    assertThat(database.apart().split("fire", third.key(), EDITOR, NOW).story()).isEqualTo(own);
  }

  @Test
  void aStoryThatWasMergedIsFoundByItsOldId() {
    story("fire", first);
    story("blaze", second);

    merge("blaze", "fire");

    assertThat(reports("fire")).containsExactly(first.key(), second.key());
    assertThat(reports("blaze")).containsExactly(first.key(), second.key());
    assertThat(news.stories(StoryFinder.keysOf(second)).values())
        .containsOnly(new Story("fire", first.title(), first.when(), second.when()));
    assertThat(matches("fire")).isEqualTo(2);
  }

  @Test
  void aChatThatHeardOfTheYoungerStoryAloneHeardOfTheOther() {
    story("fire", first);
    story("blaze", second);
    write(alert("a", DESK, "fire"));
    write(alert("b", DESK, "blaze"));
    write(alert("c", PHONE, "blaze"));

    merge("blaze", "fire");

    assertThat(news.pasts(List.of("fire")).get("fire").sent())
        .hasEntrySatisfying(DESK, sent -> assertThat(sent.last()).isEqualTo("a"))
        .hasEntrySatisfying(PHONE, sent -> assertThat(sent.last()).isEqualTo("c"));
  }

  @Test
  void storiesThatSomebodyPutsTogetherAreOneUntilHeTakesThemApart() {
    story(first.key(), first, second);
    story(third.key(), third);
    write(alert(third.key() + "@" + PHONE, PHONE, third.key()));
    long turn = news.turn();

    Join join = database.apart().join(third.key(), first.key(), false, EDITOR, NOW);

    assertThat(join)
        .isEqualTo(new Join(JoinOutcome.JOINED, first.key(), third.key(), third.title()));
    assertThat(reports(third.key())).containsExactly(first.key(), second.key(), third.key());
    assertThat(news.movedAfter(turn)).containsExactly(new Moved(third.key(), first.key()));
    assertThat(news.record(new Decision(turn, visit(), List.of(), List.of(), List.of()))).isFalse();
    assertThat(news.pasts(List.of(first.key())).get(first.key()).sent()).containsKey(PHONE);
    assertThat(said())
        .containsExactly(tuple(SaidKind.JOINED, first.key(), third.key(), third.title(), true));

    turn = news.turn();
    Join parted = database.apart().part(third.key(), EDITOR, NOW.plusSeconds(1));

    assertThat(parted)
        .isEqualTo(new Join(JoinOutcome.PARTED, third.key(), first.key(), third.title()));
    assertThat(reports(third.key())).containsExactly(third.key());
    assertThat(reports(first.key())).containsExactly(first.key(), second.key());
    assertThat(news.movedAfter(turn)).containsExactly(new Moved(third.key(), third.key()));
    assertThat(news.stories(StoryFinder.keysOf(third)).values())
        .containsOnly(new Story(third.key(), third.title(), third.when(), third.when()));
    assertThat(news.stories(StoryFinder.keysOf(second)).values())
        .containsOnly(new Story(first.key(), first.title(), first.when(), second.when()));
    assertThat(news.pasts(List.of(third.key())).get(third.key()).sent()).containsKey(PHONE);
    assertThat(news.apart(List.of(first.key())).get(first.key())).containsExactly(third.key());
    assertThat(database.verdicts().all("asiaplus", "3", third.key(), 9)).isNotEmpty();
    assertThat(said())
        .containsExactly(
            tuple(SaidKind.SPLIT, first.key(), third.key(), third.title(), true),
            tuple(SaidKind.JOINED, first.key(), third.key(), third.title(), false));
    assertThat(database.apart().part(third.key(), EDITOR, NOW).outcome())
        .isEqualTo(JoinOutcome.UNKNOWN);
  }

  @Test
  void whatWasSplitOffIsPutTogetherOnlyWhereThatIsMeant() {
    story("fire", first, second, third);
    String own = database.apart().split("fire", third.key(), EDITOR, NOW).story();

    assertThat(database.apart().join("fire", own, false, EDITOR, NOW))
        .isEqualTo(Join.none(JoinOutcome.APART));
    assertThat(reports("fire")).containsExactly(first.key(), second.key());

    Join join = database.apart().join(own, "fire", true, EDITOR, NOW.plusSeconds(1));

    assertThat(join.story()).isEqualTo("fire");
    assertThat(reports(own)).containsExactly(first.key(), second.key(), third.key());
    assertThat(news.apart(List.of("fire", own))).isEmpty();
    assertThat(said())
        .extracting(saying -> saying.toList().get(0))
        .containsExactlyInAnyOrder(SaidKind.JOINED, SaidKind.BACK, SaidKind.SPLIT);
  }

  @Test
  void whatIsGoneOrOneAlreadyIsNotPutTogether() {
    story("fire", first);
    story("blaze", second);
    story("own--1", item("9").from("own--1").title("For one chat").build());

    assertThat(database.apart().join("fire", "fire", false, EDITOR, NOW).outcome())
        .isEqualTo(JoinOutcome.SAME);
    assertThat(database.apart().join("fire", "<b>' or 1=1 --", false, EDITOR, NOW).outcome())
        .isEqualTo(JoinOutcome.UNKNOWN);
    assertThat(database.apart().join("own--1", "fire", false, EDITOR, NOW).outcome())
        .isEqualTo(JoinOutcome.UNKNOWN);
    database.apart().join("fire", "blaze", false, EDITOR, NOW);
    assertThat(database.apart().join("blaze", "fire", false, EDITOR, NOW).outcome())
        .as("somebody else was quicker")
        .isEqualTo(JoinOutcome.SAME);
    assertThat(database.apart().part("fire", EDITOR, NOW).outcome()).isEqualTo(JoinOutcome.UNKNOWN);
  }

  @Test
  void whatSomebodyPutTogetherIsTakenOutOfTheStoryThatItBecameAPartOf() {
    story("fire", first);
    story("blaze", second);
    story("old", report("0", "Smoke over Mytishchi", -9));
    database.apart().join("fire", "blaze", false, EDITOR, NOW);
    merge("fire", "old");

    Join parted = database.apart().part("blaze", EDITOR, NOW.plusSeconds(1));

    assertThat(parted.former()).isEqualTo("old");
    assertThat(reports("blaze")).containsExactly(second.key());
    assertThat(reports("fire")).hasSize(2).doesNotContain(second.key());
  }

  private List<Tuple> said() {
    return database.apart().latest(9).stream()
        .map(one -> tuple(one.kind(), one.story(), one.what(), one.title(), one.holds()))
        .toList();
  }

  @Test
  void theNewestStoriesAreReadInPartsEachOnce() {
    story("a", report("a1", "Fire in a hostel", 0), report("a2", "Fire is out", 9));
    story("b", report("b1", "Talks begin", 5));
    story("c", inLanguage("c1", "ru"), report("c2", "Flood", 3));
    story("own--1", item("9").from("own--1").title("For one chat").build());

    for (Wanted wanted :
        List.of(
            Wanted.ALL, new Wanted(PATRUSHEV, "", "", 1), new Wanted(null, "", "asiaplus", 1))) {
      List<String> read = new ArrayList<>();
      Optional<ListPlace> place = Optional.of(ListPlace.NEWEST);
      while (place.isPresent() && read.size() < 9) {
        OverviewPage page = database.stories().newest(wanted, place.get(), 1);
        page.stories().forEach(one -> read.add(one.id()));
        place = page.next();
      }
      assertThat(read).as(wanted.toString()).containsExactlyInAnyOrder("a", "b", "c");
    }
    assertThat(ids(new Wanted(null, "ru", "", 1))).containsExactly("c");
    assertThat(ids(new Wanted(null, "", "", 2))).isEmpty();
    assertThat(ids(new Wanted(Subject.rule("nothing"), "", "", 1))).isEmpty();
    assertThat(ids(new Wanted(null, "", "' or 1=1 --", 1))).isEmpty();
    assertThat(database.stories().newest(Wanted.ALL, ListPlace.NEWEST, 9).stories().get(0))
        .satisfies(
            one -> {
              assertThat(one.reports()).isEqualTo(2);
              assertThat(one.feeds()).containsExactly("asiaplus");
              assertThat(one.subjects()).containsExactly(PATRUSHEV);
            });
  }

  private List<String> ids(Wanted wanted) {
    return database.stories().newest(wanted, ListPlace.NEWEST, 9).stories().stream()
        .map(OverviewStory::id)
        .toList();
  }

  @Test
  void whyAReportJoinedAndWhatIsRelatedIsKept() {
    Story talks = story("talks", third);
    story("fire", first);
    JoinReason alike =
        new JoinReason(
            JoinReason.By.LIKENESS, first.key(), 1.234, Map.of("names", 0.5, "places", 0.001));
    Story fire = new Story("fire", first.title(), first.when(), second.when());
    news.record(
        new Decision(
            news.turn(),
            visit(),
            List.of(
                new NewItem(
                    second,
                    List.of(),
                    "summary",
                    new Assignment(fire, false, keys(second, "fire"), talks, true, null, alike))),
            List.of(),
            List.of()));

    List<ReportLine> lines = database.stories().lines("fire", DESK, 9);

    assertThat(lines).extracting(ReportLine::key).containsExactly(first.key(), second.key());
    assertThat(lines.get(0).joined()).isEmpty();
    assertThat(lines.get(1).joined())
        .contains(new JoinReason(JoinReason.By.LIKENESS, first.key(), 1.23, Map.of("names", 0.5)));
    assertThat(database.stories().related("fire", 9))
        .extracting(one -> one.story().id(), Related::follows)
        .containsExactly(tuple("talks", true));
    assertThat(database.stories().related("talks", 9))
        .extracting(one -> one.story().id())
        .containsExactly("fire");
    assertThat(database.stories().verdicts("fire"))
        .isEqualTo(Map.of(VerdictReason.ALREADY_TOLD, 1));
    assertThat(database.stories().reports("fire", DESK, 1, 5))
        .extracting(one -> one.item().key())
        .containsExactly(second.key());

    database.apart().join("talks", "fire", false, EDITOR, NOW);
    assertThat(database.stories().lines("fire", DESK, 9))
        .filteredOn(ReportLine::byHand)
        .extracting(ReportLine::key)
        .containsExactly(third.key());
    assertThat(database.stories().related("fire", 9)).isEmpty();
  }

  @Test
  void verdictsGoWithTheirReports() {
    story("fire", first);
    story("blaze", second);

    merge("blaze", "fire");

    assertThat(database.verdicts().all("asiaplus", "2", "fire", 9)).hasSize(1);
  }

  @Test
  void theLanguagesOfAStoryAreThoseThatAreKnown() {
    story("fire", inLanguage("1", "en"), inLanguage("2", "ru"), inLanguage("3", "und"));

    assertThat(news.pasts(List.of("fire")).get("fire").languages())
        .containsExactlyInAnyOrder("en", "ru");
  }

  @Test
  void aReportWhoseReadingWasKeptNeedNotBeReadAgain() {
    story("fire", first, second);
    story("talks", third);
    List<Placed> read = news.placedAfter(0, 9, "1");
    assertThat(read).extracting(Placed::reading).containsOnly("");
    assertThat(read)
        .extracting(one -> Objects.requireNonNull(one.item()).key())
        .containsExactly(first.key(), second.key(), third.key());
    long one = read.get(0).number();
    long last = read.get(2).number();

    news.keep(Map.of(one, "of one", last, "of another program"), "0", 9);
    news.keep(Map.of(last, "of the last"), "1", 9);
    database.apart().split("fire", second.key(), EDITOR, NOW);

    assertThat(news.placedAfter(0, 9, "1"))
        .extracting(Placed::story)
        .containsExactly("fire", second.key(), "talks");
    assertThat(news.placedAfter(0, 9, "1"))
        .extracting(Placed::reading)
        .containsExactly("", "", "of the last");
    assertThat(news.placedAfter(0, 9, "1").get(2).item()).isNull();
    assertThat(news.keptAfter(0, last, 9, "0"))
        .containsExactly(new Placed(one, null, "fire", "of one"));
    assertThat(news.keptAfter(0, last, 9, "1"))
        .containsExactly(new Placed(last, null, "talks", "of the last"));
    assertThat(news.keptAfter(0, last - 1, 9, "1")).isEmpty();
    assertThat(news.keptAfter(last, last, 9, "1")).isEmpty();
  }

  @Test
  void readingsOfTheLatestReportsAreKeptAlone() {
    story("fire", first, second, third);
    List<Placed> read = news.placedAfter(0, 9, "1");
    Map<Long, String> readings =
        read.stream().collect(Collectors.toMap(Placed::number, one -> "words"));

    news.keep(readings, "1", 2);

    long last = news.placedBefore(0);
    assertThat(news.keptAfter(0, last, 9, "1"))
        .extracting(Placed::number)
        .containsExactly(last - 1, last);
  }

  @Test
  void whatRestsIsToldOnceItsAlertIsOldEnough() {
    story("fire", first, second);
    String key = "fire@" + DESK;
    Verdict rests =
        new Verdict(
            second.feed(), second.id(), "fire", DESK, Ruling.of(VerdictReason.RESTING, key), NOW);
    news.record(
        new Decision(
            news.turn(),
            visit(),
            List.of(),
            List.of(),
            List.of(alert(key, DESK, "fire")),
            List.of(),
            List.of(rests),
            Portion.WHOLE));
    RestStore rest = database.rest();

    assertThat(rest.rested(NOW.minusMillis(1), NOW, 9)).as("too soon").isEmpty();
    assertThat(rest.rested(NOW, NOW.plusMillis(1), 9)).as("too old").isEmpty();
    List<Resting> due = rest.rested(NOW, NOW, 9);
    assertThat(due).extracting(one -> one.item().key()).containsExactly(second.key());
    assertThat(due).extracting(Resting::story).containsExactly("fire");
    assertThat(due).extracting(Resting::chat).containsExactly(DESK);

    Message reply = alert(key + "~1", DESK, "fire");
    AfterRest told = new AfterRest(due, List.of(reply), List.of(), List.of(), NOW.plusSeconds(1));
    assertThat(rest.tell(news.turn() - 1, told)).as("decided on what is stale").isFalse();
    assertThat(rest.rested(NOW, NOW, 9)).hasSize(1);
    assertThat(rest.tell(news.turn(), told)).isTrue();

    assertThat(rest.rested(NOW.plusSeconds(9), NOW, 9)).isEmpty();
    assertThat(news.pasts(List.of("fire")).get("fire").sent().get(DESK).last())
        .isEqualTo(reply.key());
  }

  private static Item inLanguage(String id, String language) {
    return item(id).in(language).title("Report " + id).build();
  }

  private static Item report(String id, String title, int hours) {
    return item(id)
        .title(title)
        .link("https://a.example/" + id)
        .published(NOW.minusSeconds(36_000).plusSeconds(hours * 3_600L))
        .build();
  }

  /** A story of these reports, the first of which gave it its name. */
  @Test
  void whatWasCalledNotRelevantIsKnownByTheStoryItWasMergedInto() {
    story("fire", first);
    story("blaze", second);
    story("talks", third);
    ChatAddress phone = ChatAddress.of("telegram:7");
    database.complaints().add(DESK, "", "blaze", Set.of(PATRUSHEV), NOW);
    database.complaints().add(phone, "", "blaze", Set.of(PATRUSHEV), NOW);

    assertThat(database.reach().marked(PATRUSHEV))
        .extracting(MarkedReport::story, MarkedReport::presses)
        .containsExactly(tuple("blaze", 2));
    merge("blaze", "fire");

    assertThat(database.reach().marked(PATRUSHEV))
        .extracting(MarkedReport::story, MarkedReport::presses)
        .containsExactly(tuple("fire", 2), tuple("fire", 2));
    assertThat(database.reach().marked(Subject.rule("other"))).isEmpty();
    assertThat(database.reach().begun()).isPresent();
  }

  @Test
  void whatCameAboutEachSubjectIsCountedFromAMomentOn() {
    story("fire", first, second);
    story("blaze", third);
    ChatAddress phone = ChatAddress.of("telegram:7");
    assertThat(database.reach().traffic(Set.of(PATRUSHEV), third.when()))
        .containsOnly(Map.entry(PATRUSHEV, new SubjectTraffic(1, 0, 0, third.when())));
    database.complaints().add(DESK, "", "fire", Set.of(PATRUSHEV), NOW);
    database.complaints().add(phone, "", "fire", Set.of(PATRUSHEV), NOW);
    Set<Subject> asked = Set.of(PATRUSHEV, new Subject(PATRUSHEV.kind(), "nobody"));

    assertThat(database.reach().traffic(asked, first.when()))
        .containsOnly(Map.entry(PATRUSHEV, new SubjectTraffic(3, 2, 1, first.when())));
    assertThat(database.reach().traffic(asked, third.when()))
        .containsOnly(Map.entry(PATRUSHEV, new SubjectTraffic(1, 1, 1, third.when())));
    assertThat(database.reach().traffic(asked, NOW.plusSeconds(1))).isEmpty();
    assertThat(database.reach().traffic(Set.of(), NOW)).isEmpty();
  }

  private Story story(String id, Item... reports) {
    Story story =
        new Story(id, reports[0].title(), reports[0].when(), reports[reports.length - 1].when());
    List<NewItem> items =
        List.of(reports).stream()
            .map(
                one ->
                    new NewItem(
                        one,
                        List.of(new Match(PATRUSHEV, Ground.QUERY, List.of())),
                        "summary",
                        new Assignment(story, true, keys(one, id))))
            .toList();
    List<Verdict> verdicts =
        List.of(reports).stream()
            .map(
                one ->
                    new Verdict(
                        one.feed(),
                        one.id(),
                        id,
                        DESK,
                        Ruling.of(VerdictReason.ALREADY_TOLD, ""),
                        NOW))
            .toList();
    news.record(
        new Decision(
            news.turn(), visit(), items, List.of(), List.of(), List.of(), verdicts, Portion.WHOLE));
    return story;
  }

  private static List<String> keys(Item report, String story) {
    List<String> keys = new ArrayList<>(StoryFinder.keysOf(report));
    keys.add(StoryFinder.key(story));
    return keys;
  }

  private void merge(String from, String into) {
    news.record(
        new Decision(
            news.turn(),
            visit(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Portion.WHOLE,
            Exhibits.NONE,
            List.of(new Merge(from, into))));
  }

  private static Message alert(String key, ChatAddress chat, String story) {
    return Message.alert(key, chat, story, Urgency.NORMAL, Body.of(RichText.of("Fire")));
  }

  private List<String> reports(String story) {
    return database.items().story(story, DESK).stream().map(Recorded::item).map(Item::key).toList();
  }

  private long matches(String story) {
    return news.pasts(List.of(story)).get(story).subjects().size() == 0
        ? 0
        : database.items().story(story, DESK).stream()
            .mapToLong(report -> report.matches().size())
            .sum();
  }
}
