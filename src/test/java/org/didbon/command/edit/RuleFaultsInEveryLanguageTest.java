package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.fixture.Dialogue;
import org.didbon.fixture.RuleContract;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who edits rules or asks queries is told what is wrong in the language of his chat. */
class RuleFaultsInEveryLanguageTest extends RuleContract {

  @TestFactory
  Stream<DynamicTest> aRussianReadsInRussianWhatToWriteInstead() {
    rules.say("/language ru");

    return Dialogue.of(
        """
        /rule test (мигрант            | эта скобка не закрыта; поставьте ) там, где она кончается
        /правило test #birds           | правила #birds нет; все правила: /rule list
        /rule test @patrushew          | персоны @patrushew нет; может быть, @patrushev?
        /rule add birds -птица         | знак 1: подошла бы почти любая новость
        /rule add birds птица,         | , здесь ничего не значит; если достаточно одного из слов
        /rule add птица AND            | знак 10: после AND не хватает слова; напишите его
        /rule add birds #fish          | знак 1: правила #fish нет; все правила: /rule list
        /rule edit migrants NEAR/5     | NEAR/5 стоит между двумя словами
        /rule edit migrants слон       | правило должно находить «Депортация мигрантов», но не находит
        /rule edit migrants #migrants  | знак 1: правило ссылается само на себя: #migrants → #migrants; уберите
        /search (мигрант               | знак 1: эта скобка не закрыта
        /search мигрант #gone          | знак 9: правила #gone нет; все правила: /rule list
        /search @patrushew             | может быть, @patrushev?
        /subscribe мигрант OR          | знак 11: после OR не хватает слова; напишите его
        /subscribe "мигрант" #gone     | знак 11: правила #gone нет; все правила: /rule list
        """,
        (line, answer) -> assertThat(rules.say(line)).contains(answer));
  }

  @Test
  void theCaretStandsUnderThePlace() {
    rules.say("/language ru");

    assertThat(rules.say("/search таджик OR OR узбек"))
        .isEqualTo(
            """
            знак 11: после OR не хватает слова; напишите его перед OR
            таджик OR OR узбек
                      ^\
            """);
    assertThat(rules.say("/rule test таджик\nузбек ми*"))
        .startsWith("строка 2, знак 9: так начинается слишком много слов")
        .endsWith("\nузбек ми*\n        ^");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | It cannot be used and is left out: there is no rule #gone; /rule list shows them
          ru | Непригодно и пропускается: правила #gone нет; все правила: /rule list
          tg | Корношоям аст ва гузаронда мешавад: қоидаи #gone нест; ҳамаи қоидаҳо: /rule list
          uz | Yaroqsiz va oʻtkazib yuboriladi: #gone degan qoida yoʻq; barcha qoidalar: /rule list
          ky | Жараксыз жана өткөрүп жиберилет: #gone деген эреже жок; бардык эрежелер: /rule list
          kk | Жарамсыз және өткізіп жіберіледі: #gone деген ереже жоқ; барлық ережелер: /rule list
          """)
  void aRuleWhoseReferenceIsGoneSaysWhyItIsLeftOut(String language, String told) {
    rules.close();
    rules = new RuleFixture(folder, "мигрант OR #gone");
    rules.say("/language " + language);

    assertThat(rules.say("/rule list")).contains("#migrants Migrants ✗");
    assertThat(rules.say("/rule show migrants")).contains(told);
  }

  @Test
  void aRuleThatWouldBeLeftOutForALongRowOfReferencesIsNotSaved() {
    for (int i = 1; i < 20; i++) {
      String query = i == 1 ? "птица" : "#row-" + (i - 1) + " OR птица";
      assertThat(rules.sayAndSave("/rule add row-" + i + " " + query)).startsWith("Saved");
    }
    rules.say("/language ru");

    assertThat(rules.say("/rule add last #row-19 OR птица")).doesNotContain("подряд");
    rules.sayAndSave("/rule edit row-1 #migrants");
    assertThat(rules.say("/rule add last #row-19 OR птица"))
        .startsWith("знак 1: больше 20 правил подряд ссылаются одно на другое")
        .endsWith("\n#row-19 OR птица\n^");
    assertThat(rules.say("/rule edit migrants #border"))
        .startsWith("знак 1: больше 20 правил подряд");
  }

  @ParameterizedTest
  @ValueSource(strings = {"мигрант OR #gone", "(мигрант"})
  void aRuleThatCannotBeUsedIsMendedInTheChat(String broken) {
    rules.close();
    rules = new RuleFixture(folder, broken);

    assertThat(rules.say("/rule list")).contains("✗\n");
    assertThat(rules.sayAndSave("/rule edit migrants мигрант")).startsWith("Saved");
    assertThat(rules.say("/rule list")).doesNotContain("✗\n");
    assertThat(rules.watchlist.get().rules()).containsKey("migrants");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "tg", "ky", "kk"})
  void noEnglishIsHeardWhereARuleIsDeletedUnderAnotherOrLeadsBackToItself(String language) {
    rules.sayAndSave("/rule add both #migrants OR птица");
    rules.say("/language " + language);

    for (String line :
        List.of(
            "/rule edit migrants мигрант OR #both",
            "/rule delete migrants",
            "/rule disable migrants",
            "/actor delete patrushev",
            "/rule add birds птица #gone",
            "/rule add birds @nobody",
            "/rule add birds (птица",
            "/rule test -птица",
            "/search #gone",
            "/subscribe «птица летит» OR",
            "/rule add birds " + "птица ".repeat(20_000))) {
      String words = rules.say(line).replaceAll("[@#/][a-z]+( list)?|\\b(OR|NOT)\\b", "");

      assertThat(words).as(line).doesNotContainPattern("[A-Za-z]").matches("(?s).*\\p{L}.*");
      assertThat(words.lines().findFirst().orElseThrow()).hasSizeLessThan(200);
    }
  }
}
