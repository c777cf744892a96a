package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.didbon.fixture.BundledBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and people by what people call them, of those that the program comes with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicsInPeoplesWordsTest {

  @TempDir private static Path folder;
  private BundledBot bot;

  @BeforeAll
  void open() throws Exception {
    bot = new BundledBot(folder);
  }

  @AfterAll
  void close() throws Exception {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en, migrants, migrants",
    "en, Migrant, migrants",
    "en, deportation, deportations",
    "en, raids, raids",
    "en, remittances, remittances",
    "en, deportatoins, deportations",
    "ru, мигранты, migrants",
    "ru, мигрантов, migrants",
    "ru, про мигрантов, migrants",
    "ru, мигрнаты, migrants",
    "ru, migranty, migrants",
    "ru, депортация, deportations",
    "ru, депортации мигрантов, ''",
    "ru, рейды, raids",
    "ru, задержания, raids",
    "ru, переводы, remittances",
    "ru, граница, entry-bans",
    "ru, война, ''",
    "tg, муҳоҷирон, migrants",
    "tg, мухочирон, migrants",
    "tg, Муҳоҷирони, migrants",
    "uz, muhojirlar, migrants",
    "uz, муҳожирлар, migrants",
    "uz, muhojirlarni, migrants",
    "uz, deportatsiya, deportations",
    "ky, мигранттар, migrants",
    "ky, мигранттарды, migrants",
    "kk, мигранттар, migrants",
    "kk, мигранттарға, migrants",
    "kk, депортация, deportations"
  })
  void aTopicIsKnownByTheWordItIsAbout(String language, String typed, String topic) {
    Reply card = bot.say(language, "/topic " + typed);

    if (topic.isEmpty()) {
      // several have the word, or it is no more than mentioned: they are offered
      assertThat(BundledBot.commands(card))
          .isNotEmpty()
          .allMatch(line -> line.contains("/topic #"));
      assertThat(BundledBot.commands(card)).noneMatch(line -> line.contains("/subscribe"));
    } else {
      assertThat(BundledBot.commands(card)).contains("/subscribe #" + topic);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, migrants, Central Asian migrants",
    "ru, мигранты, Мигранты из Центральной Азии",
    "ru, на мигрантов, Мигранты из Центральной Азии",
    "tg, муҳоҷирон, Муҳоҷирони Осиёи Марказӣ",
    "uz, muhojirlar, Markaziy osiyolik muhojirlar",
    "ky, мигранттар, Борбор Азиядан келген мигранттар",
    "kk, мигранттар, Орталық Азиядан келген мигранттар"
  })
  void oneWordSubscribesToIt(String language, String typed, String title) {
    bot.press(language, "/unsubscribe #migrants");

    assertThat(BundledBot.plain(bot.say(language, "/subscribe " + typed))).contains(title);
    assertThat(BundledBot.plain(bot.say(language, "/subscriptions"))).contains(title);
  }

  @Test
  void whatIsNoTopicOffersThoseThereAreByTheirTitlesInTheChatsLanguage() {
    Reply choice = bot.say("ru", "/topic птицы");

    assertThat(BundledBot.plain(choice)).isEqualTo("Темы «птицы» нет. Вот какие есть:");
    assertThat(choice.body().buttons().get(0).get(0).label())
        .isEqualTo("Мигранты из Центральной Азии");
    assertThat(choice.body().buttons()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Патрушевро",
        "Патрушевнинг",
        "Patrushevning",
        "Патрушевтин",
        "Патрушевтың",
        "Патрушевым",
        "про Патрушева",
        "о Патрушеве?",
        "Патрушев Николай Платонович"
      })
  void aPersonIsKnownAsAlertsQuoteHim(String typed) {
    assertThat(BundledBot.commands(bot.say("ru", "/actor " + typed)))
        .contains("/subscribe @patrushev");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Dmitry Patrushev, Dmitry Patrushev is not watched. Nikolai Patrushev is another person",
    "ru, Дмитрий Патрушев, Дмитрий Патрушев не в списке. Николай Платонович Патрушев — другой",
    "ru, Дмитрия Патрушева, Дмитрия Патрушева не в списке. Николай Платонович Патрушев — другой",
    "tg, Дмитрий Патрушев, Дмитрий Патрушев дар рӯйхат нест. Николай Платонович Патрушев шахси",
    "uz, Dmitriy Patrushev, 'Dmitriy Patrushev roʻyxatda yoʻq. Nikolai Patrushev — shu'",
    "ky, Дмитрий Патрушев, Дмитрий Патрушев тизмеде жок. Николай Платонович Патрушев — ошол",
    "kk, Дмитрий Патрушев, Дмитрий Патрушев тізімде жоқ. Николай Платонович Патрушев — тегі"
  })
  void aNamesakeIsSaidToBeAnother(String language, String typed, String answer) {
    for (String command : new String[] {"/actor ", "/subscribe "}) {
      Reply reply = bot.say(language, command + typed);

      assertThat(BundledBot.plain(reply)).startsWith(answer);
      assertThat(BundledBot.commands(reply))
          .contains("/actor @patrushev", "/search \"" + typed + "\"")
          .anyMatch(line -> line.endsWith(" look"))
          .doesNotContain("/subscribe @patrushev");
    }
  }

  @Test
  void aSurnameThatManyHaveIsNobodysNear() {
    Reply reply = bot.say("ru", "/actor Иванов");

    assertThat(BundledBot.plain(reply)).startsWith("Такого имени в списке нет: Иванов.");
    assertThat(BundledBot.commands(reply)).noneMatch(line -> line.startsWith("/actor"));
    assertThat(BundledBot.commands(reply)).contains("/search \"Иванов\"");
  }
}
