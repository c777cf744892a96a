package org.didbon.command.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.fixture.CardsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked about people, topics and stories, from button to button, on a few months' news. */
class CardsTest extends CardsContract {

  @Test
  void aCardTellsHowOftenByWhomWithWhomAndTheLatestStories() {
    Reply card = ask("/actor Патрушев");

    assertThat(plain(card))
        .contains("In the news: 2 in 7 days, 2 in 30 days (2 in the 30 before)")
        .contains("Sources: Asia-Plus 1, Ozodi 1")
        .contains("Named with: Sergei Lavrov 1")
        .contains("1. Николай Патрушев выступил на совещании вчера — Asia-Plus, 7 Apr\n")
        .contains("3. Николай Патрушев приехал в Душанбе сегодня — Asia-Plus, 28 Feb, 2 reports");
    Picture picture = picture(card);
    assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(picture.description())
        .isEqualTo("Mentions by week, 16 Oct 2023 to 8 Apr 2024: Nikolai Patrushev, 4 in all");
  }

  @Test
  void aChartSaysSinceWhenThereIsAWatchAndComparesWithNothingBefore() {
    watchedFor(20);

    Reply card = ask("/topic migrants");

    assertThat(plain(card))
        .contains("In the news: 1 in 7 days, 1 in 30 days (watched since 19 Mar)");
    assertThat(picture(card).description())
        .isEqualTo("Mentions by week, 19 Mar 2024 to 8 Apr 2024: Migrants of the region, 1 in all");
    assertThat(picture(card).drawn()).last().isEqualTo("· not yet watched");
    assertThat(picture(card).drawn().get(0)).startsWith("1 ┤· · · · ");
    // a report that is older than the watch shows that there was one
    assertThat(picture(ask("/actor Патрушев")).description()).contains(", 28 Feb 2024 to 8 Apr");
  }

  @Test
  void aTopicHasTheSameCard() {
    assertThat(plain(ask("/topic migrants")))
        .contains("Looks for: “мигрант”")
        .contains("In the news: 1 in 7 days, 1 in 30 days (0 in the 30 before)")
        .contains("Named with: Sergei Lavrov 1, Nikolai Patrushev 1");
    assertThat(ask("/topic migrants").picture()).isNotNull();
  }

  @Test
  void everyButtonOfACardLeadsSomewhereAndFitsTelegram() {
    Reply card = ask("/actor Патрушев");

    assertThat(press(card, "1"))
        .startsWith("Николай Патрушев выступил на совещании вчера\n1 report · Nikolai Patrushev\n")
        .contains("1. Asia-Plus · Russian · 7 Apr 2024, 12:00 (UTC) · first");
    assertThat(press(card, "Subscribe")).isEqualTo("From now on you hear of Nikolai Patrushev.");
    assertThat(press(card, "Timeline")).startsWith("Nikolai Patrushev · Apr 2024\n7 Apr 2024\n1. ");
    assertThat(press(card, "Together with…")).isEqualTo("Nikolai Patrushev together with whom?");
    assertThat(press(card, "More")).isEqualTo("There is nothing more.");
    assertThat(press(ask("/together @patrushev"), "Sergei Lavrov · 1"))
        .contains("1. Николай Патрушев и Сергей Лавров о мигрантах");
  }

  @Test
  void furtherStoriesComePageByPage() {
    for (int i = 1; i <= 20; i++) {
      report("asiaplus", 100 + i, "Николай Патрушев рассказал новость номер " + i);
    }

    Reply second = ask(command(ask("/actor @patrushev"), "More"));

    assertThat(plain(second)).contains("\n6. ").contains("\n15. ").doesNotContain("\n16. ");
    assertThat(press(second, "More")).contains("\n16. ").contains("\n23. ");
    assertThat(plain(ask("/latest"))).contains("\n10. ").doesNotContain("\n11. ");
    assertThat(press(ask("/latest"), "More")).contains("11. ");
  }

