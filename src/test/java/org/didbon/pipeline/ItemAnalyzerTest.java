package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Ground;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.Test;

/** What is found out about an item. */
class ItemAnalyzerTest {

  @Test
  void aSummaryTellsNobodyWhatAnotherChatLooksFor() {
    SavedQuery query = SavedQuery.of("таджик");
    Watchlist plain = Watchlist.of(List.of(), List.of(), List.of());
    ItemAnalyzer analyzer = new ItemAnalyzer(new Summarizer(2, 500), new Tally());
    String text = "Сегодня был дождь. Завтра ждут снега. Уехал один таджик. Больше ничего.";

    ReadItem read =
        analyzer.read(
            item("1").in("ru").title("Новости").text(text).build(), plain.with(List.of(query)));

    assertThat(read.matches()).extracting(Match::subject).containsExactly(query.subject());
    assertThat(read.summary().marks(read.matches())).isEmpty();
    assertThat(read.summary().text()).doesNotContain("таджик");
    Summary own = read.summaryFor(read.matches());
    assertThat(own.text()).isEqualTo("Сегодня был дождь. … Уехал один таджик.");
    assertThat(own.marks(read.matches())).hasSize(1);
    Match rule = new Match(Subject.rule("weather"), Ground.QUERY, List.of());
    assertThat(read.summaryFor(List.of(rule))).isEqualTo(read.summary());
  }

  @Test
  void whoFollowsOneOfSeveralReadsWhatIsSaidOfThatOne() {
    Watchlist watchlist =
        Watchlist.of(List.of(), List.of(), List.of(rule("rain", "дождь"), rule("gold", "золото")));
    ItemAnalyzer analyzer = new ItemAnalyzer(new Summarizer(2, 500), new Tally());
    String text =
        "Министр экономики выступил в Бишкеке. Прошёл дождь. Золото Кыргызстана продали Китаю.";

    ReadItem read = analyzer.read(item("1").in("ru").text(text).build(), watchlist);

    for (Match match : read.matches()) {
      String form = match.forms(read.item()).get(0);
      assertThat(read.summaryFor(List.of(match)).text()).contains(form);
    }
    assertThat(read.matches()).hasSize(2);
    assertThat(read.summaryFor(read.matches())).isEqualTo(read.summary());
  }

  private static Rule rule(String id, String query) {
    return new Rule(id, id, query, Rule.Severity.NORMAL, List.of(), List.of());
  }
}
