package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ground;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Ruling;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.domain.VerdictReason;
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

    Recipient waits = recipients(router, report(List.of(PATRUSHEV))).get(0);
    assertThat(waits.schedule()).isEqualTo(Schedule.AFTER_QUIET);
    assertThat(waits.due()).isEqualTo(Instant.parse("2024-04-08T13:00:00Z"));
    assertThat(recipients(router, urgent(MIGRANTS)).get(0).schedule()).isEqualTo(Schedule.NOW);
  }

  @Test
  void whoWantsQuietOfUrgentNewsTooHasIt() {
    Preferences asleep =
        Preferences.NONE.withQuiet(new Quiet(LocalTime.of(11, 0), LocalTime.of(13, 0), true));
    Audience audience =
        new Audience(List.of(wish(DESK, MIGRANTS.subject())), Map.of(DESK, asleep), List.of());

    AlertRouter router = new AlertRouter(audience, SEEN, ZoneOffset.UTC);

    Recipient waits = recipients(router, urgent(MIGRANTS)).get(0);

    assertThat(waits.schedule()).isEqualTo(Schedule.AFTER_QUIET);
    assertThat(waits.due()).isEqualTo(Instant.parse("2024-04-08T13:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"ALL, ''", "STORY, s1", "FEED, asiaplus", "RULE, migrants"})
  void whatIsMutedIsNotTold(Mute.Kind kind, String id) {
    Mute mute = new Mute(DESK, kind, id, SEEN.plusSeconds(1));
    List<Subscription> wishes = List.of(wish(DESK, MIGRANTS.subject()));

    Audience audience = new Audience(wishes, Map.of(), List.of(mute));
    Candidate report = report(List.of(MIGRANTS));
    assertThat(recipients(new AlertRouter(audience, SEEN, ZoneOffset.UTC), report)).isEmpty();
    assertThat(recipients(new AlertRouter(audience, mute.until(), ZoneOffset.UTC), report))
        .hasSize(1);
  }

  /** Of each chat it is said why it hears or does not, with what decided. */
  @ParameterizedTest
  @CsvSource({
    // subscription  , terms                    , when       , muted          , quiet       ,
    // verdict
    "rule:migrants   ,                          , now        ,                ,             ,"
        + " ALERTED",
    "rule:birds      ,                          , now        , ALL            ,             ,"
        + " NO_SUBSCRIPTION",
    "rule:migrants   ,                          , now        , ALL            ,             ,"
        + " MUTED_ALL",
    "rule:migrants   ,                          , now        , STORY s1       ,             ,"
        + " MUTED_STORY",
    "rule:migrants   ,                          , now        , STORY s2       ,             ,"
        + " ALERTED",
    "rule:migrants   ,                          , now        , FEED asiaplus  ,             ,"
        + " MUTED_FEED",
    "rule:migrants   ,                          , now        , RULE migrants  ,             ,"
        + " MUTED_RULE",
    "actor:patrushev ,                          , now        , ACTOR patrushev,             ,"
        + " MUTED_ACTOR",
    "query:q1        ,                          , now        , QUERY q1       ,             ,"
        + " MUTED_QUERY",
    "rule:migrants   , urgent                   , now        ,                ,             ,"
        + " URGENT_ONLY",
    "rule:migrants   , lang=tg                  , now        ,                ,             ,"
        + " LANGUAGE",
    "rule:migrants   , from=RU                  , now        ,                ,             ,"
        + " COUNTRY",
    "rule:migrants   , sources=3                , now        ,                ,             ,"
        + " SOURCES",
    "rule:migrants   ,                          , now        ,                , 11:00-13:00 ,"
        + " QUIET",
    "rule:migrants   ,                          , daily 09:00,                , 11:00-13:00 ,"
        + " DIGEST",
    "feed:asiaplus   ,                          , hourly     ,                ,             ,"
        + " DIGEST",
  })
  void ofEachChatItIsSaidWhyItHearsOrDoesNot(
      String asked, String terms, String when, String mute, String quiet, VerdictReason reason) {
    Subject subject = subject(asked);
    Schedule schedule = Schedule.of(when).orElseThrow();
    Subscription wish =
        new Subscription(DESK, subject, SEEN, Terms.of(schedule, terms == null ? "" : terms));
    Preferences preferences =
        Preferences.NONE.withQuiet(Quiet.of(quiet == null ? "" : quiet).orElseThrow());
    Audience audience =
        new Audience(
            List.of(wish),
            Map.of(DESK, preferences),
            mute == null ? List.of() : List.of(mute(mute)));
    List<Match> matches =
        List.of(PATRUSHEV, MIGRANTS, match(Subject.query("q1")), match(Subject.feed("asiaplus")));

    List<Hearing> hearings = new AlertRouter(audience, SEEN, ZoneOffset.UTC).route(report(matches));

    assertThat(hearings).extracting(Hearing::chat).containsExactly(DESK);
    Ruling ruling = hearings.get(0).ruling();
    assertThat(ruling.reason()).isEqualTo(reason);
    boolean tells = reason.effect() != VerdictReason.Effect.SUPPRESSED;
    assertThat(hearings.get(0).recipient() != null).isEqualTo(tells);
    if (mute != null && reason.word().startsWith("muted")) {
      assertThat(ruling.until()).isEqualTo(SEEN.plusSeconds(60));
    }
    if (terms != null) {
      assertThat(ruling.subject()).isEqualTo(subject);
      assertThat(ruling.detail()).isEqualTo(terms);
    }
    if (reason == VerdictReason.DIGEST) {
      assertThat(ruling.subject()).isEqualTo(subject);
      assertThat(ruling.detail()).isEqualTo(when);
    }
    if (reason == VerdictReason.QUIET) {
      assertThat(ruling.until()).isEqualTo(Instant.parse("2024-04-08T13:00:00Z"));
    }
  }

  private static Subject subject(String written) {
    String[] parts = written.split(":", -1);
    return new Subject(Subject.Kind.of(parts[0]), parts[1]);
  }

  private static Mute mute(String written) {
    String[] parts = written.split(" ", -1);
    String id = parts.length == 1 ? "" : parts[1];
    return new Mute(DESK, Mute.Kind.valueOf(parts[0]), id, SEEN.plusSeconds(60));
  }

  private static List<Recipient> route(List<Match> matches, List<Subscription> wishes) {
    return recipients(
        new AlertRouter(new Audience(wishes, Map.of(), List.of()), SEEN, ZoneOffset.UTC),
        report(matches));
  }

  private static List<Recipient> recipients(AlertRouter router, Candidate candidate) {
    return router.route(candidate).stream()
        .flatMap(hearing -> Optional.ofNullable(hearing.recipient()).stream())
        .toList();
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
