package org.didbon.command.edit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedFault;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is set of a feed is changed by chat: shown first, then saved, and taken back. */
class FeedEditTest extends RuleContract {

  @TestFactory
  Stream<DynamicTest> eachFieldIsShownBeforeItIsSavedAndWhatIsWrongIsSaid() {
    Feed before = watched();

    return Dialogue.of(
        """
        /feed edit asiaplus title Asia-Plus Dushanbe | + Asia-Plus Dushanbe
        /feed set asiaplus title Азия-Плюс    | + Азия-Плюс
        /feed edit Asia-Plus title Азия-Плюс  | + Азия-Плюс
        /feed edit asiaplus language tajik    | + language: tg
        /feed edit asiaplus language таджикский | + language: tg
        /feed edit asiaplus language off      | − language: ru
        /feed edit asiaplus language elvish   | I know no language “elvish”
        /feed edit asiaplus country Узбекистан | + country: UZ
        /feed edit asiaplus country Узбекстан | Did you mean one of these?
        /feed edit asiaplus country XX        | XX is no code of a country
        /feed edit asiaplus every 15m         | + every: 15m
        /feed edit asiaplus every каждые 2 часа | + every: 120m
        /feed edit asiaplus every hourly      | + every: 60m
        /feed edit asiaplus every har 15 daqiqada | + every: 15m
        /feed edit asiaplus every 5 seconds   | I do not understand “5 seconds” here. How often
        /feed edit asiaplus every 90 days     | How often shall it be read?
        /feed edit asiaplus every now and then | How often shall it be read?
        /feed edit asiaplus fulltext on       | + fullText: true
        /feed edit asiaplus fulltext perhaps  | Write on or off.
        /feed edit asiaplus fulltext off      | Nothing to do: asiaplus stands like that already
        /feed edit asiaplus                   | /feed edit asiaplus title|address|language|country|every|fulltext
        /feed edit asiaplus colour red        | /feed edit asiaplus title|address
        /feed edit birds title Birds          | There is no source:birds
        /feed edit asiaplus address nonsense  | nonsense is no address of a feed
        /feed edit asiaplus address https://u:p@b.example/rss | is no address of a feed
        /feed edit asiaplus address https://b.example/rss | That is no feed that can be read
        """,
        (line, answer) -> {
          assertThat(rules.say(line)).contains(answer);
          assertThat(watched()).isEqualTo(before);
        });
  }

  @Test
  void itIsSavedThenAndTakenBack() {
    assertThat(rules.sayAndSave("/feed edit asiaplus title Азия-Плюс")).contains("+ Азия-Плюс");
    assertThat(rules.sayAndSave("/feed edit азия-плюс every 30 minutes")).contains("+ every: 30m");
    assertThat(watched().title()).isEqualTo("Азия-Плюс");
    assertThat(watched().every()).isEqualTo(Duration.ofMinutes(30));

    rules.say("/feed undo asiaplus");
    assertThat(watched().every()).isEqualTo(Duration.ofMinutes(10));
    rules.say("/feed reset asiaplus");
    assertThat(watched().title()).isEqualTo("Asia-Plus");
  }

  @Test
  void whatIsMissingIsAskedForAndTakenFromTheNextMessage() {
    assertThat(rules.say("/feed edit asiaplus every"))
        .contains("every: 10m")
        .endsWith("What shall every be? To stop: /cancel");

    assertThat(rules.say("20 минут")).contains("+ every: 20m");
  }

  @Test
  void aNewAddressIsReadAndWhatItHoldsShown() {
    rules.feedBrings(
        new ParsedFeed("B", List.of(item("1").title("Ферзь").build()), Duration.ZERO, ""));

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed edit asiaplus address b.example/rss");

    assertThat(offer.body().text().plain())
        .contains("+ https://b.example/rss", "Items: 1", "• Ферзь");
    rules.press(offer);
    assertThat(watched().url()).isEqualTo(URI.create("https://b.example/rss"));
    assertThat(rules.say("/feed edit asiaplus address https://b.example/rss"))
        .startsWith("Nothing to do");
  }

  @Test
  void ofAPageWithSeveralFeedsOneIsChosen() {
    ParsedFeed holds = new ParsedFeed("News", List.of(item("1").build()), Duration.ZERO, "");
    rules.pageHas(
        "https://b.example",
        new FoundFeeds(
            ParsedFeed.failed(FeedFault.of(FeedFault.Kind.PAGE)),
            List.of(
                new FoundFeed(URI.create("https://b.example/1"), holds),
                new FoundFeed(URI.create("https://b.example/2"), holds)),
            IntStream.rangeClosed(3, 47)
                .mapToObj(number -> URI.create("https://b.example/" + number))
                .toList()));

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed edit asiaplus address https://b.example");

    assertThat(offer.body().text().plain())
        .endsWith(
            "Named there too, and not tried: 45. For one of them, write its own address instead of"
                + " that of the page:\nhttps://b.example/3\n"
                + "https://b.example/4\nhttps://b.example/5\nhttps://b.example/6\n"
                + "https://b.example/7\nhttps://b.example/8\nhttps://b.example/9\n"
                + "https://b.example/10\nhttps://b.example/11\nhttps://b.example/12\n… +35");
    assertThat(rules.say("/feed add https://b.example")).endsWith("https://b.example/12\n… +35");
    offer = rules.reply(RuleFixture.OWNER, "/feed edit asiaplus address https://b.example");
    rules.say(offer.body().buttons().get(1).get(0).command());
    assertThat(watched().url()).isEqualTo(URI.create("https://b.example/2"));
  }

  @Test
  void whatALoginIsForGoesToNoOtherServer() {
    Feed feed = watched();
    Feed secret =
        new Feed(
            feed.id(),
            feed.title(),
            feed.url(),
            feed.language(),
            feed.country(),
            feed.every(),
            feed.fullText(),
            new FeedAccess(Map.of(), "${AGENCY_LOGIN}", ""));
    rules.book.save(
        rules.book.propose(
            new Change(Editable.FEED, feed.id(), Action.EDIT, Status.on(RuleJson.of(secret)), "")),
        new Author(RuleFixture.OWNER, ChatAddress.of(RuleFixture.OWNER)));

    assertThat(rules.say("/feed edit asiaplus address https://evil.example/rss"))
        .startsWith("Asia-Plus is read with a login or headers of its own");
    assertThat(rules.visited).isEmpty();
    assertThat(rules.sayAndSave("/feed edit asiaplus title A")).contains("+ A");
    assertThat(watched().access().login()).isEqualTo("${AGENCY_LOGIN}");
  }

  @Test
  void oneThatIsSwitchedOffStaysSo() {
    rules.sayAndSave("/feed pause asiaplus");

    rules.sayAndSave("/feed edit asiaplus title A");

    assertThat(rules.watchlist.get().feeds()).isEmpty();
    assertThat(rules.say("/feed show asiaplus")).startsWith("A asiaplus ⏸ ✎");
  }

  @Test
  void whatCannotBeReadIsSaidBeforeItIsSwitchedOnAgain() {
    rules.sayAndSave("/feed pause asiaplus");

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed resume asiaplus");

    assertThat(offer.body().text().plain())
        .endsWith("⚠ there is nothing at this address (HTTP 404)");
    rules.press(offer);
    assertThat(rules.watchlist.get().feeds()).containsKey("asiaplus");
  }

  private Feed watched() {
    return requireNonNull(rules.watchlist.get().feeds().get("asiaplus"));
  }
}
