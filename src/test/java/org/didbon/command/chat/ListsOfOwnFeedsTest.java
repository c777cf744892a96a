package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.fixture.RuleFixture.OWNER;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.RuleContract;
import org.didbon.rule.OwnFeedLimits;
import org.junit.jupiter.api.Test;

/** Many feeds of a chat at once: from a list, and what it stopped and wants again. */
class ListsOfOwnFeedsTest extends RuleContract {

  private static final ChatAddress CHAT = ChatAddress.of(OWNER);
  private static final OwnFeedLimits LIMITS = OwnFeedLimits.DEFAULT;

  @Test
  void takingAStopBackPassesNoLimit() {
    fill("a");
    assertThat(rules.say("/unsubscribe all yes")).startsWith("Stopped");
    fill("b");

    rules.say("/unsubscribe undo 1");

    assertThat(rules.database.ownFeeds().of(CHAT))
        .hasSize(LIMITS.perChat())
        .allSatisfy(feed -> assertThat(feed.title()).startsWith("b"));
  }

  @Test
  void aLongTitleOfAListIsCutBetweenSigns() {
    String title = "a" + "\uD83D\uDE00".repeat(300);
    rules.say(
        "/import <opml version='2.0'><body><outline text='%s' xmlUrl='https://x.example/1'/></body></opml>"
            .formatted(title));

    assertThat(rules.database.ownFeeds().of(CHAT))
        .singleElement()
        .satisfies(feed -> assertThat(feed.title()).matches("a(\uD83D\uDE00)+"));
  }

  private void fill(String name) {
    List<WantedFeed> wishes =
        IntStream.range(0, LIMITS.perChat())
            .mapToObj(
                number ->
                    new WantedFeed(
                        URI.create("https://%s.example/%d".formatted(name, number)),
                        name + number,
                        ""))
            .toList();
    rules.database.ownFeeds().add(CHAT, wishes, LIMITS, SEEN);
  }
}
