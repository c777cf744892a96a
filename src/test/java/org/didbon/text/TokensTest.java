package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Мигранты из Таджикистана               | мигранты из таджикистана
          «Н.П. Патрушев»                        | н п патрушев
          Патрушев Н. П., секретарь              | патрушев н п секретарь
          в 2-3 раза                             | в 2 3 раза
          1,5 млн рублей                         | 1 5 млн рублей
          the U.S. and U.K.                      | the u s and u k
          15-летний таджик                       | 15 летний таджик
          СУ-57 и 5G, H1N1, 15летний             | су 57 и 5 g h 1 n 1 15 летний
          1 500, 1,500 and 1.500 and 1'500       | 1500 1500 and 1500 and 1500
          2 000 000 рублей, 2,000,000.50         | 2000000 рублей 2000000 50
          1 500-й и 1 500,5 тонны                | 1500 й и 1500 5 тонны
          06.04.2024 в 12.30, 18:30 200 машин    | 06 04 2024 в 12 30 18 30 200 машин
          1 5000, 15 00 и 2024 500               | 1 5000 15 00 и 2024 500
          0,500 и 2,125 500                      | 0 500 и 2125 500
          1.500.20 и 10.000.000                  | 1 500 20 и 10000000
          +7 800 555, школа №5 300 детей         | 7 800555 школа 5 300 детей
          F-16 200 раз, 5-6 000 раз, Т90 100     | f 16 200 раз 5 6000 раз т 90 100
          в 2 раза. 500 и дом 1, 500             | в 2 раза 500 и дом 1 500
          #ДепортацияМигрантов и #BREAKINGNews   | депортация мигрантов и breaking news
          #labour_migrants #МВДРоссии #9Мая      | labour migrants мвд россии 9 мая
          #США #мигранты C#Разработчик           | сша мигранты c разработчик
          Patrushev's visit                      | patrushev visit
          Patrushev’s visit, it's on             | patrushev visit its on
          об’єднання                             | обєднання
          Oʻzbekiston, O‘zbekiston, O'zbekiston  | ozbekiston ozbekiston ozbekiston
          Oʼzbekiston O`zbekiston O´zbekiston    | ozbekiston ozbekiston ozbekiston
          ёж, Ёлка                               | еж елка
          Тоҷикӣ ва ӯзбекӣ                       | тоҷики ва узбеки
          пиши на ivan.petrov@mail.example скорее | пиши на скорее
          см. https://site.example/a?b=migrant#c здесь | см здесь
          (https://site.example/migrant) тут     | тут
          www.site.example/migrant тут           | тут
          Lenta.ru пишет                         | lenta ru пишет
          @MID_Russia #мигранты                  | mid russia мигранты
          мигранты🙂таджики                      | мигранты таджики
          и/или                                  | и или
          """)
  void readsTheWords(String text, String words) {
    assertThat(Tokens.of(text).joined()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "Пaтрушев, патрушев", // Latin a
    "Pаtrushev, patrushev", // Cyrillic а
    "MOCКВА, москва",
    "ТАДЖИКИСТАH, таджикистан",
    "қазақcтан, қазақстан",
    "бiр, бір",
    "мəселе, мәселе",
    "ɵкмɵт, өкмөт",
    "hәм, һәм",
    "PRщик, prщик",
    "iPhoneы, iphoneы",
  })
  void takesAWordThatMixesAlphabetsForTheOneOfMostLetters(String written, String folded) {
    assertThat(Tokens.of(written).joined()).isEqualTo(folded);
    assertThat(Letters.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "ми\u00adгрант, мигрант",
    "мигра\u0301нт, мигрант",
    "\u200eПутин\u200f, путин",
    "\u202bПутин\u202c, путин",
    "Пу\u2060ти\ufeffн, путин",
    "и\u0306од, йод",
    "у\u0306збек, ўзбек",
    "і\u0308жа, їжа",
    "Эмомали\u0304, эмомали",
    "e\u0301lite, elite",
  })
  void readsPastWhatIsNotDrawnOrDrawnUponALetter(String written, String folded) {
    assertThat(Tokens.of(written).joined()).isEqualTo(folded);
    assertThat(Letters.fold(written)).isEqualTo(folded);
  }

  @Test
  void tellsWhatStandsBeforeEachWord() {
    Tokens tokens = Tokens.of("Н. П. Патрушев", "Экс-глава ФСБ, секретарь — кто он? \nДа да");

    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      gaps.add(tokens.before(i));
    }

    assertThat(gaps)
        .containsExactly(
            Gap.START,
            Gap.PERIOD,
            Gap.PERIOD,
            Gap.START,
            Gap.HYPHEN,
            Gap.BLANK,
            Gap.COMMA,
            Gap.BREAK,
            Gap.BLANK,
            Gap.BREAK,
            Gap.BLANK);
    assertThat(tokens.titleSize()).isEqualTo(3);
    assertThat(tokens.inTitle(2)).isTrue();
    assertThat(tokens.inTitle(3)).isFalse();
  }

  @Test
  void anAddressTakenOutLeavesABreak() {
    Tokens tokens = Tokens.of("таджики https://site.example мигранты");

    assertThat(tokens.before(1)).isEqualTo(Gap.BREAK);
  }

  @Test
  void aHashtagAndAnAbbreviationAreAlsoWordsInOnePiece() {
    Tokens tokens = Tokens.of("#ПутинВУзбекистане, the U.S.A., Н. П. и А.Б. #Путин #a_b");

    List<String> wholes = new ArrayList<>();
    for (int i = 0; i < tokens.wholes(); i++) {
      String words =
          IntStream.rangeClosed(tokens.wholeFirst(i), tokens.wholeLast(i))
              .mapToObj(tokens::word)
              .collect(Collectors.joining("+"));
      wholes.add(tokens.whole(i) + "=" + words + (tokens.isAbbreviation(i) ? "." : ""));
    }

    assertThat(wholes)
        .containsExactly("путинвузбекистане=путин+в+узбекистане", "usa=u+s+a.", "аб=а+б.");
  }

  @ParameterizedTest
  @CsvSource({
    "Covid-19, true",
    "Covid19, true",
    "Covid 19, true",
    "Covid–19, true",
    "С-300, true",
    "С300, true",
    "с 300, false",
    "'Covid, 19', false",
    "Covid – 19, false",
  })
  void lettersAndANumberAreOneNameUnlessTheyMayBeTwo(String text, boolean one) {
    assertThat(Tokens.of(text).isTied(1)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"ЕС, true", "ес, false", "Ес, false", "Е\u00adС, true"})
  void tellsWhetherCapitalsAreThose(String text, boolean those) {
    assertThat(Tokens.of(text).hasCapitalsOf("ЕС", 0, 0)).isEqualTo(those);
  }

  @Test
  void placesAreThoseOfTheWrittenWord() {
    String text = "Глава «Пат\u00adрушева\u0301», \u200eПутин\u200e!";
    Tokens tokens = Tokens.of(text);

    assertThat(text.substring(tokens.start(1), tokens.end(1))).isEqualTo("Пат\u00adрушева\u0301");
    assertThat(text.substring(tokens.start(2), tokens.end(2))).isEqualTo("Путин");
    assertThat(tokens.capital(1)).isTrue();
  }

  @Test
  void ofAWordWithoutEndOnlyTheBeginningCounts() {
    Tokens tokens = Tokens.of("я".repeat(50_000) + " конец");

    assertThat(tokens.word(0)).hasSize(128);
    assertThat(tokens.end(0)).isEqualTo(50_000);
    assertThat(tokens.word(1)).isEqualTo("конец");
  }

  @Test
  void mendsAMixedWordWithoutEndInLinearTime() {
    assertThat(Tokens.of("яaж".repeat(50_000)).word(0)).startsWith("яажяаж").hasSize(128);
  }

  @Test
  void readsAddressesWithoutEndInLinearTime() {
    assertThat(Tokens.of("a@b".repeat(100_000)).size()).isZero();
    assertThat(Tokens.of("a://".repeat(100_000)).size()).isZero();
  }

  @Test
  void readsNumbersAndHashtagsWithoutEndInLinearTime() {
    assertThat(Tokens.of("1" + " 500".repeat(100_000)).size()).isEqualTo(1);
    assertThat(Tokens.of("1" + ".500".repeat(100_000) + ".2").size()).isEqualTo(100_002);
    assertThat(Tokens.of("#" + "Аб".repeat(100_000)).size()).isEqualTo(100_000);
    assertThat(Tokens.of("А.".repeat(100_000)).size()).isEqualTo(100_000);
    assertThat(Tokens.of("#А".repeat(100_000)).size()).isEqualTo(100_000);
  }

  @Test
  void rereadsAKnownWordAsTheSameString() {
    String first = Tokens.of("мигрантами").word(0);
    String second = Tokens.of("Мигрантами").word(0);

    assertThat(second).isSameAs(first);
  }

  @Property
  void everyWordIsTheFoldedFormOfItsPlace(@ForAll String text) {
    Tokens tokens = Tokens.of(text);

    int previous = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(previous);
      assertThat(tokens.word(i)).isNotEmpty();
      String folded = Letters.fold(text.substring(tokens.start(i), tokens.end(i)));
      assertThat(folded).startsWith(tokens.word(i));
      previous = tokens.end(i);
    }
  }

  @Property
  void aFoldedWordIsReadAsItself(@ForAll String text) {
    Tokens tokens = Tokens.of(text);

    for (int i = 0; i < tokens.size(); i++) {
      assertThat(Letters.fold(tokens.word(i))).isEqualTo(tokens.word(i));
      assertThat(Tokens.of(tokens.word(i)).joined()).isEqualTo(tokens.word(i));
    }
  }

  @Test
  void everyFoldedCharacterFoldsToItself() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String folded = Letters.fold(String.valueOf(c));
      assertThat(Letters.fold(folded)).isEqualTo(folded);
    }
  }

  @Test
  void readsNoiseOfTheAlphabetsAtHand() {
    Random random = new Random(7);
    String signs = "абвёйabcHВoıïiʻ'’`.-,:/@w \n\u0301\u0306\u00ad\u200b\u200e🙂ҳҷқ1";

    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(60, 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));

      assertThatCode(() -> everyWordIsTheFoldedFormOfItsPlace(text.toString()))
          .doesNotThrowAnyException();
      assertThatCode(() -> aFoldedWordIsReadAsItself(text.toString())).doesNotThrowAnyException();
    }
  }
}
