package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryFaultTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      textBlock =
          """
          §§                       ¦  1 ¦ write a word
          §   §                    ¦  4 ¦ write a word
          мигрант "трудовая миграц ¦  9 ¦ write " at the end of the phrase
          "                        ¦  1 ¦ write " at the end of the phrase
          «партия „Нур Отан“»      ¦  9 ¦ leave out the inner quotes
          ""                       ¦  1 ¦ write "two words"
          таджик «—»               ¦  8 ¦ write "two words"
          'трудовой мигрант'       ¦  1 ¦ write "…" or «…»
          ‘трудовой мигрант’       ¦  1 ¦ write "…" or «…»
          (таджик OR узбек         ¦  1 ¦ write a ) where it ends
          таджик (узбек (киргиз)   ¦  8 ¦ write a ) where it ends
          таджик) узбек            ¦  7 ¦ leave out the )
          )                        ¦  1 ¦ write one before it
          таджик ()                ¦  8 ¦ write words there
          [таджик узбек]           ¦  1 ¦ write round brackets
          ми*                      ¦  3 ¦ write 3 letters or more before the star
          *                        ¦  1 ¦ write 3 letters or more before the star
          *мигр                    ¦  1 ¦ never for its beginning; write мигр*
          ми*гр                    ¦  3 ¦ write only what is before it
          мигр**                   ¦  5 ¦ write only what is before it
          =мигр*                   ¦  6 ¦ leave out one of the two
          "трудовой м*"            ¦ 12 ¦ write 3 letters or more before the star
          = Крокус                 ¦  1 ¦ write the = right before the word
          =(Крокус)                ¦  1 ¦ write =Крокус
          ===Крокус                ¦  1 ¦ write =Крокус
          ==Кро*                   ¦  6 ¦ leave out one of the two
          таджик - узбек           ¦  8 ¦ write the - right before the word
          таджик — узбек           ¦  8 ¦ write the - right before the word
          таджик and узбек         ¦  8 ¦ write AND, or "and" in quotes
          таджик или узбек         ¦  8 ¦ write ИЛИ, or "или" in quotes
          мигрант не птица         ¦  9 ¦ write НЕ, or "не" in quotes
          таджик near/5 узбек      ¦  8 ¦ write NEAR/5
          таджик NEAR узбек        ¦  8 ¦ write NEAR/10
          таджик NEAR/ узбек       ¦  8 ¦ write NEAR/10
          таджик NEAR/пять узбек   ¦  8 ¦ write NEAR/10
          таджик РЯДОМ узбек       ¦  8 ¦ write РЯДОМ/10
          таджик NEAR:5 узбек      ¦  8 ¦ write NEAR/10
          таджик NEAR/1001 узбек   ¦  8 ¦ write AND instead
          таджик BEFORE/99999999999 узбек ¦  8 ¦ write AND instead
          таджик NEAR/5            ¦ 14 ¦ a word is missing after NEAR/5
          NEAR/5 таджик            ¦  1 ¦ write one before it
          а NEAR/5 б NEAR/5 в      ¦ 12 ¦ write (a NEAR/5 b) AND (b NEAR/5 c)
          (а б) NEAR/5 в           ¦  1 ¦ write for example (a OR b) NEAR/5 c
          а NEAR/5 #rule           ¦ 10 ¦ write for example (a OR b) NEAR/5 c
          а NEAR/5 lang:ru         ¦ 10 ¦ write for example (a OR b) NEAR/5 c
          а NEAR/5 title:б         ¦ 10 ¦ write the field before the whole
          а NEAR/5 -б              ¦ 10 ¦ write a NOT (a NEAR/5 b)
          таджик AND               ¦ 11 ¦ a word is missing after AND
          таджик AND AND узбек     ¦ 12 ¦ a word is missing after AND; write one before AND
          таджик OR OR узбек       ¦ 11 ¦ write one before OR
          AND таджик               ¦  1 ¦ AND joins two words; write one before it
          ИЛИ таджик               ¦  1 ¦ ИЛИ joins two words; write one before it
          (OR таджик)              ¦  2 ¦ write one before OR
          таджик NOT               ¦ 11 ¦ a word is missing after NOT
          NOT                      ¦  4 ¦ a word is missing after NOT
          таджик NOT NOT узбек     ¦  8 ¦ leave out both
          таджик --узбек           ¦  8 ¦ leave out both
          таджик NOT (-узбек)      ¦  8 ¦ leave out both
          NOT таджик               ¦  1 ¦ write beside it a word that must be there
          -таджик                  ¦  1 ¦ write beside it a word that must be there
          НЕ таджик НЕ узбек       ¦  1 ¦ write beside it a word that must be there
          таджик OR NOT узбек      ¦ 11 ¦ write beside it a word that must be there
          а -б OR в OR -г          ¦ 14 ¦ write beside it a word that must be there
          title:(-таджик)          ¦  8 ¦ write beside it a word that must be there
          -lang:ru                 ¦  1 ¦ write beside it a word that must be there
          titel:таджик             ¦  1 ¦ did you mean title:?
          заголовок:таджик         ¦  1 ¦ did you mean title:?
          feed:asiaplus            ¦  1 ¦ did you mean source:?
          http://example.org       ¦  1 ¦ put them in quotes
          title: таджик            ¦  7 ¦ write title:word
          source:                  ¦  8 ¦ write source:asiaplus-en
          title:-таджик            ¦  7 ¦ write -title:word
          title:NOT таджик         ¦  1 ¦ write title:word
          title:source:tass        ¦  1 ¦ write title:word
          title:(а text:б)         ¦ 10 ¦ leave out one of the two
          title:text:б             ¦  1 ¦ write title:word
          source:(а OR б)          ¦  8 ¦ (source:a OR source:b)
          country:Tajikistn        ¦  9 ¦ country:TJ
          country:Таджикстан       ¦  9 ¦ country:TJ
          country:XX               ¦  9 ¦ XX is no country
          lang:russian             ¦  6 ¦ lang:ru
          lang:узбекский           ¦  6 ¦ lang:uz
          @                        ¦  1 ¦ write it as in @patrushev
          @Патрушев                ¦  1 ¦ write it as in @patrushev
          #мигранты                ¦  1 ¦ write it as in #migrants
          таджик, узбек            ¦  7 ¦ write OR between words
          таджик|узбек             ¦  7 ¦ write OR between words
          таджик || узбек          ¦  8 ¦ write OR between two words
          таджик && узбек          ¦  8 ¦ write AND
          +таджик                  ¦  1 ¦ leave out the +
          !таджик                  ¦  1 ¦ write NOT or -
          таджик~2                 ¦  7 ¦ every form of a word is found anyway
          тадж?к                   ¦  5 ¦ write a star
          /тадж.к/                 ¦  1 ¦ write a star
          C++                      ¦  2 ¦ + is not looked for; leave it out and write C
          C#                       ¦  2 ¦ # is not looked for; leave it out and write C
          рост 50%                 ¦  8 ¦ write 50, or write the sign as a word
          $100                     ¦  1 ¦ write 100
          100€                     ¦  4 ¦ write 100
          .NET                     ¦  1 ¦ write NET
          R&D                      ¦  2 ¦ write "R D"
          №5                       ¦  1 ¦ write 5
          "взятка в $100"          ¦ 11 ¦ write 100
          "язык C++"               ¦  8 ¦ write C
          "рост 50 %"              ¦ 10 ¦ leave it out
          $people_here             ¦  1 ¦ a list is named by its id
          $Люди                    ¦  1 ¦ a list is named by its id
          $1m                      ¦  1 ¦ write 1m
          мигрант АND таджик       ¦  9 ¦ write AND
          мигрант ОR таджик        ¦  9 ¦ write OR
          мигрант аnd таджик       ¦  9 ¦ write AND
          мигрант NОТ таджик       ¦  9 ¦ write NOT
          мигрант HE таджик        ¦  9 ¦ write НЕ
          мигрант ΑND таджик       ¦  9 ¦ write AND
          мигрант NEАR/5 таджик    ¦  9 ¦ write NEAR/5
          мигрант РЯДOM/5 таджик   ¦  9 ¦ write РЯДОМ/5
          twice:(таджик узбек)     ¦  1 ¦ write twice:(one OR another)
          twice:#rule              ¦  1 ¦ write twice:(one OR another)
          киргиз twice:(а NEAR/5 б) ¦ 8 ¦ write twice:(one OR another)
          twice:(title:таджик)     ¦  8 ¦ a field stands within a field
          title:(twice:таджик)     ¦  8 ¦ a field stands within a field
          twice:-таджик            ¦  7 ¦ write -twice:word
          twice: таджик            ¦  7 ¦ write twice:word
          twice:lang:ru            ¦  1 ¦ write twice:word
          а NEAR/5 twice:б         ¦ 10 ¦ what else must be there after AND
          дважды:таджик            ¦  1 ¦ did you mean twice:
          мигрант AFTER/5 таджик   ¦  9 ¦ write BEFORE/5
          мигрант ДО/п таджик      ¦  9 ¦ write BEFORE/п
          мигрант before/5 таджик  ¦  9 ¦ write BEFORE/5
          мигрант near/s таджик    ¦  9 ¦ write NEAR/s
          мигрант BEFORE таджик    ¦  9 ¦ write BEFORE/10
          мигрант NEAR/p таджик    ¦  9 ¦ NEAR/s for one sentence
          мигрант РЯДОМ/с таджик   ¦  9 ¦ РЯДОМ/п for one sentence
          мигрант BEFORE:5 таджик  ¦  9 ¦ write BEFORE/10
          мигрант ВEFORE/5 таджик  ¦  9 ¦ write BEFORE/5
          мигрант BEFORE/1001 таджик ¦ 9 ¦ write AND instead
          а BEFORE/5 б NEAR/s в    ¦ 14 ¦ write (a BEFORE/5 b) AND (b BEFORE/5 c)
          а BEFORE/s -б            ¦ 12 ¦ write a NOT (a BEFORE/s b)
          а BEFORE/s (б в)         ¦ 12 ¦ write for example (a OR b) BEFORE/s c
          а NEAR/s title:б         ¦ 10 ¦ title:(a NEAR/s b)
          таджик@putin             ¦  7 ¦ write a blank before the @
          😀                       ¦  1 ¦ has no letter or digit
          """)
  void pointsAtThePlaceAndSaysWhatToWriteInstead(String text, int column, String remedy) {
    QueryFault fault = faultOf(text);

    assertThat(fault.problem()).contains(remedy).contains(";").doesNotContain("\n");
    assertThat(fault.column()).as(fault.getMessage()).isEqualTo(column);
  }

  @Test
  void showsTheCaretUnderThePlace() {
    QueryFault fault = faultOf("таджик OR OR узбек");

    assertThat(fault)
        .hasMessage(
            """
            column 11: a word is missing after OR; write one before OR
            таджик OR OR узбек
                      ^\
            """);
  }

  @Test
  void countsLinesAndShowsTheOneThatIsWrong() {
    QueryFault fault = faultOf("таджик\nузбек OR\n  (киргиз OR ми*)\nказах");

    assertThat(List.of(fault.line(), fault.column())).containsExactly(3, 16);
    assertThat(fault.getMessage())
        .startsWith("line 3, column 16: ")
        .endsWith("\n  (киргиз OR ми*)\n               ^");
  }

  @Test
  void pointsBehindTheLastLineWhereSomethingIsMissing() {
    QueryFault fault = faultOf("таджик\nузбек OR");

    assertThat(fault.getMessage()).endsWith("\nузбек OR\n        ^");
  }

  @Test
  void showsOnlyTheNeighbourhoodInALongLine() {
    QueryFault fault = faultOf("таджик ".repeat(50) + "OR OR " + "узбек ".repeat(50));

    String[] lines = fault.spot().shown().split("\n", -1);
    assertThat(lines[0]).hasSizeLessThan(70).startsWith("…").endsWith("…");
    assertThat(lines[0].substring(lines[1].length() - 1)).startsWith("OR узбек");
  }

  @Test
  void keepsTheCaretUnderThePlaceBehindAccentsEmojiAndTabs() {
    QueryFault fault = faultOf("\tе\u0301ж \ud83d\ude00ж OR OR");

    String[] lines = fault.spot().shown().split("\n", -1);
    assertThat(lines[0]).isEqualTo(" е\u0301ж \ud83d\ude00ж OR OR");
    assertThat(lines[1]).isEqualTo(" ".repeat(10) + "^");
  }

  @Test
  void refusesMoreThanAPersonWouldWrite() {
    assertThat(faultOf("таджик ".repeat(15_000)).problem()).contains("20000 characters at most");
    assertThat(faultOf("слово ".repeat(1_001)).problem()).contains("1000 words at most");
    assertThat(faultOf("(".repeat(51) + "а" + ")".repeat(51)).problem()).contains("more than 50");
    assertThat(faultOf("а " + "-".repeat(60) + "б").problem()).contains("more than 50");
    assertThat(faultOf("а".repeat(65)).problem()).contains("64 letters");
  }

  private static QueryFault faultOf(String text) {
    QueryFault fault = catchThrowableOfType(QueryFault.class, () -> QueryParser.parse(text));
    assertThat(fault).as("fault of %s", text).isNotNull();
    return fault;
  }
}
