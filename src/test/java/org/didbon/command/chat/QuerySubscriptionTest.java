package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.fixture.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat subscribes to a query as it stands, and lives with it. */
class QuerySubscriptionTest extends RuleContract {

  private static final String CHAT = "telegram:7";
  private static final String OTHER = "telegram:8";
  private static final String WORDS = "таджик NEAR/5 депортация";
  private static final String LINE = "/subscribe \"" + WORDS + '"';
  private static final String NEWS = "Депортация таджиков из Петербурга";

  @Test
  void itIsTakenAndShownWithWhatItWouldHaveBrought() {
    rules.record("Депортация таджика из Москвы", "Погода на завтра", "Таджика ждёт депортация");

    assertThat(rules.say(CHAT, LINE))
        .startsWith("From now on you hear of “" + WORDS + "”.")
        .contains("it would have brought 2 stories.")
        .contains("• Таджика ждёт депортация")
        .doesNotContain("Погода");
    assertThat(subjects(CHAT)).singleElement().matches(it -> it.kind() == Subject.Kind.QUERY);
    assertThat(rules.say(CHAT, LINE)).startsWith("You hear of “" + WORDS + "” already.");
  }

  @Test
  void aSourceThatIsNotThereIsSaid() {
    assertThat(rules.say(CHAT, "/subscribe source:nosuch")).contains("there is no source nosuch");

    assertThat(rules.say(CHAT, "/subscriptions")).doesNotContain("nosuch");
    assertThat(rules.say(CHAT, "/subscribe source:asiaplus")).startsWith("From now on you hear");
  }

  @Test
  void itsAlertsNameItAndTheWordsThatWereFound() {
    subscribe(CHAT, LINE);

    rules.record(NEWS);

    assertThat(rules.alerts(CHAT))
        .singleElement()
        .satisfies(
            alert ->
                assertThat(alert.text().plain())
                    .startsWith(NEWS)
                    .contains("Why: “" + WORDS + "” — “Депортация”, “таджиков”"));
    assertThat(rules.say(CHAT, "/why"))
        .containsOnlyOnce("“" + WORDS + "” — by the words it looks for:\n  headline: " + NEWS)
        .containsOnlyOnce("headline: ");
    String wrong =
        rules.alerts(CHAT).get(0).buttons().stream()
            .flatMap(List::stream)
            .map(Button::command)
            .filter(command -> command.startsWith("/wrong "))
            .findFirst()
            .orElseThrow();
    assertThat(rules.say(CHAT, wrong)).startsWith("Thank you");
    assertThat(rules.database.complaints().about(subjects(CHAT).get(0))).isEqualTo(1);
  }

  @Test
  void whoAskedForEverythingHearsNothingOfTheQueriesOfOthers() {
    rules.say(OTHER, "/subscribe everything");
    subscribe(CHAT, LINE);

    rules.record(NEWS);

    assertThat(rules.alerts(OTHER)).isEmpty();
  }

  @Test
  void nobodyElseSeesIt() {
    rules.say(OTHER, "/subscribe migrants");
    subscribe(CHAT, LINE);
    rules.record("Депортация таджика: мигрант уехал. Как рассказал таджик, депортация прошла");
    String story = rules.database.items().lastAlerted(ChatAddress.of(CHAT)).orElseThrow();

    for (String line : List.of("/why " + story, "/story " + story, "/subscriptions", "/mydata")) {
      assertThat(rules.say(CHAT, line)).as(line).contains(WORDS);
      assertThat(rules.say(OTHER, line)).as(line).doesNotContain(WORDS, "…");
    }
    String button = button(rules.reply(CHAT, "/subscriptions"), "/unsubscribe ~");
    assertThat(rules.say(OTHER, button)).startsWith("You did not ask to hear of “…”.");
  }

  @Test
  void aStopOfItIsTakenBackThoughNobodyElseAsksForIt() {
    subscribe(CHAT, LINE);
    String undo = button(rules.reply(CHAT, "/unsubscribe all yes"), "/unsubscribe undo");
    assertThat(rules.say(CHAT, "/subscriptions")).startsWith("Nothing yet");

    assertThat(rules.say(CHAT, undo)).contains(WORDS);

    assertThat(rules.say(CHAT, "/subscriptions")).contains(WORDS);
  }

