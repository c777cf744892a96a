package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.fixture.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that one chat gives somebody. */
class AliasTest extends RuleContract {

  private static final String CHAT = "telegram:7";
  private static final String OTHER = "telegram:8";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alias patrushev Старик",
        "/alias Николай Патрушев Старик",
        "/alias Патрушева Старик",
        "/alias Патрушев = Старик",
        "/alias Старик = Патрушев",
        "/alias Патрушев — Старик",
        "/псевдоним @patrushev Старик",
        "/лақаб Патрушев = Старик"
      })
  void itIsUnderstoodInCommandsOfThisChatAndShownOnTheCard(String line) {
    assertThat(rules.say(CHAT, line)).startsWith("Старик is Nikolai Patrushev from now on");

    assertThat(rules.say(CHAT, "/actor старик")).startsWith("Nikolai Patrushev (Старик)");
    assertThat(rules.say(CHAT, "/subscribe Старик")).contains("Nikolai Patrushev");
    assertThat(rules.database.subscriptions().of(ChatAddress.of(CHAT)))
        .extracting(Subscription::subject)
        .containsExactly(Subject.actor("patrushev"));
    assertThat(rules.say(CHAT, "/timeline Старик")).doesNotStartWith("Nobody");
    assertThat(rules.say(CHAT, "/unsubscribe Старик")).contains("Nikolai Patrushev");
  }

  @Test
  void otherChatsKnowNothingOfItNorDoTheNews() {
    rules.say(CHAT, "/alias Патрушев = Старик");
    rules.say(CHAT, "/subscribe Патрушев");

    rules.record("Старик уехал в город");

    assertThat(rules.say(OTHER, "/actor Старик")).startsWith("Nobody of that name");
    assertThat(rules.say(OTHER, "/actor Патрушев")).doesNotContain("Старик");
    assertThat(rules.alerts(CHAT)).isEmpty();
  }

  @Test
  void whoJustSawACardSaysOnlyTheName() {
    rules.say(CHAT, "/actor Патрушев");

    assertThat(rules.say(CHAT, "/alias его Наш старик")).startsWith("Наш старик is Nikolai");
    assertThat(rules.say(CHAT, "/alias Дед")).startsWith("Дед is Nikolai Patrushev");
    assertThat(rules.say(CHAT, "/actor дед")).startsWith("Nikolai Patrushev (Дед, Наш старик)");
    assertThat(rules.say(OTHER, "/alias Дед")).startsWith("Whom do you mean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call him Ded",
        "зови его Ded",
        "Называй его Ded",
        "зови Патрушева Ded",
        "номаш Ded",
        "ӯро Ded ном бар",
        "uning ismi Ded",
        "uni Ded deb ata",
        "анын аты Ded",
        "аны Ded деп ата",
        "оның аты Ded",
        "оны Ded деп ата"
      })
  void itIsGivenInPlainWordsAndUnderstoodInThem(String said) {
    rules.say(CHAT, "Патрушев");

    assertThat(rules.say(CHAT, said)).startsWith("Ded is Nikolai Patrushev");

    assertThat(rules.say(CHAT, "ded")).startsWith("Nikolai Patrushev (Ded)");
  }

  @Test
  void whatIsANameAlreadyOrNoneIsRefused() {
    assertThat(rules.say(CHAT, "/alias Патрушев = Migrants")).contains("Migrants is the name of");
    assertThat(rules.say(CHAT, "/alias Патрушев = @x")).contains("cannot be a name");
    assertThat(rules.say(CHAT, "/alias Патрушев = 123")).contains("cannot be a name");
    assertThat(rules.say(CHAT, "/alias Патрушев = " + "я".repeat(41))).contains("cannot be a name");
    assertThat(rules.say(CHAT, "/alias"))
        .startsWith("Names of this chat’s own")
        .doesNotContain("•");
  }

  @Test
  void itIsTakenAwayToldAndForgotten() {
    rules.say(CHAT, "/alias Патрушев = Старик");
    assertThat(rules.say(CHAT, "/alias")).contains("• Старик — Nikolai Patrushev");
    assertThat(rules.say(CHAT, "/mydata"))
        .contains("names of your own: Старик — Nikolai Patrushev");

    assertThat(rules.say(CHAT, "/alias remove старик")).startsWith("That name is gone");
    assertThat(rules.say(CHAT, "/alias remove старик")).startsWith("There is no such name");

    rules.say(CHAT, "/alias Патрушев = Старик");
    rules.say(CHAT, "/forgetme yes");
    assertThat(rules.say(CHAT, "/actor Старик")).startsWith("Nobody of that name");
  }
}
