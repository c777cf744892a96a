package org.didbon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.didbon.command.Reply;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.feed.ParsedFeed;
import org.didbon.rule.FeedMoves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What admins type to change feeds and people, and what they get back. */
class FeedAndActorConversationTest extends RuleHouseCase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /feed                          | • asiaplus Asia-Plus
          /feed list                     | • asiaplus Asia-Plus
          /feed add                      | Write more after /feed.
          /feed add nonsense             | nonsense is no address of a feed
          /feed add ftp://a.example/x    | is no address of a feed
          /feed add https://u:p@a.example/x | is no address of a feed
          /feed add https://b.example/rss | That is no feed that can be read: there is nothing
          /feed check https://b.example/rss | That is no feed that can be read: there is nothing
          /feed pause birds              | There is no birds
          /feed resume asiaplus          | Nothing to do: asiaplus
          /feed undo asiaplus            | Nobody has changed asiaplus
          /feed fly                      | /feed list|add|check|pause|resume|remove
          /actor add                     | /actor add|edit|alias|post
          /actor add Николай Патрушев    | @nikolay-patrushev
          /actor edit birds born 1951    | There is no birds
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
          /actor alias patrushev         | /actor add|edit|alias|post
          /actor alias patrushev Nikolay Patrushev | + en: Nikolay Patrushev
          /actor alias patrushev uk Микола Патрушев | + uk: Микола Патрушев
          /actor post patrushev          | /actor add|edit|alias|post
          /actor post patrushev Aide; Russia; 2024-05; soon | soon is no date
          /actor post patrushev Aide; Russia; 2024-05 | + Aide, Russia (2024-05 – )
          /actor disable patrushev       | It is named by #border
          /actor history patrushev       | Nothing has been changed yet
          /actor reset patrushev         | Nothing to do
          /actor undo patrushev          | Nobody has changed patrushev
          /actor delete birds            | There is no birds
          """)
  void eachSubcommandAnswersWithWhatAPersonNeeds(String line, String answer) {
    assertThat(house.say(line)).contains(answer);
  }

  @Test
  void whatANewFeedHoldsIsTakenInWithoutAlertsAndItsNewestAreAButtonAway() {
    house.feedBrings(
        new ParsedFeed(
            "Шахматы", List.of(item("1").build(), item("2").build()), Duration.ZERO, ""));

    Reply offer = house.reply(RuleHouse.OWNER, "/feed add https://b.example/rss");
    assertThat(offer.body().text().plain()).contains("Taken in without alerts: 2.");

    Reply saved = house.reply(RuleHouse.OWNER, offer.body().buttons().get(0).get(0).command());
    assertThat(saved.body().buttons().get(0).get(0).command()).isEqualTo("/feed newest shakhmaty");
    assertThat(house.say("/feed newest shakhmaty")).contains("has not been read yet");
    assertThat(house.say("/feed newest asiaplus")).contains("has not been read yet");
    house.record("Ферзь пошёл на пенсию");
    assertThat(house.say("/feed newest asiaplus"))
        .contains("Taken in without alerts so far: 0. The newest:")
        .contains("1. Ферзь пошёл на пенсию");
  }

  @Test
  void aFeedBringsItsOwnTitleAndAnIdOfIt() {
    house.feedBrings(new ParsedFeed("Радио Озоди", List.of(item("1").build()), Duration.ZERO, ""));
    assertThat(house.say("/feed add https://b.example/rss"))
        .startsWith("Радио Озоди radio-ozodi\nhttps://b.example/rss\nItems: 1");

    house.feedBrings(
        new ParsedFeed("о".repeat(100), List.of(item("1").build()), Duration.ZERO, ""));
    assertThat(house.say("/feed add https://www.b.example/rss")).startsWith("b.example b-example");
  }

  @Test
  void whatIsOddAboutADocumentThatWasReadWholeIsRemarkedAndIsNoFailure() {
    String remark = FeedFault.of(FeedFault.Kind.ODD, "&#7; is no character");
    house.feedBrings(
        new ParsedFeed("Вестник", List.of(item("1").build()), Duration.ZERO, "", remark));
    house.database.news().visited(visited("asiaplus").withRemark(remark));

    assertThat(house.say("/feed check asiaplus"))
        .contains("⚠ read whole, though the document is not quite in order: &#7; is no character");
    assertThat(house.say("/feeds"))
        .startsWith("1 feed, 0 failing")
        .contains("nothing new yet; ⚠ read whole, though the document is not quite in order");
  }

  @Test
  void aFeedThatMovedIsShownWithItsNewAddress() {
    String there = "https://new.example/rss";
    assertThat(house.say("/feeds")).doesNotContain("now at");
    house.database.news().visited(visited("asiaplus").withMove(new FeedState.Move(there, 1)));
    assertThat(house.say("/feeds")).contains("nothing new yet; now at " + there);

    Feed feed = requireNonNull(house.watchlist.get().feeds().get("asiaplus"));
    new FeedMoves(house.book).move(feed, URI.create(there));
    house.database.news().visited(visited("asiaplus"));
    assertThat(house.say("/feeds")).contains("nothing new yet; now at " + there);

    house.say("/feed undo asiaplus");
    assertThat(house.say("/feeds")).doesNotContain("now at");
  }

  @Test
  void manyFeedsAreListedPageByPage() {
    house.feedBrings(new ParsedFeed(List.of(item("1").build()), Duration.ZERO, ""));
    for (int i = 10; i < 32; i++) {
      house.press(house.reply(RuleHouse.OWNER, "/feed add https://b.example/" + i + " F" + i));
    }

    Reply first = house.reply(RuleHouse.OWNER, "/feed list");

    assertThat(first.body().text().lines()).hasSize(20);
    assertThat(house.press(first)).startsWith("• f29 F29").contains("f31");
    assertThat(house.say("/feed list 3")).isEqualTo("There is nothing more.");
  }

  @Test
  void aFeedIsTriedThenWatchedAtOnceAndPausedAndRemoved() {
    house.feedBrings(
        new ParsedFeed(
            List.of(item("1").title("Первая новость").published(SEEN).build()), Duration.ZERO, ""));

    Reply offer = house.reply(RuleHouse.OWNER, "/feed add https://B.example/Rss?x=Y Новости Б");
    assertThat(offer.body().text().plain())
        .startsWith("Новости Б novosti-b\nhttps://B.example/Rss?x=Y\nItems: 1, the newest of")
        .contains("• Первая новость");
    assertThat(watched()).containsExactly("asiaplus");

    assertThat(house.press(offer)).contains("+ https://B.example/Rss?x=Y");
    assertThat(watched()).containsExactly("asiaplus", "novosti-b");
    assertThat(house.say("/feed add https://B.example/Rss?x=Y"))
        .startsWith("That address is watched already, as novosti-b");
    assertThat(house.say("/feed pause novosti-b")).contains("+ ⏸");
    assertThat(watched()).containsExactly("asiaplus");
    assertThat(house.say("/feed list")).contains("novosti-b Новости Б ⏸");
    house.say("/feed resume novosti-b");
    assertThat(watched()).containsExactly("asiaplus", "novosti-b");
    house.say("/feed remove novosti-b");
    house.say("/feed remove asiaplus");
    assertThat(watched()).isEmpty();
    assertThat(house.say("/feed list")).startsWith("No feed is watched");
    house.say("/feed undo asiaplus");
    assertThat(watched()).containsExactly("asiaplus");
  }

  @Test
  void aPersonIsAddedNamedAgainAndFoundAtOnce() {
    assertThat(house.say("/actor add Иван Сергеевич Прохоров"))
        .contains("@ivan-sergeevich-prokhorov");
    assertThat(house.say("/actor Прохорову")).startsWith("Иван Сергеевич Прохоров");

    house.say("/actor alias ivan-sergeevich-prokhorov Ivan Prokhorov");
    house.say("/actor post ivan-sergeevich-prokhorov Governor; Kaluga Region; 2001; 2005");

    assertThat(house.say("/actor Prokhorov")).contains("Governor, Kaluga Region (2001 to 2005)");
    house.say("/actor undo ivan-sergeevich-prokhorov");
    assertThat(house.say("/actor Prokhorov")).doesNotContain("Governor");
    assertThat(house.say("/actor history ivan-sergeevich-prokhorov")).contains("taken back");
    house.say("/actor delete ivan-sergeevich-prokhorov");
    assertThat(house.say("/actor Прохоров")).startsWith("Nobody of that name");
  }

  @Test
  void tagsAreGivenAndTakenAndFoundInTheWordsOfTheLanguage() {
    house.say("/actor edit patrushev tags security, migration");
    assertThat(house.say("/actors human rights"))
        .startsWith("Nobody from human rights is watched. Countries: Russia (RU)")
        .endsWith("\nTags: migration, security");
    assertThat(house.say("/actors migration")).isEqualTo("Russia: Nikolai Patrushev");
    assertThat(house.say("/actor patrushev")).contains("Tags: security, migration");

    house.say("/language ru");
    house.say("/actor edit patrushev tags Права человека, migration");
    assertThat(house.say("/акторы права человека")).contains("Патрушев");
    assertThat(house.say("/акторы human-rights")).contains("Патрушев");
    assertThat(house.say("/актор patrushev")).contains("Метки: права человека, миграция");
    assertThat(house.say("/акторы безопасность")).endsWith("Метки: миграция, права человека");

    house.say("/actor edit patrushev tags");
    assertThat(house.say("/акторы миграция")).doesNotContain("Метки");
  }

  @Test
  void aPersonIsToldOfInTheLanguageOfTheChat() {
    house.say("/actor edit patrushev about He has a post.");
    house.say("/actor edit patrushev about ru У него есть пост.");
    house.say("/actor post patrushev Envoy; Russia; 2024-05");
    assertThat(house.say("/actor patrushev"))
        .contains("He has a post.\n• Envoy, Russia (May 2024 to now)");

    house.say("/language tg");
    assertThat(house.say("/actor patrushev"))
        .contains("У него есть пост.")
        .contains("Envoy, Русия");
    assertThat(house.say("/actors Русия")).contains("Патрушев");

    house.say("/actor edit patrushev about He has another.");
    assertThat(house.say("/actor patrushev")).contains("He has another.").doesNotContain("У него");
  }

  private List<String> watched() {
    return house.database.feeds().states().stream().map(FeedState::feed).toList();
  }

  private static FeedState visited(String feed) {
    return FeedState.visited(feed, SEEN);
  }
}