  @Test
  void aNameIsTakenForAName() {
    answers(
        CHAT,
        """
        "Патрушев"                      | hear of Nikolai Patrushev
        «Патрушева»                     | hear of Nikolai Patrushev
        @patrushev                      | hear of Nikolai Patrushev
        „Migrants“                      | hear of Migrants
        "Asia-Plus"                     | hear of Asia-Plus
        "everything"                    | hear of everything
        "таджик NEAR/5 депортация"      | “таджик NEAR/5 депортация”
        «таджик РЯДОМ/6 депортация»     | “таджик РЯДОМ/6 депортация”
        “граница AND таджик”            | “граница AND таджик”
        „граница ИЛИ таджик“            | “граница ИЛИ таджик”
        "трудовой мигрант"              | “"трудовой мигрант"”
        "трудовой мигрант" AND таджик   | “"трудовой мигрант" AND таджик”
        "a" OR "b"                      | “"a" OR "b"”
        «"трудовой мигрант" И мост»     | “"трудовой мигрант" И мост”
        граница НЕ таджик               | “граница НЕ таджик”
        таджик -граница                 | “таджик -граница”
        lang:ru таджик                  | “lang:ru таджик”
        @patrushev AND граница          | “@patrushev AND граница”
        #migrants NOT @patrushev        | “#migrants NOT @patrushev”
        =Патрушева                      | “=Патрушева”
        мигр*                           | “мигр*”
        (граница   мост)                | “(граница мост)”
        """);
  }

  @Test
  void whatARuleCouldNotAskIsRefusedInTheSameWords() {
    answers(
        CHAT,
        """
        "таджик AND"                    | ^
        (граница                        | ^
        -граница                        | nearly every item would match
        НЕ граница                      | nearly every item would match
        граница near/5 таджик           | operators are written in capitals
        lang:klingon граница            | ^
        #nothing AND граница            | there is no rule #nothing; /rule list
        @nobody AND граница             | there is no actor @nobody; /actors
        """);
    assertThat(subjects(CHAT)).isEmpty();
  }

  @Test
  void aQueryAsLongAsABookIsRefused() {
    assertThat(rules.say(CHAT, "/subscribe \"слово OR " + "слово ".repeat(9_000) + '"'))
        .contains("too long");
  }

  @Test
  void whatWouldBringMoreThanAnybodyReadsIsTakenAfterAYes() {
    rules.record(IntStream.range(0, 60).mapToObj(i -> "Граница номер " + i).toArray(String[]::new));

    Reply warning = rules.reply(CHAT, "/subscribe граница OR рубеж");

    assertThat(warning.body().text().plain()).contains("It would send about 60 alerts a day");
    assertThat(subjects(CHAT)).isEmpty();
    rules.press(CHAT, warning);
    assertThat(subjects(CHAT)).hasSize(1);
  }

  @Test
  void oneThatEndsInAWeekdayStaysWhole() {
    subscribe(CHAT, "/subscribe митинг OR Душанбе");

    assertThat(rules.say(CHAT, "/digest митинг OR Душанбе 9:00")).endsWith("daily at 09:00 (UTC).");
  }

  @Test
  void aChatHasSoManyOfThem() {
    for (int i = 0; i < 50; i++) {
      subscribe(CHAT, "/subscribe слово AND номер" + i);
    }

    assertThat(rules.say(CHAT, LINE)).startsWith("This chat has 50 queries already");
    subscribe(OTHER, LINE);
    assertThat(subjects(OTHER)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/unsubscribe \"таджик NEAR/5 депортация\"",
        "/unsubscribe таджик NEAR/5 депортация",
        "/unsubscribe «Таджик  РЯДОМ/5  депортация»"
      })
  void itIsStoppedInAnyWordsForTheSame(String line) {
    subscribe(CHAT, LINE);

    assertThat(rules.say(CHAT, line)).isEqualTo("You hear no more of “" + WORDS + "”.");

    rules.record(NEWS);
    assertThat(rules.alerts(CHAT)).isEmpty();
    assertThat(rules.database.savedQueries().all()).isEmpty();
  }

