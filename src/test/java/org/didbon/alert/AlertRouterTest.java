package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ground;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRouterTest {

  private static final ChatAddress DESK = ChatAddress.of("telegram:-100");
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final Match PATRUSHEV = match(Subject.actor("patrushev"));
  private static final Match MIGRANTS = match(Subject.rule("migrants"));

  @Test
  void aChatHearsOnceWithAllItAskedFor() {
    List<Recipient> recipients =
        route(
            List.of(PATRUSHEV, MIGRANTS),
            List.of(wish(DESK, MIGRANTS.subject()), wish(DESK, PATRUSHEV.subject())));

    assertThat(recipients).containsExactly(now(DESK, PATRUSHEV, MIGRANTS));
  }

  @Test
  void aChatHearsNothingOfWhatItDidNotAskFor() {
    List<Recipient> recipients =
        route(
            List.of(PATRUSHEV, MIGRANTS),
            List.of(wish(PHONE, PATRUSHEV.subject()), wish(DESK, Subject.actor("shoigu"))));

    assertThat(recipients).containsExactly(now(PHONE, PATRUSHEV));
  }

  @Test
  void aRuleIsNotTheActorOfTheSameId() {
    List<Recipient> recipients =
        route(List.of(PATRUSHEV), List.of(wish(DESK, Subject.rule("patrushev"))));

    assertThat(recipients).isEmpty();
  }

  @Test
  void whoAskedForEverythingHearsOfAll() {
    List<Recipient> recipients =
        route(List.of(PATRUSHEV, MIGRANTS), List.of(wish(DESK, Subject.EVERYTHING)));

    assertThat(recipients)
        .containsExactly(
            new Recipient(DESK, List.of(PATRUSHEV, MIGRANTS), Set.of(), Schedule.NOW, SEEN, false));
  }

  @ParameterizedTest
  @CsvSource({
    "urgent,         , false",
    "lang=ru,        , true",
    "lang=tg,        , false",
    "from=TJ,        , true",
    "from=RU,        , false",
    "sources=2,      , true",
    "sources=3,      , false",
  })
  void onlyWhatTheTermsAdmitIsTold(String terms, String unused, boolean told) {
    Subscription wish =
        new Subscription(DESK, MIGRANTS.subject(), SEEN, Terms.of(Schedule.NOW, terms));

    assertThat(route(List.of(MIGRANTS), List.of(wish))).hasSize(told ? 1 : 0);
  }

  @Test
  void theSoonestOfSeveralWishesCounts() {
    Subscription daily =
        new Subscription(
            DESK,
            MIGRANTS.subject(),
            SEEN,
            Terms.DEFAULT.with(Schedule.daily(LocalTime.of(9, 0)), false));
    Subscription hourly =
        new Subscription(
            DESK, Subject.EVERYTHING, SEEN, Terms.DEFAULT.with(Schedule.HOURLY, false));

    assertThat(route(List.of(MIGRANTS), List.of(daily, hourly)))
        .extracting(Recipient::schedule)
        .containsExactly(Schedule.HOURLY);
    assertThat(route(List.of(MIGRANTS), List.of(daily, wish(DESK, MIGRANTS.subject()))))
        .extracting(Recipient::schedule)
        .containsExactly(Schedule.NOW);
  }

  @Test
  void whatComesInQuietHoursWaitsForTheirEndUnlessItIsUrgent() {
    Preferences asleep =
        Preferences.NONE.withQuiet(new Quiet(LocalTime.of(11, 0), LocalTime.of(13, 0), false));
    Audience audience =
        new Audience(
            List.of(wish(DESK, MIGRANTS.subject()), wish(DESK, PATRUSHEV.subject())),
            Map.of(DESK, asleep),
            List.of());
    AlertRouter router = new AlertRouter(audience, SEEN, ZoneOffset.UTC);

    Recipient waits = router.route(report(List.of(PATRUSHEV))).get(0);
    assertThat(waits.schedule()).isEqualTo(Schedule.AFTER_QUIET);
    assertThat(waits.due()).isEqualTo(Instant.parse("2024-04-08T13:00:00Z"));
    assertThat(router.route(urgent(MIGRANTS)).get(0).schedule()).isEqualTo(Schedule.NOW);
  }

  @ParameterizedTest
  @CsvSource({"ALL, ''", "STORY, s1", "FEED, asiaplus", "RULE, migrants"})
  void whatIsMutedIsNotTold(Mute.Kind kind, String id) {
    Mute mute = new Mute(DESK, kind, id, SEEN.plusSeconds(1));
    List<Subscription> wishes = List.of(wish(DESK, MIGRANTS.subject()));

    Audience audience = new Audience(wishes, Map.of(), List.of(mute));
    assertThat(new AlertRouter(audience, SEEN, ZoneOffset.UTC).route(report(List.of(MIGRANTS))))
        .isEmpty();
    assertThat(
            new AlertRouter(audience, SEEN.plusSeconds(1), ZoneOffset.UTC)
                .route(report(List.of(MIGRANTS))))
        .hasSize(1);
  }

  private static List<Recipient> route(List<Match> matches, List<Subscription> wishes) {
    return new AlertRouter(new Audience(wishes, Map.of(), List.of()), SEEN, ZoneOffset.UTC)
        .route(report(matches));
  }

  private static Candidate report(List<Match> matches) {
    return new Candidate(
        Items.item("1").in("ru").build(), "TJ", matches, "s1", 2, subject -> false);
  }

  private static Candidate urgent(Match match) {
    return new Candidate(
        Items.item("1").in("ru").build(), "TJ", List.of(match), "s1", 2, match.subject()::equals);
  }

  /** Who asked for each of these by name. */
  private static Recipient now(ChatAddress chat, Match... because) {
    Set<Subject> named = Arrays.stream(because).map(Match::subject).collect(Collectors.toSet());
    return new Recipient(chat, List.of(because), named, Schedule.NOW, SEEN, false);
  }

  private static Match match(Subject subject) {
    return new Match(subject, Ground.QUERY, List.of());
  }

  private static Subscription wish(ChatAddress chat, Subject subject) {
    return new Subscription(chat, subject, SEEN);
  }
}
