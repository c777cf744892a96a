package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Ground;
import org.didbon.domain.Match;
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
}