  @Test
  void theListHasButtonsForIt() {
    subscribe(CHAT, LINE);
    Reply list = rules.reply(CHAT, "/subscriptions");
    assertThat(list.body().text().plain()).contains("• “" + WORDS + "” — at once");

    Reply digest = rules.reply(CHAT, button(list, "/digest "));
    assertThat(rules.say(CHAT, button(digest, "/digest ~"))).contains(WORDS);
    String daily = digest.body().buttons().get(2).get(0).command();
    assertThat(daily.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(65);
    assertThat(rules.say(CHAT, daily)).contains("“" + WORDS + "” daily at 09:00");
    assertThat(rules.say(CHAT, "/only \"" + WORDS + "\" ru 3"))
        .isEqualTo("Of “" + WORDS + "” you hear: in Russian; from 3 sources on.");
    Reply only = rules.reply(CHAT, button(digest, "/only "));
    assertThat(rules.say(CHAT, button(only, "/only "))).endsWith("you hear: only what is urgent.");
    String stop = button(rules.reply(CHAT, "/unsubscribe"), "/unsubscribe ");
    assertThat(rules.say(CHAT, stop)).startsWith("You hear no more of “" + WORDS);
    assertThat(rules.say(CHAT, stop)).startsWith("You did not ask to hear of “…”.");
  }

  @Test
  void itCanBeMuted() {
    subscribe(CHAT, LINE);

    assertThat(rules.say(CHAT, "/mute \"" + WORDS + "\" 2h")).contains(": “" + WORDS);

    rules.record(NEWS);
    assertThat(rules.alerts(CHAT)).isEmpty();
  }

  @Test
  void itWaitsWhileWhatItNamesIsGone() {
    subscribe(CHAT, "/subscribe #migrants AND таджик");
    subscribe(CHAT, LINE);
    rules.sayAndSave("/rule delete migrants");

    rules.record("Мигрант и таджик", NEWS);

    assertThat(rules.alerts(CHAT)).singleElement().matches(it -> it.text().plain().contains(NEWS));
    assertThat(rules.say(CHAT, "/subscriptions"))
        .contains("“#migrants AND таджик” — at once; cannot be used now")
        .doesNotContain(WORDS + "” — at once; cannot");
    rules.say("/rule undo migrants");
    rules.record("Мигранты и таджики");
    assertThat(rules.say(CHAT, "/subscriptions")).doesNotContain("cannot be used");
    assertThat(rules.say(CHAT, "/why")).contains("“#migrants AND таджик”");
  }

  @Test
  void itWaitsWhileThePersonItNamesIsGone() {
    subscribe(CHAT, "/subscribe @patrushev AND таджик");
    rules.sayAndSave("/rule delete border");

    rules.sayAndSave("/actor delete patrushev");

    assertThat(rules.say(CHAT, "/subscriptions")).contains("cannot be used now");
  }

  @Test
  void aQueryThatWasNotAskedForIsNoMisspeltName() {
    assertThat(rules.say(CHAT, "/unsubscribe \"нет AND захарова\""))
        .startsWith("You did not ask to hear of нет AND захарова.");
  }

  @Test
  void aSearchCanBeSubscribedTo() {
    String search = "мигрант таджик граница рубеж пропуск депортация отчёт";
    Reply found = rules.reply(CHAT, "/search " + search);

    subscribe(CHAT, button(found, "/subscribe "));

    assertThat(rules.say(CHAT, "/mydata")).contains("“" + search + "”, at once");
  }

  @Test
  void wordsThatNameNobodyCanBeSubscribedTo() {
    Reply nobody = rules.reply(CHAT, "/subscribe каракалпак");
    assertThat(nobody.body().text().plain()).startsWith("Nobody of that name is watched");

    subscribe(CHAT, button(rules.reply(CHAT, button(nobody, "/subscribe ")), "/subscribe "));

    rules.record("Каракалпаки вышли на площадь");
    assertThat(rules.alerts(CHAT)).hasSize(1);
  }

  @Test
  void itIsForgottenWithTheLastWhoAsked() {
    subscribe(CHAT, LINE);
    subscribe(OTHER, LINE);
    rules.record(NEWS);
    String story = rules.database.items().lastAlerted(ChatAddress.of(CHAT)).orElseThrow();

    rules.say(CHAT, "/forgetme yes");
    assertThat(rules.say(OTHER, "/why " + story)).contains(WORDS);
    assertThat(rules.say(CHAT, "/mydata")).doesNotContain(WORDS);
    rules.say(OTHER, "/forgetme yes");

    assertThat(rules.database.savedQueries().all()).isEmpty();
    subscribe(CHAT, LINE);
    assertThat(rules.say(CHAT, "/why " + story)).doesNotContain(WORDS);
  }

  /** Each line of the table: what is typed, and what the answer contains. */
  private void answers(String chat, String table) {
    for (String line : table.lines().toList()) {
      String[] parts = line.split("\\|", 2);
      assertThat(rules.say(chat, "/subscribe " + parts[0].strip()))
          .as(parts[0])
          .contains(parts[1].strip());
    }
  }

  private void subscribe(String chat, String line) {
    assertThat(rules.say(chat, line)).startsWith("From now on");
  }

  private List<Subject> subjects(String chat) {
    return rules.database.subscriptions().of(ChatAddress.of(chat)).stream()
        .map(Subscription::subject)
        .toList();
  }

  private static String button(Reply reply, String command) {
    return reply.body().buttons().stream()
        .flatMap(List::stream)
        .map(Button::command)
        .filter(it -> it.startsWith(command))
        .findFirst()
        .orElseThrow();
  }
}