  /** The reader's own new year's eve is the one that counts; his zone is UTC here. */
  @Test
  void aDayOfAnotherYearHasItsYear() {
    report("ozodi", 100, "Николай Патрушев приехал в Ашхабад");
    report("ozodi", 97, "Николай Патрушев улетел в Баку");

    assertThat(plain(ask("/actor Патрушев")))
        .contains("Ашхабад — Ozodi, 30 Dec 2023")
        .contains("Баку — Ozodi, 2 Jan\n")
        .contains("— Asia-Plus, 7 Apr\n");
  }

  @Test
  void numbersGoOnOverThePagesOfASearch() throws IOException {
    for (int i = 1; i <= 25; i++) {
      report("asiaplus", i, "Большой снегопад, день " + i);
    }
    catchUp();

    Reply second = ask(command(ask("/search снегопад"), "More"));
    Reply third = ask(command(second, "More"));

    assertThat(plain(second)).contains("\n11. ").contains("\n20. ");
    assertThat(command(second, "11")).startsWith("/story ");
    assertThat(plain(third)).contains("\n21. ").contains("\n25. ");
  }

  @Test
  void aSearchInASourceThatThereIsNotSaysSo() {
    assertThat(plain(ask("/search source:ozod мигрант")))
        .contains("column 8: there is no source ozod; did you mean ozodi? All sources: /feeds");
    assertThat(plain(ask("/search source:nosuch"))).contains("there is no source nosuch; /feeds");
    assertThat(plain(ask("/search source:ozodi град"))).isEqualTo("Nothing answers that.");
  }

