package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.BundledBot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people mean who write no slash, in six languages. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainWordsTest {

  private static final String KNOWN = "https://news.example/2024/04/mid";

  @TempDir private static Path folder;
  private BundledBot bot;

  @BeforeAll
  void open() throws Exception {
    bot = new BundledBot(folder);
    bot.report(bot.of("1", KNOWN, "Патрушев рассказал о мигрантах"));
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
          en | Patrushev                         | /actor @patrushev
          en | what about Patrushev?             | /actor @patrushev
          en | tell me about Patrushev           | /actor @patrushev
          en | news of Patrushev                 | /latest @patrushev
          en | migrants                          | /topic #migrants
          en | news about deportations           | /latest #deportations
          en | what's new?                       | /latest
          en | Hello!                            | /start
          en | what can you do?                  | /help
          en | stop                              | /unsubscribe
          en | Stop migrants                     | /unsubscribe migrants
          en | subscribe Patrushev               | /subscribe Patrushev
          en | subscribe me to migrants          | /subscribe #migrants
          en | mute 2h                           | /mute 2h
          en | search трудовой мигрант           | /search трудовой мигрант
          en | 8:00                              | /digest 8:00
          en | daily at 9:00                     | /digest daily 9:00
          en | русский                           | /language ru
          en | my subscriptions                  | /subscriptions
          en | 22:00-07:00                       | /quiet 22:00-07:00
          en | Dmitry Patrushev                  | /actor Dmitry Patrushev
          en | novosti                           | /latest
          en | no sound please                   | /silent on
          en | Patrushev without sound           | /silent @patrushev on
          en | hashtags on please                | /hashtags on
          en | call Patrushev grandpa            | /alias Patrushev = grandpa
          en | I can read Russian and Tajik      | /read ru tg
          ru | читаю по-русски и по-таджикски    | /read ru tg
          ru | без превью                        | /preview off
          ru | сначала заголовок                 | /format source last
          ru | мои источники                     | /feeds mine
          ru | отпишись от всего                 | /unsubscribe everything
          ru | переводи на таджикский            | /translate tg
          ru | памагите                          | /help
          ru | кто он                            | /actor
          uz | нималарга обунаман                | /subscriptions
          kk | jazylymdar                        | /subscriptions
          ru | Патрушев                          | /actor @patrushev
          ru | «Патрушев»                        | /actor @patrushev
          ru | что с Патрушевым?                 | /actor @patrushev
          ru | что нового про Патрушева          | /latest @patrushev
          ru | новости Патрушева                 | /latest @patrushev
          ru | ПАТРУШЕВ!                         | /actor @patrushev
          ru | Патрушв                           | /actor @patrushev
          ru | Patrushev                         | /actor @patrushev
          ru | мигранты                          | /topic #migrants
          ru | расскажи о депортациях            | /topic #deportations
          ru | muhojirlar                        | /topic #migrants
          ru | что нового                        | /latest
          ru | новости                           | /latest
          ru | как дела?                         | /start
          ru | что ты умеешь?                    | /help
          ru | стоп                              | /unsubscribe
          ru | Хватит!                           | /unsubscribe
          ru | отпиши меня от мигрантов          | /unsubscribe #migrants
          ru | подписаться Патрушев              | /subscribe @patrushev
          ru | подпиши меня на Патрушева         | /subscribe @patrushev
          ru | хочу подписаться на мигрантов     | /subscribe #migrants
          ru | следи за Патрушевым               | /subscribe @patrushev
          ru | 8:00                              | /digest 8:00
          ru | в 8 утра                          | /digest 8:00
          ru | каждый день в 8 утра              | /digest 8:00
          ru | с 23:00 до 7:00                   | /quiet 23:00-07:00
          ru | ежедневно в 9:00                  | /digest ежедневно 9:00
          ru | по-русски                         | /language ru
          ru | o'zbekcha                         | /language uz
          ru | Бортников и Патрушев               | /together Бортников и Патрушев
          ru | /Патрушев                         | /actor @patrushev
          ru | /мигранты                         | /topic #migrants
          ru | на таджикском                     | /language tg
          ru | English                           | /language en
          uz | tojikcha                          | /language tg
          tg | ба русӣ навис                     | /language ru
          ru | найди трудовой мигрант            | /search трудовой мигрант
          ru | почему мне это пришло?            | /why
          ru | мои подписки                      | /subscriptions
          ru | тише 2ч                           | /mute 2ч
          ru | Дмитрий Патрушев                  | /actor Дмитрий Патрушев
          tg | Патрушев                          | /actor @patrushev
          tg | Патрушевро                        | /actor @patrushev
          tg | дар бораи Патрушев                | /actor @patrushev
          tg | муҳоҷирон                         | /topic #migrants
          tg | салом                             | /start
          tg | чӣ нав?                           | /latest
          tg | бас                               | /unsubscribe
          tg | обуна Патрушев                    | /subscribe @patrushev
          tg | тоҷикӣ                            | /language tg
          tg | ҳар рӯз 9:00                      | /digest ҳар рӯз 9:00
          tg | ёрӣ деҳ                           | /help
          tg | обунаҳои ман                      | /subscriptions
          uz | Patrushev                         | /actor @patrushev
          uz | Patrushev haqida                  | /actor @patrushev
          uz | muhojirlar                        | /topic #migrants
          uz | muhojirlar haqida yangiliklar     | /topic #migrants
          uz | Assalomu alaykum                  | /start
          uz | nima yangilik?                    | /latest
          uz | boʻldi                            | /unsubscribe
          uz | bo'ldi                            | /unsubscribe
          uz | obuna Patrushev                   | /subscribe @patrushev
          uz | o‘zbekcha                         | /language uz
          uz | har kuni 9:00                     | /digest har kuni 9:00
          uz | yordam bering                     | /help
          uz | obunalarim                        | /subscriptions
          ky | Патрушев                          | /actor @patrushev
          ky | Патрушев жөнүндө                  | /actor @patrushev
          ky | мигранттар                        | /topic #migrants
          ky | Саламатсызбы                      | /start
          ky | кандай жаңылык бар?               | /latest
          ky | токтот                            | /unsubscribe
          ky | жазылуу Патрушев                  | /subscribe @patrushev
          ky | кыргызча                          | /language ky
          ky | күн сайын 9:00                    | /digest күн сайын 9:00
          ky | эмне кыла аласың?                 | /help
          kk | Патрушев                          | /actor @patrushev
          kk | Патрушев туралы                   | /actor @patrushev
          kk | мигранттар                        | /topic #migrants
          kk | Сәлем                             | /start
          kk | не жаңалық?                       | /latest
          kk | тоқтат                            | /unsubscribe
          kk | жазылу Патрушев                   | /subscribe @patrushev
          kk | қазақша                           | /language kk
          kk | күн сайын 9:00                    | /digest күн сайын 9:00
          kk | көмектес                          | /help
          """)
  void meanWhatACommandSays(String language, String said, String line) {
    UnaryOperator<String> commanding = bot.talk(language);
    UnaryOperator<String> talking = bot.talk(language);

    assertThat(talking.apply(said)).isEqualTo(commanding.apply(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {KNOWN, KNOWN + "?utm_source=x", "Смотрите: " + KNOWN + " — что это?"})
  void anAddressThatIsKnownShowsItsStory(String said) {
    assertThat(BundledBot.plain(bot.say("ru", said)))
        .startsWith("Патрушев рассказал о мигрантах")
        .contains("первый источник");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/2024/04/a-very-long-address-of-a-report-that-nobody-has-seen.html?a=b",
        "www.example.org",
        "t.me/somechannel",
        "http://127.0.0.1/"
      })
  void anotherAddressOffersItsFeed(String said) {
    Reply reply = bot.say("en", said);

    assertThat(BundledBot.plain(reply)).startsWith("No report I know leads to that address.");
    assertThat(BundledBot.commands(reply)).element(0).asString().startsWith("/subscribe ~");
  }

  @ParameterizedTest
  @CsvSource({
    "en, the weather in Paris, '“the weather in Paris” is nobody and nothing I watch.'",
    "ru, погода в Париже, «погода в Париже» — такого имени или темы у меня нет.",
    "tg, ҳавои Париж, «ҳавои Париж» — чунин ном ё мавзуъ надорам.",
    "uz, Parijdagi ob-havo, “Parijdagi ob-havo” — menda bunday ism yoki mavzu yoʻq.",
    "ky, Париждин аба ырайы, «Париждин аба ырайы» — менде мындай ысым же тема жок.",
    "kk, Париж ауа райы, «Париж ауа райы» — менде мұндай есім не тақырып жоқ."
  })
  void whatIsNotUnderstoodMayBeSearchedForOrWatched(String language, String said, String answer) {
    Reply reply = bot.say(language, said);

    assertThat(BundledBot.plain(reply)).startsWith(answer);
    assertThat(BundledBot.commands(reply)).hasSize(3).contains("/help");
    assertThat(BundledBot.commands(reply)).element(0).asString().startsWith("/search ");
    assertThat(BundledBot.commands(reply)).element(1).asString().endsWith(" look");
  }

  @Test
  void ofASentenceThoseItNamesAreOffered() {
    assertThat(
            BundledBot.commands(
                bot.say("ru", "Патрушев сказал, что мигранты из Таджикистана должны уехать")))
        .startsWith("/actor @patrushev", "/topic #migrants")
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ошибка врачей привела к трагедии в областной больнице, сообщили вчера",
        "канал Россия показал вчера сюжет о том как живут люди в горах",
        "только для тех кто хочет знать больше чем остальные люди вокруг",
        "правило",
        "рассылка",
        "DROP TABLE items; --",
        "{{7*7}} <b>x</b>",
        "' OR 1=1",
        "!команда"
      })
  void aSentenceIsNoCommandForAllThatItBeginsWithItsWord(String said) {
    Reply reply = bot.say("ru", said);

    assertThat(BundledBot.commands(reply)).contains("/help");
    assertThat(BundledBot.plain(bot.say("ru", "/subscriptions"))).doesNotContain("врачей");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "...", "?", "—"})
  void whatHasNoWordsIsToldWhatIsUnderstood(String said) {
    assertThat(BundledBot.plain(bot.say("en", said))).startsWith("I understand a name, a topic");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Thank you!, You are welcome.",
    "ru, спасибо, Пожалуйста.",
    "tg, раҳмат, Намеарзад.",
    "uz, rahmat, Arzimaydi.",
    "ky, рахмат, Эч нерсе эмес.",
    "kk, рахмет, Оқасы жоқ."
  })
  void thanksAreNoQuery(String language, String said, String answer) {
    assertThat(bot.talk(language).apply(said)).startsWith(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"это не то", "не то", "нет"})
  void aNoAloneEndsNoDigest(String said) {
    bot.say("ru", "/subscribe Патрушев");
    bot.say("ru", "/digest Патрушев еженедельно вс 6:00");

    bot.say("ru", said);

    assertThat(BundledBot.plain(bot.say("ru", "/subscriptions"))).contains("6:00");
  }

  @Test
  void aLongTextIsNoQuery() {
    Reply reply = bot.say("ru", "мигрант ".repeat(300));

    assertThat(BundledBot.plain(reply)).startsWith("Я понимаю имя, тему");
    assertThat(BundledBot.commands(reply)).containsExactly("/help");
  }

  @ParameterizedTest
  @CsvSource({
    "/subscribe, Патрушев, /subscribe @patrushev",
    "/subscribe, на мигрантов, /subscribe #migrants",
    "подписаться, Патрушев, /subscribe @patrushev",
    "/actor, Патрушева, /actor @patrushev",
    "/topic, депортации, /topic #deportations",
    "/search, трудовой мигрант, /search трудовой мигрант",
    "/search, новости Патрушев, /search новости Патрушев",
    "/timeline, Патрушев, /timeline @patrushev",
    "/together, Патрушев, /together Патрушев",
    "/mute, 2ч, /mute 2ч",
    "/mute, Патрушев 2ч, /mute @patrushev 2ч",
    "/quiet, 22-7, /quiet 22-7",
    "/zone, Душанбе, /zone Душанбе",
    "/language, тоҷикӣ, /language тоҷикӣ",
    "/size, кратко, /size кратко",
    "/spike, Патрушев, /spike @patrushev",
    "/subscribe, стоп, /unsubscribe",
    "/subscribe, помощь, /help"
  })
  void whatACommandLacksIsTheNextMessage(String command, String said, String line) {
    UnaryOperator<String> commanding = bot.talk("ru");
    UnaryOperator<String> talking = bot.talk("ru");

    assertThat(talking.apply(command)).isNotEmpty();
    assertThat(talking.apply(said)).isEqualTo(commanding.apply(line));
  }

  @Test
  void aTimeIsForAllThatTheChatHears() {
    UnaryOperator<String> talk = bot.talk("en");
    assertThat(talk.apply("/subscribe #migrants")).isNotEmpty();
    assertThat(talk.apply("/subscribe @patrushev")).isNotEmpty();

    assertThat(talk.apply("9:00"))
        .isEqualTo("From now on you hear of all 2 subscriptions daily at 09:00 (UTC).");
  }

  @ParameterizedTest
  @CsvSource({"ru, Душанбе", "uz, Toshkent", "en, Bishkek", "kk, Алматы", "tg, Хуҷанд"})
  void afterStartACityIsWhereTheChatIs(String language, String city) {
    UnaryOperator<String> commanding = bot.talk(language);
    UnaryOperator<String> talking = bot.talk(language);
    assertThat(talking.apply("/start")).isNotEmpty();

    assertThat(talking.apply(city)).isEqualTo(commanding.apply("/zone " + city));
  }

  @Test
  void afterStartANameIsAName() {
    UnaryOperator<String> talk = bot.talk("ru");
    assertThat(talk.apply("/start")).isNotEmpty();

    assertThat(talk.apply("Патрушев")).startsWith("Николай Платонович Патрушев");
  }

  @Test
  void aNameOfTheChatsOwnIsUnderstoodThereAlone() {
    UnaryOperator<String> talk = bot.talk("ru");
    assertThat(talk.apply("Патрушев")).isNotEmpty();
    assertThat(talk.apply("зови его НПП")).isNotEmpty();

    assertThat(talk.apply("НПП")).startsWith("Николай Платонович Патрушев");
    assertThat(bot.talk("ru").apply("НПП")).startsWith("«НПП» — такого имени");
  }

  @Test
  void anotherCommandEndsTheQuestion() {
    UnaryOperator<String> talk = bot.talk("en");
    assertThat(talk.apply("/subscribe")).isNotEmpty();
    assertThat(talk.apply("/status")).isNotEmpty();

    assertThat(talk.apply("Patrushev")).isNotEmpty();

    assertThat(talk.apply("/subscriptions")).doesNotContain("Patrushev");
  }

  @Test
  void aCommandWithoutWordsOffersWhatTheChatHears() {
    UnaryOperator<String> talk = bot.talk("en");
    assertThat(talk.apply("/unsubscribe everything")).isNotEmpty();

    assertThat(talk.apply("/search")).startsWith("What comes after /search?");
    assertThat(BundledBot.commands(bot.say("en", "/timeline")))
        .isNotEmpty()
        .allMatch(line -> line.matches("/timeline [@#].*"));
    bot.say("en", "/cancel");
  }

  @Test
  void anAnswerToTheBotInAGroupThatSaysNothingToItIsLeftToThePeople() {
    assertThat(inAGroup("ну и дела у них", true)).isEmpty();
    assertThat(inAGroup("ну и погода у них", false)).isPresent();
    assertThat(inAGroup("Патрушев", true)).isPresent();
  }

  private Optional<Reply> inAGroup(String said, boolean aside) {
    ChatAddress group = ChatAddress.of("telegram:-5");
    return bot.handler()
        .to(new IncomingText(group, "telegram:7", true, "ru", said, false, null, aside));
  }

  @Test
  void wordsForCommandsOfTheDeskAreWordsToAllOthers() {
    assertThat(List.of("правило", "источник", "очередь"))
        .allSatisfy(
            word ->
                assertThat(BundledBot.plain(bot.say("ru", word))).startsWith("«" + word + "» — "));
  }
}
