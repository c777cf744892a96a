package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t.me/MFA_Tajikistan",
        "https://t.me/mfa_tajikistan",
        "https://t.me/s/mfa_tajikistan",
        "http://telegram.me/mfa_tajikistan/123",
        "https://www.t.me/mfa_tajikistan?before=7"
      })
  void aChannelIsKnownByAnyOfItsAddresses(String written) {
    assertThat(FeedAddress.channel(written)).contains("mfa_tajikistan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t.me/+AbCdEf",
        "https://t.me.example/abcd",
        "https://x.me/abcd",
        "t.me/s/"
      })
  void whatIsNoPublicChannelIsNone(String written) {
    assertThat(FeedAddress.channel(written)).isEmpty();
  }

  @Test
  void anAddressIsFoundBehindOtherWords() {
    assertThat(FeedAddress.among("канал t.me/mchs_tj")).contains("t.me/mchs_tj");
    assertThat(FeedAddress.among("ленту https://paper.example/rss"))
        .contains("https://paper.example/rss");
    assertThat(FeedAddress.among("https://paper.example/rss daily")).isEmpty();
    assertThat(FeedAddress.among("новости about.me")).isEmpty();
  }

  @Test
  void aHandleIsANameOfTelegrams() {
    assertThat(FeedAddress.handle("@MFA_Tajikistan")).contains("mfa_tajikistan");
    assertThat(FeedAddress.handle("@abc")).isEmpty();
    assertThat(FeedAddress.handle("@nikolai-patrushev")).isEmpty();
  }

  @Test
  void nobodysPasswordIsTaken() {
    assertThat(FeedAddress.web("https://user:secret@paper.example/rss")).isEmpty();
    assertThat(FeedAddress.web("paper.example/rss")).isPresent();
    assertThat(FeedAddress.web("ftp://paper.example/rss")).isEmpty();
  }
}
