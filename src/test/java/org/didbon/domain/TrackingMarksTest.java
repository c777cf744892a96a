package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingMarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source=rss",
        "UTM_Referrer=https%3A%2F%2Fb.example",
        "utm_anything=1&utm_x=2",
        "fbclid=IwAR0",
        "gclid=1&gbraid=2",
        "yclid=1",
        "ysclid=lq1&_openstat=a;b;c",
        "igshid=x",
        "mc_cid=1&mc_eid=2",
        "at_medium=RSS&at_campaign=rss",
        "ns_mchannel=social&ns_source=twitter",
        "maca=en-rss-en-all-1573-xml-atom",
        "xtor=RSS-3208",
        "cmp=rss",
        "CMP=OTC-RSS",
        "from=rss",
        "from=telegram_channel",
        "ref=rss",
        "partner=rss&emc=rss",
        "mod=rss_world",
        "traffic_source=rss",
        "rss",
        "from_rss",
        "WT.mc_id=1",
        "mtm_campaign=1&pk_kwd=2"
      })
  void marksOfWhereAReaderCameFromGo(String marks) {
    String page = "https://a.example/news/1";

    assertThat(TrackingMarks.without(page + "?" + marks)).isEqualTo(page);
    assertThat(TrackingMarks.without(page + "#" + marks)).isEqualTo(page);
    assertThat(TrackingMarks.without(page + "?id=7&" + marks)).isEqualTo(page + "?id=7");
    assertThat(TrackingMarks.without(page + "?" + marks + "&id=7#c")).isEqualTo(page + "?id=7#c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/news/1",
        "https://a.example/news/1?",
        "https://a.example/?id=7&from=2024-05-01",
        "https://a.example/?from=tashkent&to=osh",
        "https://a.example/?ref=8812",
        "https://a.example/?mod=news&source=archive",
        "https://a.example/?at=1&ns=2&utm=3",
        "https://a.example/utm_source=rss/?q=a%26fbclid=1",
        "https://a.example/?a&&b=#",
        "https://a.example/#/from/rss"
      })
  void allElseStaysAsItWas(String link) {
    assertThat(TrackingMarks.without(link)).isEqualTo(link);
  }
}