  @Test
  void anEmptySearchOffersTheBeginningsOfItsWordsIfTheyHaveHits() throws IOException {
    report("asiaplus", 2, "Таджикский снегоход утонул");
    catchUp();

    Reply none = ask("/search таджик утонул");

    assertThat(plain(none)).startsWith("Nothing answers that.").contains("/search таджик* утонул*");
    assertThat(press(none, "таджик* утонул*")).contains("1. Таджикский снегоход утонул");
    assertThat(ask("/search таджик проплыл").body().buttons()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /timeline Патрушев 2024-02      | Nikolai Patrushev · Feb 2024
          /timeline Патрушев 02.2024      | Nikolai Patrushev · Feb 2024
          /timeline Патрушев февраль      | Nikolai Patrushev · Feb 2024
          /timeline Патрушева февраля 2024 | Nikolai Patrushev · Feb 2024
          /timeline Патрушев December     | Nikolai Patrushev · Dec 2023
          /timeline Николай Патрушев      | Nikolai Patrushev · Apr 2024
          /timeline #migrants             | Migrants of the region · Apr 2024
          /timeline Патрушев 2024-13      | Nobody of that name is watched
          """)
  void aTimelineTakesAMonthInAnyShape(String line, String answer) {
    assertThat(plain(ask(line))).startsWith(answer);
  }

  @Test
  void aTimelineTurnsToTheMonthsThereIsAnythingInAndStaysOneMessage() {
    Reply february = ask("/timeline @patrushev 2024-02", true);

    assertThat(plain(february)).contains("28 Feb 2024\n1. ").contains("2 reports");
    assertThat(february.inPlace()).isTrue();
    assertThat(press(february, "Apr 2024 →")).startsWith("Nikolai Patrushev · Apr 2024");
    assertThat(plain(ask("/timeline @patrushev 2024-03"))).contains("No stories in this month.");
    assertThat(press(ask("/timeline @patrushev 2024-03"), "← Feb 2024")).contains("28 Feb 2024");
    assertThat(ask("/timeline @patrushev", true).inPlace()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/together Патрушев Лавров",
        "/together Лавров Патрушев",
        "/together Николай Патрушев Сергей Лавров",
        "/together Патрушев и Лавров",
        "/together Patrushev, Lavrov",
        "/together Николай Патрушев ва Лавров",
        "/вместе @patrushev @lavrov",
        "/together Патрушев & #migrants",
        "/together migrants Патрушев"
      })
  void twoAreNamedInAnyWay(String line) {
    assertThat(plain(ask(line))).contains("1. Николай Патрушев и Сергей Лавров о мигрантах");
  }

  @Test
  void whoIsNamedWithNobodyIsSaidSo() {
    assertThat(plain(ask("/together Рахмон")))
        .isEqualTo("Nobody else is named with Emomali Rahmon yet.");
    assertThat(plain(ask("/together Рахмон и Лавров")))
        .isEqualTo("No story names both Emomali Rahmon and Sergei Lavrov yet.");
    assertThat(plain(ask("/together Лавров и Лавров")))
        .isEqualTo("Sergei Lavrov together with whom?");
    assertThat(plain(ask("/together Зззз и Лавров"))).startsWith("Nobody of that name is watched");
  }

  @Test
  void whoWasInTheNewsLongAgoIsToldOfThatTime() {
    report("ozodi", 400, "Эмомали Рахмон открыл станцию сегодня");

    Reply card = ask("/actor Рахмон");

    assertThat(plain(card)).contains("Last in the news: 5 Mar 2023").contains("Sources: Ozodi 1");
    assertThat(picture(card).description()).contains("to 5 Mar 2023").endsWith("1 in all");
    assertThat(plain(ask("/timeline Рахмон март"))).startsWith("Emomali Rahmon · Mar 2023");
  }

  @Test
  void whoWasNeverInTheNewsHasACardWithoutPicture() {
    Reply card = ask("/actor Рахмон");

    assertThat(plain(card)).contains("Not in the news since we watch.");
    assertThat(card.picture()).isNull();
    assertThat(press(card, "Search the archive")).isEqualTo("Nothing answers that.");
  }

  @Test
  void aSearchIsPagedByAButtonHoweverLongItIs() {
    for (int i = 1; i <= 12; i++) {
      report("asiaplus", 100 + i, "Северное сияние видели снова, раз " + i);
    }
    String longQuery = "сияние OR " + "бурундук OR ".repeat(20) + "сияние";

    for (String query : List.of("сияние", longQuery)) {
      Reply first = ask("/search " + query);
      assertThat(plain(first)).startsWith("The latest 10:");
      assertThat(press(first, "More")).startsWith("Older ones:").contains("раз 12");
      assertThat(press(first, "10")).startsWith("Северное сияние видели снова, раз 10\n1 report");
    }
    assertThat(plain(ask("/search ~1-1 ~0123456789abcdef")))
        .startsWith("That search was too long ago");
  }

  @Test
  void aStoryIsToldInTheOrderOfItsReports() {
    Reply story = ask(command(ask("/timeline @patrushev 2024-02"), "1"));

    assertThat(plain(story))
        .startsWith("Николай Патрушев приехал в Душанбе сегодня\n2 reports · Nikolai Patrushev\n")
        .contains("1. Asia-Plus · Russian · 28 Feb 2024, 12:00 (UTC) · first\n")
        .contains("2. Ozodi · Russian · 28 Feb 2024, 12:00 (UTC)");
    assertThat(press(story, "Why?")).contains("named in full");
    assertThat(plain(ask("/story zzz"))).startsWith("There is no story zzz.");
    assertThat(plain(ask("/story"))).startsWith("No alert has come to this chat yet.");
  }

  @Test
  void aChatChoosesTheGroundOfItsPictures() {
    Picture light = picture(ask("/actor @patrushev"));

    assertThat(press(ask("/theme"), "dark")).isEqualTo("Charts here from now on: dark.");

    Picture dark = picture(ask("/actor @patrushev"));
    assertThat(dark.png()).isNotEqualTo(light.png());
    assertThat(plain(ask("/theme"))).startsWith("Charts here: dark.");
  }
}
