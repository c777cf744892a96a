package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Audience;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.Assignment;
import org.didbon.story.JoinReason;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story of its own that probably goes on with another. */
class FollowingStoryTest {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:1");
  private static final Story FIRE = new Story("fire", "Fire in a hostel", SEEN, SEEN);
  private static final Story TRIAL = new Story("trial", "Trial of migrants", SEEN, SEEN);

  @ParameterizedTest
  @CsvSource({"true, 30, fire@telegram:1", "true, 29, ''", "false, 30, ''"})
  void isAnAlertOfItsOwnInReplyToTheOther(boolean follows, int minutes, String answered) {
    Message alert = planned(follows, sent(minutes));

    assertThat(alert.key()).isEqualTo("trial@telegram:1");
    assertThat(alert.edits()).isEmpty();
    assertThat(alert.answers()).isEqualTo(answered);
    assertThat(alert.body().text().plain())
        .startsWith("Trial of migrants\n")
        .endsWith("See also: Fire in a hostel")
        .doesNotContain("a story you know");
  }

  @Test
  void answersNothingWhereNothingWasTold() {
    assertThat(planned(true, Map.of()).answers()).isEmpty();
  }

  private static Map<ChatAddress, SentAlerts> sent(int minutesAgo) {
    String key = SentAlerts.key("fire", CHAT);
    Body body = Body.of(RichText.of("Fire in a hostel"));
    return Map.of(
        CHAT, new SentAlerts(1, key, key, body, SEEN.minus(Duration.ofMinutes(minutesAgo))));
  }

  private static Message planned(boolean follows, Map<ChatAddress, SentAlerts> sent) {
    Rule rule =
        new Rule("migrants", "Migrants", "migrant*", Rule.Severity.NORMAL, List.of(), List.of());
    Watchlist watchlist = Watchlist.of(List.of(), List.of(), List.of(rule));
    Audience audience =
        new Audience(
            List.of(new Subscription(CHAT, Subject.EVERYTHING, SEEN)),
            Map.of(CHAT, new Preferences("en", "")),
            List.of());
    Summarizer summarizer = new Summarizer(3, 500);
    Past past =
        new Past(List.of("tass"), List.of("Fire in a hostel"), Set.of(), SEEN, sent, Set.of());
    AlertPlanner planner =
        new AlertPlanner(
            new AlertRouter(audience, SEEN, ZoneOffset.UTC),
            new StoryPasts(Map.of("fire", past), Map.of()),
            watchlist,
            new Wordings(audience, watchlist, StrictCatalogues.UTC, summarizer),
            SEEN);
    ReadItem read =
        new ItemAnalyzer(summarizer, new Tally())
            .read(item("1").in("en").title("Trial of migrants").build(), watchlist);

    planner.plan(
        read, new Assignment(TRIAL, true, List.of(), FIRE, follows, null, JoinReason.FIRST));

    assertThat(planner.messages()).hasSize(1);
    return planner.messages().get(0);
  }
}
