package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.fixture.RuleFixture.OWNER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.BestRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mattered, every day at the time that a chat chose. */
class BestTest extends RuleContract {

  private static final String HEAD = "What mattered in the last 24 hours";

  @Test
  void itComesOnceADayAtItsTimeWithAButtonAStory() {
    rules.record("Мигранты уехали из города", "Погода на завтра");
    assertThat(rules.say("/digest best " + hour(2)))
        .startsWith("From now on what mattered comes daily at");

    assertThat(tell(SEEN.plus(Duration.ofMinutes(30)))).isEmpty();
    List<Body> told = tell(SEEN.plus(Duration.ofHours(3)));
    assertThat(tell(SEEN.plus(Duration.ofHours(4)))).hasSize(1); // the same one, still waiting

    Body body = told.get(0);
    assertThat(body.text().plain())
        .isEqualTo(
            HEAD + "\n1. Мигранты уехали из города — Asia-Plus\n2. Погода на завтра — Asia-Plus");
    assertThat(body.buttons().get(0)).extracting(Button::label).containsExactly("1", "2");
    assertThat(rules.say(body.buttons().get(0).get(0).command())).contains("Мигранты уехали");
  }

  @Test
  void whereThereIsNothingOnlyWhoAskedForThatIsTold() {
    rules.say("/digest best " + hour(2));
    assertThat(tell(SEEN.plus(Duration.ofHours(3)))).isEmpty();

    rules.say("/digest best " + hour(5) + " always");

    assertThat(tell(SEEN.plus(Duration.ofHours(30))))
        .singleElement()
        .satisfies(body -> assertThat(body.text().plain()).startsWith("Nothing was reported"));
  }

  @Test
  void itWaitsForTheEndOfQuietHours() {
    rules.record("Мигранты уехали из города");
    rules.say("/quiet " + hour(1) + "-" + hour(6));
    rules.say("/digest best " + hour(2));

    assertThat(tell(SEEN.plus(Duration.ofHours(3)))).isEmpty();
    assertThat(tell(SEEN.plus(Duration.ofHours(7)))).hasSize(1);
  }

  @Test
  void whatTheChatMutedAndTheQueriesOfOthersAreNotInIt() {
    rules.say("telegram:5", "/subscribe \"погода OR дождь\"");
    rules.record("Мигранты уехали из города", "Погода на завтра");
    rules.say("/mute migrants 2d");

    Reply now = rules.reply(OWNER, "/digest best now");

    assertThat(now.body().text().plain()).isEqualTo(HEAD + "\n1. Погода на завтра — Asia-Plus");
  }

  @Test
  void whatOnlyMutedSourcesReportedIsNotInIt() {
    rules.record("Мигранты уехали из города");
    rules.say("/mute asiaplus 2d");

    assertThat(rules.say("/digest best now")).doesNotContain("Мигранты");
  }

  @Test
  void itIsToldForgottenAndStopped() {
    rules.say("/digest best 8");
    assertThat(rules.say("/mydata")).contains("what mattered, daily at 08:00");
    assertThat(rules.say("/subscriptions")).contains("• What mattered — daily at 08:00");
    assertThat(rules.say("/digest best")).startsWith("What mattered comes daily at 08:00");
    assertThat(rules.say("/digest best off")).startsWith("What mattered comes no more");
    assertThat(rules.say("/digest best off")).startsWith("It did not come");

    rules.say("/digest best 8");
    rules.say("/forgetme yes");
    assertThat(rules.say("/mydata")).doesNotContain("what mattered");
  }

  @ParameterizedTest
  @CsvSource({
    "/digest best 8:00, 08:00",
    "/digest best daily 7:30, 07:30",
    "/digest главное ежедневно 7:30, 07:30",
    "/digest лучшее 21:15, 21:15",
    "/digest муҳим 8, 08:00",
    "/digest muhim 8:00, 08:00",
    "/digest маанилүү 8:00, 08:00",
    "/digest маңызды күнделікті 8:00, 08:00"
  })
  void itsTimeIsUnderstoodAsPeopleTypeIt(String line, String time) {
    assertThat(rules.say(line)).contains(time);
  }

  @Test
  void aTimeThatIsNoneIsSaid() {
    assertThat(rules.say("/digest best 25:00")).startsWith("That is no time of day");
    assertThat(rules.say("/digest best hourly")).startsWith("That is no time of day");
  }

  /** So many hours after the moment of the fixture. */
  private static String hour(int hours) {
    return SEEN.plus(Duration.ofHours(hours))
        .atOffset(ZoneOffset.UTC)
        .toLocalTime()
        .withNano(0)
        .withSecond(0)
        .toString();
  }

  private List<Body> tell(Instant moment) {
    new BestRound(
            rules.database.best(),
            () -> rules.watchlist,
            StrictCatalogues.UTC,
            new TestClock(moment))
        .tellDue();
    return rules.database.outbox().claim("telegram", moment, moment, 99, 99).stream()
        .filter(queue -> queue.to().equals(ChatAddress.of(OWNER)))
        .flatMap(queue -> queue.messages().stream())
        .map(claimed -> claimed.message().body())
        .toList();
  }
}
