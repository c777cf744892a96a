package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  void nothingOfAStrangersTextSteersATerminal() {
    assertThat(Harmless.inOneLine("a\u001b[2Jb\u009b31mc\u0007\u0008\u007f\u0085d"))
        .isEqualTo("a[2Jb31mc d");
    assertThat(Harmless.inOneLine("abc\u202ecba\u202c \u2066x\u2069 \u061cy"))
        .isEqualTo("abccba x y");
  }

  @Test
  void nothingOfItBeginsALine() {
    assertThat(Harmless.inOneLine("one\ntwo\r\nthree\u2028four\u2029five\u000bsix"))
        .isEqualTo("one two three four five six");
    assertThat(Harmless.inLines("one\n\ttwo\u2028three\u001b[31m"))
        .isEqualTo("one\n\ttwo three[31m");
  }

  @Test
  void lettersOfEveryKindStay() {
    String text = "Ғайрат ўқиди — «ҷӣ» 😀 می‌خواهم e\u0301";

    assertThat(Harmless.inOneLine(text)).isSameAs(text);
  }

  @Test
  void ourColoursStayWhereThereAreSome() {
    assertThat(Harmless.inColour("\u001b[1mbold\u001b[0m \u001b[2J\u001b]0;title\u0007"))
        .isEqualTo("\u001b[1mbold\u001b[0m [2J]0;title");
  }
}
