package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which links of a document lead to one report alone. */
class OwnLinksTest {

  private static final String BRIDGE = "https://paper.example/bridge";

  /** Two items with the addresses and headlines: whether the first one's link is its own. */
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # each has its page
          paper.example/bridge       | paper.example/school            | School | true
          paper.example/?p=1         | paper.example/?p=2              | School | true
          # one page, however it is written
          paper.example/bridge       | paper.example/bridge            | School | false
          paper.example/bridge       | www.paper.example/bridge/       | School | false
          paper.example/bridge?cnt=4 | paper.example/bridge?cnt=5      | School | false
          paper.example/bridge       | paper.example/bridge?utm_id=rss | School | false
          # one report that stands there twice
          paper.example/bridge       | paper.example/bridge            | Bridge | true
          paper.example/bridge       | paper.example/bridge?cnt=5      | Bridge | true
          # the home page is nobody's own
          paper.example/             | paper.example/school            | School | false
          paper.example              | paper.example/school            | School | false
          """)
  void aLinkIsOwnWhereNoOtherReportHasItsPage(
      String link, String other, String headline, boolean own) {
    Item first = item("1").link("https://" + link).title("Bridge").build();
    Item second = item("2").link("https://" + other).title(headline).build();

    assertThat(OwnLinks.of(List.of(first, second)).get(0).ownLink()).isEqualTo(own);
    assertThat(OwnLinks.of(List.of(second, first)).get(1).ownLink()).isEqualTo(own);
  }

  @Test
  void aLinkThatTheFeedGivesToAllStaysOneForAll() {
    Item shared = item("1").link(BRIDGE).build(false);

    assertThat(OwnLinks.of(List.of(shared))).containsExactly(shared);
  }

  @Test
  void anItemWithoutALinkHasNoneOfItsOwn() {
    assertThat(OwnLinks.of(List.of(item("1").build()))).noneMatch(Item::ownLink);
  }

  @Test
  void nothingElseOfADocumentChanges() {
    Item bridge = item("1").link(BRIDGE).title("Bridge").text("It is closed.").build();
    Item home = item("2").link("https://paper.example/").title("Home").text("All of it.").build();

    assertThat(OwnLinks.of(List.of(home, bridge))).containsExactly(home.withOwnLink(false), bridge);
    assertThat(OwnLinks.of(List.of())).isEmpty();
  }
}
