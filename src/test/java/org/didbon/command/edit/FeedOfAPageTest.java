package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.ParsedFeed;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin gets who gives the address of a page for that of its feed. */
class FeedOfAPageTest extends RuleContract {

  private static final ParsedFeed PAGE = ParsedFeed.failed(FeedFault.of(FeedFault.Kind.PAGE));
  private static final String SITE = "https://paper.example/";

  @Test
  void theOneFeedOfAPageIsShownAndTakenWithOneButton() {
    rules.pageHas(SITE, new FoundFeeds(PAGE, List.of(found("rss", "The Paper"))));

    Reply offer = rules.reply(RuleFixture.OWNER, "/feed add " + SITE);

    assertThat(offer.body().text().plain())
        .startsWith(
            "The Paper the-paper\n"
                + "https://paper.example/rss\n"
                + "Items: 2, the newest of 8 Apr 2024, 12:00 (UTC)\n"
                + "• Newest of rss\n"
                + "• Older of rss");
    assertThat(rules.press(offer)).startsWith("Saved");
    assertThat(watched()).contains("https://paper.example/rss");
  }

  @Test
  void ofSeveralEachHasAButtonOfItsOwnAndOneDoesNotEndTheOthers() {
    rules.pageHas(
        SITE,
        new FoundFeeds(
            PAGE, List.of(found("rss", "The Paper"), found("sport", "The Paper"), found("x", ""))));

    Reply choice = rules.reply(RuleFixture.OWNER, "/feed add " + SITE);

    assertThat(choice.body().text().plain())
        .startsWith("This page has several feeds")
        .contains("1. The Paper\nhttps://paper.example/rss\nItems: 2", "• Newest of rss")
        .contains("2. The Paper\nhttps://paper.example/sport\n", "3. paper.example\n")
        .doesNotContain("Older");
    List<Button> buttons = choice.body().buttons().stream().flatMap(List::stream).toList();
    assertThat(buttons)
        .extracting(Button::label)
        .containsExactly("1. The Paper", "2. The Paper", "3. paper.example", "Cancel");
    assertThat(rules.say(buttons.get(1).command())).startsWith("Saved");
    assertThat(rules.say(buttons.get(0).command())).startsWith("Saved");
    assertThat(rules.say("telegram:7", buttons.get(2).command())).startsWith("Only those whom");
    assertThat(watched()).contains("https://paper.example/rss", "https://paper.example/sport");

    assertThat(rules.say("/cancel")).doesNotContain("Nothing");
    assertThat(rules.say(buttons.get(2).command())).startsWith("That offer is over");
  }

  @Test
  void whatIsWatchedAlreadyIsSaidToBeAndHasNoButton() {
    FoundFeeds two = new FoundFeeds(PAGE, List.of(found("rss", "A"), found("sport", "B")));
    rules.pageHas(SITE, two);
    rules.press(rules.reply(RuleFixture.OWNER, "/feed add " + SITE));

    Reply again = rules.reply(RuleFixture.OWNER, "/feed add " + SITE);

    assertThat(again.body().text().plain()).contains("That address is watched already, as a.");
    assertThat(Stream.of(again).flatMap(it -> it.body().buttons().stream()).flatMap(List::stream))
        .extracting(Button::label)
        .containsExactly("2. B", "Cancel");
  }

  @Test
  void aPageWithoutAFeedIsSaidToBeOne() {
    rules.pageHas(SITE, new FoundFeeds(PAGE, List.of()));

    assertThat(rules.say("/feed add " + SITE))
        .startsWith(SITE + " is a web page that names no feed");
  }

  @ParameterizedTest
  @CsvSource({
    "paper.example, https://paper.example",
    "www.paper.example/news, https://www.paper.example/news",
    "feed://paper.example/rss, https://paper.example/rss",
    "feed:https://paper.example/rss, https://paper.example/rss",
    "FEED:paper.example/rss, https://paper.example/rss",
    "HTTPS://paper.example/rss, HTTPS://paper.example/rss",
  })
  void anAddressIsTakenHoweverItBegins(String typed, URI address) {
    rules.feedBrings(found("rss", "A").parsed());

    assertThat(rules.say("/feed add " + typed)).startsWith("A a\n");
    assertThat(rules.visited).containsExactly(address);
  }

  @Test
  void whereNothingAnswersHttpsPlainHttpIsTried() {
    rules.pageHas("https://paper.example", new FoundFeeds(closed(), List.of()));
    rules.pageHas("http://paper.example", new FoundFeeds(PAGE, List.of(found("rss", "A"))));

    assertThat(rules.say("/feed add paper.example")).startsWith("A a\n");
    assertThat(rules.say("/feed add https://paper.example"))
        .startsWith("That is no feed that can be read: its server does not take connections");
  }

  private static ParsedFeed closed() {
    return ParsedFeed.failed(FeedFault.of(FeedFault.Kind.CLOSED));
  }

  private static FoundFeed found(String path, String title) {
    return new FoundFeed(
        URI.create(SITE + path),
        new ParsedFeed(
            title,
            List.of(
                item("1").title("Older of " + path).published(SEEN.minusSeconds(60)).build(),
                item("2").title("Newest of " + path).published(SEEN).build()),
            Duration.ZERO,
            ""));
  }

  private List<String> watched() {
    return rules.database.feeds().states().stream()
        .map(FeedState::feed)
        .flatMap(id -> Optional.ofNullable(rules.watchlist.get().feeds().get(id)).stream())
        .map(feed -> feed.url().toString())
        .toList();
  }
}
