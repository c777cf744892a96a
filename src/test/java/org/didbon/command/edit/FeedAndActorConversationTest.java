package org.didbon.command.edit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.feed.ParsedFeed;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.didbon.rule.FeedMoves;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What admins type to change feeds and people, and what they get back. */
class FeedAndActorConversationTest extends RuleContract {

  @TestFactory
  Stream<DynamicTest> eachSubcommandAnswersWithWhatAPersonNeeds() {
    return Dialogue.of(
        """
        /feed                          | • asiaplus Asia-Plus
        /feed list                     | • asiaplus Asia-Plus
        /feed add                      | Write the address of the feed, or of a page
        /feed add nonsense             | nonsense is no address of a feed
        /feed add ftp://a.example/x    | is no address of a feed
        /feed add https://u:p@a.example/x | is no address of a feed
        /feed add https://b.example/rss | That is no feed that can be read: there is nothing
        /feed check https://b.example/rss | That is no feed that can be read: there is nothing
        /feed pause birds              | There is no source:birds
        /feed resume asiaplus          | Nothing to do: asiaplus
        /feed show                     | Write more after /feed.
        /feed show birds               | There is no source:birds
        /feed show asiaplus            | every: 10m
        /feed undo asiaplus            | Nobody has changed asiaplus
        /feed fly                      | /feed list|show|add|edit|check|pause|resume|remove
        /actor disable patrushev       | It is named by #border
        /actor history patrushev       | Nothing has been changed yet
        /actor reset patrushev         | Nothing to do
        /actor undo patrushev          | Nobody has changed patrushev
        /actor add                     | Who shall be watched?
        /actor add Николай Патрушев    | Watched already: Nikolai Patrushev @patrushev
        /actor add Иван Прохоров       | @ivan-prokhorov
        /actor drop patrushev          | Which name, post or namesake shall go?
        /actor drop patrushev Лавров   | has no such name, post or namesake: Лавров
        /actor drop patrushev Николай Платонович Патрушев | would be left without a name. To delete the person: /actor delete patrushev
        /actor edit birds born 1951    | There is no @birds
        /actor edit patrushev          | Write one of these: /actor edit ID name|born|country|tags|about
        /actor edit patrushev born yesterday | yesterday is no day
        /actor edit patrushev born 1951-02-31 | 1951-02-31 is no day
        /actor edit patrushev born 1951 | 1951 is no day
        /actor post patrushev Aide; Russia; 2024-02-31 | 2024-02-31 is no date
        /actor post patrushev Aide; Russia; 2024-05; 2023 | This post ends before it begins
        /actor edit patrushev born 1951-07-11 | + 1951-07-11
        /actor edit patrushev country XX | XX is no code of a country
        /actor edit patrushev country tj | + TJ
        /actor edit patrushev country Узбекистан | + UZ
        /actor edit patrushev country Узбекстан | Did you mean one of these?
        /actor edit patrushev tags Security,  foreign affairs, шёлковый путь | + tags: security, foreign-affairs, шёлковый путь
        /actor edit patrushev tags 12  | 12 cannot be a tag
        /actor edit patrushev about He Has a post. | + He Has a post.
        /actor edit patrushev about En route. | + En route.
        /actor edit patrushev about ru Он занимает Пост. | + ru: Он занимает Пост.
        /actor edit patrushev bare perhaps | /actor add|edit|alias|post
        /actor edit patrushev bare never | + bareSurname: never
        /actor edit patrushev not Дмитрий Патрушев | + ≠ Дмитрий Патрушев
        /actor edit patrushev name N. Patrushev | + N. Patrushev
        /actor alias patrushev         | Which name shall be added?
        /actor alias patrushev Nikolay Patrushev | + en: Nikolay Patrushev
        /actor alias patrushev uk Микола Патрушев | + uk: Микола Патрушев
        /actor post patrushev          | Which post? For example: President, Russia, since 2012.
        /actor post patrushev Aide; Russia; 2024-05; soon | soon is no date
        /actor post patrushev Aide; Russia; 2024-05 | + Aide, Russia (2024-05 – )
        /actor delete birds            | There is no @birds
        """,
        (line, answer) -> assertThat(rules.say(line)).contains(answer));
  }

  @Test
  void whatANewFeedHoldsIsTakenInWithoutAlertsAndItsNewestAreAButtonAway() {
    rules.feedBrings(
        new ParsedFeed(
            "Шахматы", List.of(item("1").build(), item("2").build()), Duration.ZERO, ""));

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed add https://b.example/rss");
    assertThat(offer.body().text().plain()).contains("Taken in without alerts: 2.");

    Reply saved = rules.reply(RuleFixture.OWNER, offer.body().buttons().get(0).get(0).command());
    assertThat(saved.body().buttons().get(0).get(0).command()).isEqualTo("/feed newest shakhmaty");
    assertThat(rules.say("/feed newest shakhmaty")).contains("has not been read yet");
    assertThat(rules.say("/feed newest asiaplus")).contains("has not been read yet");
    rules.record("Ферзь пошёл на пенсию");
    assertThat(rules.say("/feed newest asiaplus"))
        .contains("Taken in without alerts so far: 0. The newest:")
        .contains("1. Ферзь пошёл на пенсию");
  }

