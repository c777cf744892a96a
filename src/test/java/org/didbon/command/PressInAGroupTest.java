package org.didbon.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Items;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What buttons in groups and channels do for people who have no say there. */
class PressInAGroupTest extends RuleContract {

  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100123");
  private static final String READER = "telegram:7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/why 12ab",
        "/story 12ab",
        "/latest 2",
        "/search мигрант",
        "/actor patrushev",
        "/topic migrants",
        "/timeline patrushev",
        "/together patrushev",
        "/actors RU",
        "/watch",
      })
  void whatOnlyShowsSomethingIsAnsweredInATalkOfTheirOwn(String data) {
    Aside aside = rules.aside(GROUP, READER, data).orElseThrow();

    assertThat(aside.start()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(rules.say(READER, "/start " + aside.start())).isEqualTo(rules.say(READER, data));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mute all 1d",
        "/unsubscribe everything",
        "/size full",
        "/settings",
        "/settings size full",
        "/more 12ab",
        "/language ru"
      })
  void whatChangesTheChatIsRefused(String data) {
    Aside aside = rules.aside(GROUP, READER, data).orElseThrow();

    assertThat(aside.start()).isEmpty();
    assertThat(aside.text()).startsWith("In this chat only its admins");
  }

  @Test
  void whatIsTooLongForALinkIsToldInWords() {
    Aside aside = rules.aside(GROUP, READER, "/search трудовая миграция и патент").orElseThrow();

    assertThat(aside.start()).isEmpty();
    assertThat(aside.text()).startsWith("Ask me that in a chat of our own");
  }

  @Test
  void theDeskIsRefusedAndButtonsOfOtherTimesAreSaidToBe() {
    assertThat(rules.aside(GROUP, READER, "/rule list").orElseThrow().text())
        .startsWith("Only those whom");
    assertThat(rules.aside(GROUP, READER, "/outbox").orElseThrow().text())
        .startsWith("This is for the people who run");
    assertThat(rules.aside(GROUP, READER, "/nosuch 1").orElseThrow().text()).contains("button");
    assertThat(rules.aside(GROUP, READER, "nonsense").orElseThrow().text()).contains("button");
  }

  @Test
  void aMenuInAChannelIsForATalkOfOnesOwn() {
    Aside aside = rules.menu("/more 12ab").orElseThrow();

    assertThat(aside.text())
        .startsWith("Everybody here would see that menu.")
        .endsWith("/more 12ab")
        .hasSizeLessThanOrEqualTo(200);
    assertThat(rules.menu("/why 12ab")).isEmpty();
    assertThat(rules.menu("/nosuch 12ab")).isEmpty();
  }

  @Test
  void whoRunsOrEditsTheBotHasASay() {
    rules.sayAndSave("/admin add telegram:8 editor");

    assertThat(rules.aside(GROUP, RuleFixture.OWNER, "/why 12ab")).isEmpty();
    assertThat(rules.onlyShows("/why 12ab")).isTrue();
    assertThat(rules.onlyShows("/mute story 12ab")).isFalse();
    assertThat(rules.onlyShows("/nosuch")).isFalse();
    assertThat(rules.aside(GROUP, "telegram:8", "/save 1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "forgetme yes",
        "unsubscribe everything",
        "subscribe everything",
        "target @channel",
        "language ru",
        "admin add telegram:7 admin",
        "save 1",
        "wrong 12ab",
        "start",
        "actor add Ann Lee",
      })
  void aLinkThatSomebodyMadeUpChangesNothing(String line) {
    rules.say("/subscribe #migrants");
    String before = rules.say("/mydata") + rules.say("/subscriptions") + rules.say("/rule list");
    String link = Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(UTF_8));

    rules.say("/start " + link);

    assertThat(rules.say("/mydata") + rules.say("/subscriptions") + rules.say("/rule list"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "####", "a", "_", "w4M", "/why"})
  void aLinkThatSaysNothingIsAGreeting(String link) {
    assertThat(rules.say("telegram:12", "/start " + link))
        .isEqualTo(rules.say("telegram:13", "/start"));
  }

  @Test
  void whoComesBackByALinkGetsWhatHeHadAndWhatHeAskedFor() {
    ChatAddress chat = ChatAddress.of(READER);
    rules.say(READER, "/subscribe #migrants");
    rules.database.outbox().chatGone(chat, "blocked", Items.SEEN);
    String link = rules.aside(GROUP, READER, "/actor patrushev").orElseThrow().start();

    String answer = rules.say(READER, "/start " + link);

    assertThat(answer).startsWith("Good to have you back").contains("Nikolai Patrushev");
    assertThat(rules.say(READER, "/subscriptions")).contains("Migrants");
  }

  @Test
  void whoComesBackIsSpokenToAsHeWasBefore() {
    rules.say(READER, "/subscribe #migrants");
    rules.say(READER, "/language ru");
    rules.database.outbox().chatGone(ChatAddress.of(READER), "blocked", Items.SEEN);

    assertThat(rules.say(READER, "/start")).contains("возвращением");
  }
}
