package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

class CardLinksTest {

  private final TestClock clock = new TestClock(Instant.parse("2024-04-06T09:10:00Z"));
  private final CardLinks links = with(new byte[32]);

  @Test
  void aLinkOpensTheCardInItsLanguageForAWeek() {
    String signed = links.signed("patrushev", "tg");

    clock.set(clock.instant().plus(Duration.ofDays(7)));
    assertThat(links.read("patrushev", signed).orElseThrow().language()).isEqualTo("tg");

    clock.set(clock.instant().plus(Duration.ofHours(1)));
    assertThat(links.read("patrushev", signed)).isEmpty();
  }

  @Test
  void itOpensNothingElse() {
    String signed = links.signed("patrushev", "tg");

    assertThat(links.read("lavrov", signed)).isEmpty();
    assertThat(links.read("patrushev", signed.replace("tg-", "ru-"))).isEmpty();
    assertThat(links.read("patrushev", signed.substring(1))).isEmpty();
    assertThat(links.read("patrushev", "")).isEmpty();
    assertThat(with(new byte[] {1, 2, 3}).read("patrushev", signed)).isEmpty();
  }

  @Test
  void twoChatsGetTheSameLinkSoThatItTellsNothingOfThem() {
    String first = links.signed("patrushev", "ru");
    clock.set(clock.instant().plus(Duration.ofMinutes(20)));

    assertThat(links.signed("patrushev", "ru")).isEqualTo(first);
  }

  @Test
  void whoSitsElsewhereGetsALinkOnlyWhereThereIsAnAddress() {
    assertThat(links.of("patrushev", "ru", false)).isEmpty();
    assertThat(links.of("patrushev", "ru", true).orElseThrow().toString())
        .startsWith("http://127.0.0.1:8080/card/patrushev?k=ru-");
  }

  private CardLinks with(byte[] key) {
    ConsoleSite here =
        new ConsoleSite() {
          @Override
          public Optional<URI> elsewhere() {
            return Optional.empty();
          }

          @Override
          public Optional<URI> here() {
            return openHere();
          }

          @Override
          public Optional<URI> openHere() {
            return Optional.of(URI.create("http://127.0.0.1:8080"));
          }
        };
    return new CardLinks(() -> key, here, clock);
  }
}
