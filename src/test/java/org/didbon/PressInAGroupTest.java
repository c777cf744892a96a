package org.didbon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.didbon.command.Aside;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What buttons in groups and channels do for people who have no say there. */
class PressInAGroupTest extends RuleHouseCase {

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
    Aside aside = house.aside(GROUP, READER, data).orElseThrow();

    assertThat(aside.start()).matches("[A-Za-z0-9_-]{1,64}");
    assertThat(house.say(READER, "/start " + aside.start())).isEqualTo(house.say(READER, data));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mute all 1d", "/unsubscribe everything", "/size full", "/language ru"})
  void whatChangesTheChatIsRefused(String data) {
    Aside aside = house.aside(GROUP, READER, data).orElseThrow();

    assertThat(aside.start()).isEmpty();
    assertThat(aside.text()).startsWith("In this chat only its admins");
  }

  @Test
  void whatIsTooLongForALinkIsToldInWords() {
    Aside aside = house.aside(GROUP, READER, "/search трудовая миграция и патент").orElseThrow();

    assertThat(aside.start()).isEmpty();
    assertThat(aside.text()).startsWith("Ask me that in a chat of our own");
  }

  @Test
  void theDeskIsRefusedAndButtonsOfOtherTimesAreSaidToBe() {
    assertThat(house.aside(GROUP, READER, "/rule list").orElseThrow().text())
        .startsWith("Only those whom");
    assertThat(house.aside(GROUP, READER, "/outbox").orElseThrow().text())
        .startsWith("This is for the people who run");
    assertThat(house.aside(GROUP, READER, "/nosuch 1").orElseThrow().text()).contains("button");
    assertThat(house.aside(GROUP, READER, "nonsense").orElseThrow().text()).contains("button");
  }

  @Test
  void whoRunsOrEditsTheBotHasASay() {
    house.sayAndSave("/admin add telegram:8 editor");

    assertThat(house.aside(GROUP, RuleHouse.OWNER, "/why 12ab")).isEmpty();
    assertThat(house.onlyShows("/why 12ab")).isTrue();
    assertThat(house.onlyShows("/mute story 12ab")).isFalse();
    assertThat(house.onlyShows("/nosuch")).isFalse();
    assertThat(house.aside(GROUP, "telegram:8", "/save 1")).isEmpty();
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
    house.say("/subscribe #migrants");
    String before = house.say("/mydata") + house.say("/subscriptions") + house.say("/rule list");
    String link = Base64.getUrlEncoder().withoutPadding().encodeToString(line.getBytes(UTF_8));

    house.say("/start " + link);

    assertThat(house.say("/mydata") + house.say("/subscriptions") + house.say("/rule list"))
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "####", "a", "_", "w4M", "/why"})
  void aLinkThatSaysNothingIsAGreeting(String link) {
    assertThat(house.say("telegram:12", "/start " + link))
        .isEqualTo(house.say("telegram:13", "/start"));
  }

  @Test
  void whoComesBackByALinkGetsWhatHeHadAndWhatHeAskedFor() {
    ChatAddress chat = ChatAddress.of(READER);
    house.say(READER, "/subscribe #migrants");
    house.database.outbox().chatGone(chat, "blocked", Items.SEEN);
    String link = house.aside(GROUP, READER, "/actor patrushev").orElseThrow().start();

    String answer = house.say(READER, "/start " + link);

    assertThat(answer).startsWith("Good to have you back").contains("Nikolai Patrushev");
    assertThat(house.say(READER, "/subscriptions")).contains("Migrants");
  }

  @Test
  void whoComesBackIsSpokenToAsHeWasBefore() {
    house.say(READER, "/subscribe #migrants");
    house.say(READER, "/language ru");
    house.database.outbox().chatGone(ChatAddress.of(READER), "blocked", Items.SEEN);

    assertThat(house.say(READER, "/start")).contains("возвращением");
  }
}