  @Test
  void aFeedBringsItsOwnTitleAndAnIdOfIt() {
    rules.feedBrings(new ParsedFeed("Радио Озоди", List.of(item("1").build()), Duration.ZERO, ""));
    assertThat(rules.say("/feed add https://b.example/rss"))
        .startsWith("Радио Озоди radio-ozodi\nhttps://b.example/rss\nItems: 1");

    rules.feedBrings(
        new ParsedFeed("о".repeat(100), List.of(item("1").build()), Duration.ZERO, ""));
    assertThat(rules.say("/feed add https://www.b.example/rss")).startsWith("b.example b-example");
  }

  @Test
  void whatIsOddAboutADocumentThatWasReadWholeIsRemarkedAndIsNoFailure() {
    String remark = FeedFault.of(FeedFault.Kind.ODD, "&#7; is no character");
    rules.feedBrings(
        new ParsedFeed("Вестник", List.of(item("1").build()), Duration.ZERO, "", remark));
    rules.database.news().visited(visited("asiaplus").withRemark(remark));

    assertThat(rules.say("/feed check asiaplus"))
        .contains("⚠ read whole, though the document is not quite in order: &#7; is no character");
    assertThat(rules.say("/feeds"))
        .startsWith("1 feed, 0 failing")
        .contains("nothing new yet; ⚠ read whole, though the document is not quite in order");
  }

  @Test
  void aFeedThatMovedIsShownWithItsNewAddress() {
    String there = "https://new.example/rss";
    assertThat(rules.say("/feeds")).doesNotContain("now at");
    rules.database.news().visited(visited("asiaplus").withMove(new FeedState.Move(there, 1)));
    assertThat(rules.say("/feeds")).contains("nothing new yet; now at " + there);

    Feed feed = requireNonNull(rules.watchlist.get().feeds().get("asiaplus"));
    new FeedMoves(rules.book).move(feed, URI.create(there));
    rules.database.news().visited(visited("asiaplus"));
    assertThat(rules.say("/feeds")).contains("nothing new yet; now at " + there);

    rules.say("/feed undo asiaplus");
    assertThat(rules.say("/feeds")).doesNotContain("now at");
  }

  @Test
  void manyFeedsAreListedPageByPage() {
    rules.feedBrings(new ParsedFeed(List.of(item("1").build()), Duration.ZERO, ""));
    for (int i = 10; i < 32; i++) {
      rules.press(rules.reply(RuleFixture.OWNER, "/feed add https://b.example/" + i + " F" + i));
    }

    Reply first = rules.reply(RuleFixture.OWNER, "/feed list");

    assertThat(first.body().text().lines()).hasSize(20);
    assertThat(rules.press(first)).startsWith("• f29 F29").contains("f31");
    assertThat(rules.say("/feed list 3")).isEqualTo("There is nothing more.");
  }

  @Test
  void aFeedIsTriedThenWatchedAtOnceAndPausedAndRemoved() {
    rules.feedBrings(
        new ParsedFeed(
            List.of(item("1").title("Первая новость").published(SEEN).build()), Duration.ZERO, ""));

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed add https://B.example/Rss?x=Y Новости Б");
    assertThat(offer.body().text().plain())
        .startsWith("Новости Б novosti-b\nhttps://B.example/Rss?x=Y\nItems: 1, the newest of")
        .contains("• Первая новость");
    assertThat(watched()).containsExactly("asiaplus");

    assertThat(rules.press(offer)).contains("+ https://B.example/Rss?x=Y");
    assertThat(watched()).containsExactly("asiaplus", "novosti-b");
    assertThat(rules.say("/feed add https://B.example/Rss?x=Y"))
        .startsWith("That address is watched already, as novosti-b");
    Reply off = rules.reply(RuleFixture.OWNER, "/feed pause novosti-b");
    assertThat(off.body().text().plain())
        .startsWith("Switch off Новости Б? Items of the last 30 days: 0");
    assertThat(off.body().buttons().get(0).get(0).label()).isEqualTo("Switch off");
    assertThat(watched()).contains("novosti-b");
    assertThat(rules.press(off))
        .isEqualTo("Switched off: source:novosti-b. It stays so until it is switched on again.");
    assertThat(watched()).containsExactly("asiaplus");
    assertThat(rules.say("/feed list")).contains("novosti-b Новости Б ⏸");
    Reply on = rules.reply(RuleFixture.OWNER, "/feed resume Новости Б");
    assertThat(on.body().text().plain())
        .startsWith("Switch on Новости Б again? From then on it is read again; chats")
        .contains("Items: 1, the newest of", "• Первая новость");
    assertThat(on.body().buttons().get(0).get(0).label()).isEqualTo("Switch on");
    assertThat(watched()).containsExactly("asiaplus");
    assertThat(rules.press(on)).isEqualTo("Switched on again: source:novosti-b");
    assertThat(watched()).containsExactly("asiaplus", "novosti-b");
    Reply sure = rules.reply(RuleFixture.OWNER, "/feed remove novosti-b");
    assertThat(sure.body().buttons().get(0).get(0).label()).isEqualTo("Delete");
    assertThat(rules.press(sure)).isEqualTo("Deleted: source:novosti-b");
    rules.sayAndSave("/feed remove asiaplus");
    assertThat(watched()).isEmpty();
    assertThat(rules.say("/feed list")).startsWith("No feed is watched");
    rules.say("/feed undo asiaplus");
    assertThat(watched()).containsExactly("asiaplus");
  }

