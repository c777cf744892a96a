package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import java.util.Set;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

class ReadReportsTest {

  private static final String TITLE = "В Душанбе открыли новый мост";

  private final ReadReports<String> read = new ReadReports<>();

  @Test
  void aReportIsReadOnceUntilItIsRecorded() {
    Item fresh = item("1").title(TITLE).text("Его строили три года.").build();
    Item recorded =
        new Item(
            fresh.feed(),
            fresh.id(),
            List.of("id:1"),
            fresh.link(),
            !fresh.ownLink(),
            fresh.title(),
            fresh.text(),
            fresh.when(),
            fresh.seen(),
            fresh.language());

    assertThat(read.of(recorded)).isSameAs(read.of(fresh));
  }

  @Test
  void otherWordsAreReadAnew() {
    Item first = item("1").title(TITLE).build();
    Item edited = item("1").title(TITLE + " через Варзоб").build();

    assertThat(read.of(edited)).isNotSameAs(read.of(first));
    assertThat(read.of(first.withText("Его строили три года.")).report().traits().hasText())
        .isTrue();
  }

  @Test
  void anAnswerHoldsForItsQuestionUntilSomethingChanges() {
    ReadReports.OneRead<String> one = read.of(item("1").title(TITLE).build());

    read.answer(one, Set.of("story"), "likely");

    assertThat(one.answer(Set.of("story"))).isEqualTo("likely");
    assertThat(one.answer(Set.of())).isNull();
    read.changed();
    assertThat(one.answer(Set.of("story"))).isNull();
  }

  @Test
  void theLatestAreKeptAndNoMore() {
    Item first = item("0").title(TITLE).build();
    ReadReports.OneRead<String> before = read.of(first);
    for (int i = 1; i < 300; i++) {
      read.of(item("" + i).title(TITLE).build());
    }
    assertThat(read.of(first)).isSameAs(before);

    for (int i = 300; i < 3_000; i++) {
      read.of(item("" + i).title(TITLE).build());
    }

    assertThat(read.of(first)).isNotSameAs(before);
    assertThat(read.size()).isLessThanOrEqualTo(ReadReports.MOST);
  }
}
