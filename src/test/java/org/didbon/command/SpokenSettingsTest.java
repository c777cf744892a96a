package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.didbon.fixture.BundledBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings, and names with the endings of cases, as people ask for them in a sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpokenSettingsTest {

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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | давай по-узбекски                        | /language uz
          en | can you speak uzbek please               | /language uz
          uz | tojikcha gapir                           | /language tg
          uz | tilni o'zbekchaga almashtir              | /language uz
          kk | тілді орысшаға ауыстыр                   | /language ru
          ru | я живу в Ташкенте                        | /zone Ташкент
          ru | московское время                         | /zone Москва
          tg | вақти Тошкентро гузор                    | /zone Ташкент
          uz | men Toshkentdaman                        | /zone Ташкент
          ky | Душанбеде жашайм                         | /zone Душанбе
          en | use tashkent time                        | /zone Ташкент
          ru | ночью не беспокой                        | /quiet 23-7
          ru | не пиши мне с одиннадцати вечера до семи утра | /quiet 23-7
          uz | kechki o'n birdan ertalabki yettigacha bezovta qilma | /quiet 23-7
          ru | убери тихие часы                         | /quiet off
          kk | тыныш сағаттар керек емес                | /quiet off
          uz | tinch soatlarni o'chir                   | /quiet off
          ru | пиши покороче                            | /size headline
          en | keep it short please                     | /size headline
          uz | batafsil yoz                             | /size full
          kk | ең маңыздысы сағат 8де                   | /digest best 08:00
          kk | Патрушев хроникасы наурызда              | /timeline @patrushev March
          ky | Тажикстандагы адамдар                    | /actors TJ
          kk | @mychannel арнасын баптау                | /target @mychannel
          """)
  void isWhatTheCommandSays(String language, String said, String command) {
    assertThat(bot.talk(language).apply(said)).isEqualTo(bot.talk(language).apply(command));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | you can write at night
          ru | пиши мне с 9 до 18
          ru | новости из Ташкента
          ru | задержания в Москве
          en | uzbek news
          tg | боз чӣ гап
          uz | o'zbek xabarlari
          ru | короткие новости из Бишкека
          """)
  void whatOnlyHasAWordOfItChangesNothing(String language, String said) {
    UnaryOperator<String> talk = bot.talk(language);
    String before = talk.apply("/settings");

    assertThat(talk.apply(said)).isNotEmpty();
    assertThat(talk.apply("/settings")).isEqualTo(before);
  }
}
