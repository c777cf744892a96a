package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.SettingTable.WrittenSetting;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every network promises of itself, and what is made of it. */
class ChatNetworksTest {

  @TestFactory
  Stream<DynamicTest> eachNetworkKeepsWhatItPromises() {
    return ChatNetworks.ALL.stream()
        .map(network -> DynamicTest.dynamicTest(network.name(), () -> check(network)));
  }

  private static <S> void check(ChatNetwork<S> network) {
    assertThat(network.name()).matches("[a-z]+");
    if (!network.people().example().isEmpty()) {
      assertThat(network.people().fits(network.people().example())).isTrue();
      assertThat(network.people().fits("")).isFalse();
      assertThat(network.people().fits("no person")).isFalse();
    }
    if (!network.chats().example().isEmpty()) {
      assertThat(network.chats().fits(network.chats().example())).isTrue();
      assertThat(network.chats().fits("no chat")).isFalse();
    }
    for (SecretVariable secret : network.secrets()) {
      assertThat(secret.name()).matches("[A-Z_]+");
      assertThat(secret.isSound("")).isFalse();
      assertThat(secret.instead()).isNotBlank();
    }
    S settings = network.settings().defaults();
    assertThat(network.settings().write(settings))
        .extracting(WrittenSetting::setting)
        .allMatch(setting -> setting.section().equals(network.name()));
    assertThat(network.isWanted(settings, Environment.NONE.ofNetworks())).isFalse();
  }

  @Test
  void onlyTheLastResortIsThereWhereNothingIsSet() {
    assertThat(ChatNetworks.ALL).filteredOn(ChatNetwork::isLastResort).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "telegram:12345, true",
    "telegram:me, false",
    "telegram:-100123, false",
    "telegram:012, false",
    "slack:U0123, true",
    "slack:W0123AB, true",
    "slack:u0123, false",
    "slack:C0123, false",
    "matrix:12345, false",
    "12345, false",
    "telegram:, false"
  })
  void aPersonIsWhoTheNetworkWritesSo(String written, boolean person) {
    assertThat(ChatNetworks.PEOPLE.fits(written)).isEqualTo(person);
  }

  @Test
  void whoWroteItInAnotherWayIsShownEachNetworksOwn() {
    assertThat(ChatNetworks.PEOPLE.examples())
        .contains("telegram:12345", "slack:U0123")
        .allMatch(ChatNetworks.PEOPLE::fits);
  }

  @ParameterizedTest
  @CsvSource({
    "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw, TELEGRAM_BOT_TOKEN",
    "xoxb-1234567890-abcdefghij, SLACK_BOT_TOKEN",
    "xapp-1-A0123-456-abcdef, SLACK_APP_TOKEN"
  })
  void aSecretIsKnownAndMaskedWhereverItStands(String secret, String variable) {
    String text = "before " + secret + " after";

    assertThat(ChatNetworks.secretsIn(text)).isEqualTo(List.of(variable));
    assertThat(ChatNetworks.masked(text)).isEqualTo("before … after");
    assertThat(new Fault("f", 1, text, "no").toString()).doesNotContain(secret);
  }
}
