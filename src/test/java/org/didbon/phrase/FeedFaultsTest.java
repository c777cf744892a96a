package org.didbon.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a feed cannot be read, in the reader's language. */
class FeedFaultsTest {

  private static final Catalogues CATALOGUES = Catalogues.strict(ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFaultHasItsWordsInEveryLanguage(Kind kind) {
    String kept = FeedFault.of(kind, "404");
    Set<String> told = new HashSet<>();

    for (String language : CATALOGUES.languages()) {
      told.add(CATALOGUES.in(language).fault(kept));
    }

    assertThat(told).hasSize(CATALOGUES.languages().size()).doesNotContain(kept);
  }

  @Test
  void whatMakesItClearIsTold() {
    assertThat(CATALOGUES.in("ru").fault(FeedFault.of(Kind.MISSING, 404)))
        .isEqualTo("по этому адресу ничего нет (HTTP 404)");
    assertThat(CATALOGUES.in("en").fault(FeedFault.of(Kind.PAGE_NAMES, "/rss {0} 'a'.xml")))
        .isEqualTo("this is a web page, no feed; it names a feed: /rss {0} 'a'.xml");
  }

  @Test
  void theWordsOfAnOlderVersionAreToldAsTheyAre() {
    assertThat(CATALOGUES.in("ru").fault("it takes too long to answer"))
        .isEqualTo("it takes too long to answer");
  }
}
