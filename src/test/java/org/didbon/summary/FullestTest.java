package org.didbon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;

class FullestTest {

  private static final Item SHORT = item("short").text("Eleven people were detained.").build();
  private static final Item LONG =
      item("long").text("Eleven people were detained in Khujand on Monday, police said.").build();

  @Test
  void isTheReportThatTellsMost() {
    assertThat(Fullest.of(List.of(SHORT, LONG))).isEqualTo(LONG);
    assertThat(Fullest.of(List.of(LONG, SHORT))).isEqualTo(LONG);
  }

  @Test
  void isTheOnlyOneWhateverItTells() {
    Item empty = item("empty").text("").build();

    assertThat(Fullest.of(List.of(empty))).isEqualTo(empty);
    assertThat(Fullest.of(List.of(empty, SHORT))).isEqualTo(SHORT);
  }

  @Test
  void callsToSubscribeAreNoPartOfWhatIsTold() {
    Item noisy =
        item("noisy")
            .text(
                "Police acted.\nПодписывайтесь на наш Telegram-канал, чтобы первыми узнавать всё.\n"
                    + "Subscribe to our newsletter and never miss a story from the whole region.")
            .build();

    assertThat(Fullest.of(List.of(SHORT, noisy))).isEqualTo(SHORT);
  }

  @Test
  void whatBreaksOffTellsLeast() {
    Item broken =
        item("broken")
            .text("Eleven people were detained in the city of Khujand on Monday night by the […]")
            .build();

    assertThat(Fullest.of(List.of(broken, SHORT))).isEqualTo(SHORT);
  }

  @Test
  void ofThoseThatTellEnoughTheFirstIsTaken() {
    Item long1 = item("1").text(sentences(60)).build();
    Item long2 = item("2").text(sentences(200)).build();

    assertThat(Fullest.of(List.of(long1, long2))).isEqualTo(long1);
    assertThat(Fullest.of(List.of(long2, long1))).isEqualTo(long2);
    assertThat(Fullest.of(List.of(item("3").text(sentences(20)).build(), long2))).isEqualTo(long2);
  }

  private static String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("Number ").append(i).append(" of the people was detained in the city today. ");
    }
    return text.toString();
  }
}