  @Test
  void aPersonIsAddedNamedAgainAndFoundAtOnce() {
    assertThat(rules.sayAndSave("/actor add Иван Сергеевич Прохоров"))
        .contains("@ivan-sergeevich-prokhorov");
    assertThat(rules.say("/actor Прохорову")).startsWith("Иван Сергеевич Прохоров");

    rules.sayAndSave("/actor alias ivan-sergeevich-prokhorov Ivan Prokhorov");
    rules.sayAndSave("/actor post ivan-sergeevich-prokhorov Governor; Kaluga Region; 2001; 2005");

    assertThat(rules.say("/actor Prokhorov")).contains("Governor, Kaluga Region (2001 to 2005)");
    rules.say("/actor undo ivan-sergeevich-prokhorov");
    assertThat(rules.say("/actor Prokhorov")).doesNotContain("Governor");
    assertThat(rules.say("/actor history ivan-sergeevich-prokhorov")).contains("taken back");
    rules.sayAndSave("/actor delete ivan-sergeevich-prokhorov");
    assertThat(rules.say("/actor Прохоров")).startsWith("Nobody of that name");
  }

  @Test
  void tagsAreGivenAndTakenAndFoundInTheWordsOfTheLanguage() {
    rules.say("/actor edit patrushev tags security, migration");
    assertThat(rules.say("/actors human rights"))
        .startsWith("Nobody from human rights is watched. Countries: Russia (RU)")
        .endsWith("\nTags: migration, security");
    assertThat(rules.say("/actors migration")).isEqualTo("Russia: Nikolai Patrushev");
    assertThat(rules.say("/actor patrushev")).contains("Tags: security, migration");

    rules.say("/language ru");
    rules.say("/actor edit patrushev tags Права человека, migration");
    assertThat(rules.say("/акторы права человека")).contains("Патрушев");
    assertThat(rules.say("/акторы human-rights")).contains("Патрушев");
    assertThat(rules.say("/актор patrushev")).contains("Метки: права человека, миграция");
    assertThat(rules.say("/акторы безопасность")).endsWith("Метки: миграция, права человека");

    rules.say("/actor edit patrushev tags");
    assertThat(rules.say("/акторы миграция")).doesNotContain("Метки");
  }

  @Test
  void aPersonIsToldOfInTheLanguageOfTheChat() {
    rules.say("/actor edit patrushev about He has a post.");
    rules.say("/actor edit patrushev about ru У него есть пост.");
    rules.sayAndSave("/actor post patrushev Adviser; Russia; 2023-05");
    rules.sayAndSave("/actor post patrushev Envoy; Russia; 2024-05");
    assertThat(rules.say("/actor patrushev"))
        .as("not taken up yet")
        .contains("He has a post.\n")
        .contains("• Envoy, Russia (May 2024 to …)")
        .contains("• Adviser, Russia (May 2023 to now)");

    rules.say("/language tg");
    assertThat(rules.say("/actor patrushev"))
        .as("what he is stands in two languages, and Tajik is neither")
        .doesNotContain("У него есть пост.", "He has a post.")
        .contains("Envoy, Русия");
    rules.say("/language ru");
    assertThat(rules.say("/actor patrushev")).contains("У него есть пост.");
    rules.say("/language tg");
    assertThat(rules.say("/actors Русия")).contains("Патрушев");

    rules.say("/actor edit patrushev about He has another.");
    assertThat(rules.say("/actor patrushev")).contains("He has another.").doesNotContain("У него");
  }

  private List<String> watched() {
    return rules.database.feeds().states().stream().map(FeedState::feed).toList();
  }

  private static FeedState visited(String feed) {
    return FeedState.visited(feed, SEEN);
  }
}
