package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.chat.telegram.Addressed.ChatPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedTest {

  private final Addressed addressed = new Addressed(new BotIdentity(1, "didbon_bot"));

  @ParameterizedTest
  @EnumSource(ChatPlace.class)
  void aCommandIsForUsEverywhere(ChatPlace place) {
    assertThat(addressed.line("/actor Patrushev", place, false)).contains("/actor Patrushev");
    assertThat(addressed.line("/актор Патрушев", place, false)).contains("/актор Патрушев");
  }

  @ParameterizedTest
  @EnumSource(ChatPlace.class)
  void ourNameAfterACommandIsLeftOut(ChatPlace place) {
    assertThat(addressed.line("/actor@Didbon_Bot a@b c", place, false)).contains("/actor a@b c");
    assertThat(addressed.line("/help@didbon_bot", place, false)).contains("/help");
  }

  @ParameterizedTest
  @EnumSource(ChatPlace.class)
  void aCommandForAnotherBotIsIgnored(ChatPlace place) {
    assertThat(addressed.line("/help@other_bot", place, true)).isEmpty();
    assertThat(addressed.line("/help@didbon_bot2 x", place, true)).isEmpty();
  }

  @Test
  void inAPrivateChatEverythingIsForUs() {
    assertThat(addressed.line("Patrushev", ChatPlace.PRIVATE, false)).contains("Patrushev");
  }

  @ParameterizedTest
  @CsvSource({
    "@didbon_bot latest,latest",
    "'@Didbon_Bot, latest please',latest please",
    "latest @didbon_bot,latest",
    "latest @didbon_bot!,latest",
    "@didbon_bot,/help",
    "@didbon_bot /actor Patrushev,/actor Patrushev"
  })
  void inAGroupOurNameAtTheBeginningOrEndCallsUs(String said, String line) {
    assertThat(addressed.line(said, ChatPlace.GROUP, false)).contains(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello all",
        "I read it at @didbon_bot yesterday",
        "@didbon_bot2 latest",
        "mail me: x@didbon_bot",
        "  "
      })
  void inAGroupOtherTalkIsNotForUs(String said) {
    assertThat(addressed.line(said, ChatPlace.GROUP, false)).isEmpty();
  }

  @Test
  void inAGroupAReplyToUsIsForUs() {
    assertThat(addressed.line("yes", ChatPlace.GROUP, true)).contains("yes");
  }

  @Test
  void inAChannelOnlyCommandsAreForUs() {
    assertThat(addressed.line("subscribe to @didbon_bot", ChatPlace.CHANNEL, false)).isEmpty();
    assertThat(addressed.line("News of the day", ChatPlace.CHANNEL, true)).isEmpty();
  }

  @Test
  void whileOurNameIsUnknownNoNameIsOurs() {
    Addressed early = new Addressed(BotIdentity.UNKNOWN);

    assertThat(early.line("/help@didbon_bot", ChatPlace.GROUP, false)).isEmpty();
    assertThat(early.line("/help", ChatPlace.GROUP, false)).contains("/help");
  }
}
