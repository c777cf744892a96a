package org.didbon.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapTest {

  @Test
  void aLineEndsBetweenWordsAndNotWithinOne() {
    assertThat(LineWrap.at(12, "Раҳмон бо Путин дидор кард"))
        .isEqualTo("Раҳмон бо\nПутин дидор\nкард");
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertThat(LineWrap.at(5, "abcde\nfg\n\nab cd")).isEqualTo("abcde\nfg\n\nab cd");
  }

  @Test
  void coloursTakeNoColumns() {
    assertThat(LineWrap.at(5, "\u001b[1;33mab\u001b[0m cd ef"))
        .isEqualTo("\u001b[1;33mab\u001b[0m cd\nef");
  }

  @Test
  void anAddressThatIsLongerThanALineStaysWhole() {
    assertThat(LineWrap.at(10, "see https://a.example/long/path now"))
        .isEqualTo("see\nhttps://a.example/long/path\nnow");
  }
}
