package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramAdminsTest {

  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100123");
  private static final ChatAddress TOPIC = ChatAddress.of("telegram:-100123/45");

  private Instant now = Instant.parse("2024-04-06T09:00:00Z");
  private final FakeTelegram telegram = FakeTelegram.start();
  private final TelegramApi api =
      TelegramApi.open(
          TelegramSettings.of(telegram.url(), new BotToken(FakeTelegram.TOKEN), false));
  private final TelegramAdmins admins = new TelegramAdmins(api, clock());

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void telegramSaysWhoIsAdmin() {
    telegram.admins("-100123", 7);
    telegram.admins("@didbon_news", 8);

    assertThat(admins.isAdmin(GROUP, "telegram:7")).isTrue();
    assertThat(admins.isAdmin(TOPIC, "telegram:7")).isTrue();
    assertThat(admins.isAdmin(GROUP, "telegram:8")).isFalse();
    assertThat(admins.isAdmin(ChatAddress.of("telegram:@didbon_news"), "telegram:8")).isTrue();
  }

  @Test
  void anAnswerIsGoodForAMinute() {
    telegram.admins("-100123", 7);
    admins.isAdmin(GROUP, "telegram:7");
    telegram.admins("-100123");

    now = now.plus(Duration.ofSeconds(59));
    assertThat(admins.isAdmin(GROUP, "telegram:7")).isTrue();
    assertThat(telegram.calls("getChatMember")).hasSize(1);

    now = now.plus(Duration.ofSeconds(1));
    assertThat(admins.isAdmin(GROUP, "telegram:7")).isFalse();
  }

  @Test
  void withoutAnAnswerNobodyIsAdminAndItIsAskedAgain() {
    telegram.admins("-100123", 7);
    telegram.next("getChatMember", TelegramFailure.page(502, "<html>"));

    assertThat(admins.isAdmin(GROUP, "telegram:7")).isFalse();
    assertThat(admins.isAdmin(GROUP, "telegram:7")).isTrue();
  }

  @Test
  void oneIsAdminOfOnesOwnChatAndAnonymousAdminsSpeakAsTheGroup() {
    assertThat(admins.isAdmin(ChatAddress.of("telegram:7"), "telegram:7")).isTrue();
    assertThat(admins.isAdmin(TOPIC, "telegram:-100123")).isTrue();
    assertThat(telegram.calls("getChatMember")).isEmpty();
  }

  @Test
  void nobodyAndPeopleOfOtherNetworksAreNoAdmins() {
    assertThat(admins.isAdmin(GROUP, "")).isFalse();
    assertThat(admins.isAdmin(GROUP, "slack:U1")).isFalse();
    assertThat(admins.isAdmin(ChatAddress.of("slack:C1"), "telegram:7")).isFalse();
    assertThat(telegram.calls("getChatMember")).isEmpty();
  }

  @Test
  void aPersonIsCalledWhatTelegramCallsHimNow() {
    telegram.knows(7, "Ann", "Lee\u202e", "annlee");
    telegram.knows(8, "Ann", "", "");

    assertThat(admins.name(ChatAddress.of("telegram:7"))).contains("Ann Lee @annlee");
    assertThat(admins.name(ChatAddress.of("telegram:8"))).contains("Ann");
    assertThat(admins.name(ChatAddress.of("telegram:9"))).isEmpty();
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
