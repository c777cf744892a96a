package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.didbon.archive.Archive;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.IncomingText;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;
import org.didbon.fixture.CommandsFixture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each chat is answered in its language and told the time in its zone. */
class LanguagesTest {

  private static final AtomicInteger CHATS = new AtomicInteger(100);

  @TempDir private static Path folder;
  private static Database database;
  private static Archive archive;
  private static CommandDispatcher commands;

  /** Each test has a chat of its own with the one bot. */
  private final ChatAddress desk = ChatAddress.of("telegram:" + CHATS.incrementAndGet());

  @BeforeAll
  static void open() {
    database = Databases.sqlite(folder);
    archive = Archive.open(folder.resolve("archive"), database.items());
    Watchlist watchlist = Watchlist.of(List.of(), List.of(), List.of());
    commands =
        CommandsFixture.over(
            database,
            archive,
            watchlist,
            CommandsFixture.HEALTH,
            new Permissions((chat, person) -> false, List.of(ChatAddress.of("telegram:9"))),
            StrictCatalogues.UTC,
            new TestClock(SEEN.plus(Duration.ofHours(3))));
  }

  @AfterAll
  static void close() throws IOException {
    archive.close();
    database.close();
  }

  static Stream<String> languages() {
    return StrictCatalogues.UTC.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void helpFitsTheScreenOfAPhone(String language) {
    List<String> lines = say(language, "/help").lines().toList();

    assertThat(lines).hasSizeLessThanOrEqualTo(16);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCommandHasAnExampleThatNamesIt(String language) {
    for (String command : commands.menus().getOrDefault("", Map.of()).keySet()) {
      String help = say(language, "/help " + command);
      String example = help.lines().skip(1).findFirst().orElseThrow();
      List<String> words = new ArrayList<>(List.of("/" + command));
      Stream.of(help.lines().skip(2).findFirst().orElse("").split("[ ,]+"))
          .filter(word -> word.startsWith("/"))
          .forEach(words::add);

      assertThat(words).as(example).contains(example.replaceAll("^[^/]*(/[^ ]+).*", "$1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "tg", "ky", "kk"})
  void noEnglishIsHeardInACyrillicLanguage(String language) {
    List<String> lines =
        Stream.of(
                "/help",
                "/start",
                "/actors",
                "/actor Зззз",
                "/actor",
                "/topic зззз",
                "/latest",
                "/feeds",
                "/status",
                "/why",
                "/why зззз",
                "/search мигрант",
                "/search (",
                "/subscriptions",
                "/subscribe ҳама",
                "/subscribe все",
                "/subscriptions",
                "/unsubscribe все",
                "/unsubscribe все",
                "/language",
                "/zone",
                "/zone ззззз",
                "/zone Душанб",
                "/zone +5",
                "ззз",
                "/хелпп",
                "/ззззззззз",
                "/search " + "ы".repeat(5_000))
            .map(line -> say(language, line))
            .toList();

    for (String line : lines) {
      String words = line.replaceAll("/[a-z]+( search)?", "").replaceAll("UTC|\\bAND\\b", "");
      assertThat(words).doesNotContainPattern("[A-Za-z]{2,}");
      assertThat(words).matches("(?s).*\\p{L}.*");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/язык тоҷикӣ, Акнун ба ин ҷо бо забони тоҷикӣ менависам.",
    "/language uz, Endi bu yerga oʻzbek tilida yozaman.",
    "/language o'zbek, Endi bu yerga oʻzbek tilida yozaman.",
    "/язык казахский, Енді осында қазақ тілінде жазамын.",
    "/language Kyrgyz, Эми бул жакка кыргыз тилинде жазам.",
    "/language узбек, Endi bu yerga oʻzbek tilida yozaman.",
    "/language uk, Языка «uk» я пока не знаю. На каком языке писать сюда?",
    "/language Rusian, Теперь я пишу сюда по-русски.",
    "/language ENGLISH, I speak English here from now on."
  })
  void aLanguageIsChosenByItsNameInAnyOfThem(String line, String answer) {
    assertThat(say("ru", line)).isEqualTo(answer);
  }

  @Test
  void anUnknownLanguageIsAnsweredWithButtonsForThoseThereAre() {
    Reply reply = reply("ru", "/язык эльфийский", false);

    assertThat(reply.body().text().plain()).startsWith("Языка «эльфийский» я пока не знаю.");
    assertThat(reply.body().buttons().stream().flatMap(List::stream))
        .extracting(Button::label)
        .containsExactly("English", "Русский", "Тоҷикӣ", "Oʻzbekcha", "Кыргызча", "Қазақша");
    assertThat(reply("ru", "/language kk", true).inPlace()).isTrue();
  }

  @Test
  void theClientsLanguageIsRememberedAtFirstContactAndAChosenOneStays() {
    say("tg-TJ", "/help");
    assertThat(database.chatSettings().of(desk).language()).isEqualTo("tg");

    say("ru", "/language ky");
    assertThat(say("tg", "/zone")).startsWith("Бул жерде азыр");
    assertThat(database.chatSettings().of(desk)).isEqualTo(new Preferences("ky", ""));
  }

  @Test
  void whoseLanguageWeDoNotSpeakIsAnsweredInEnglishUntilHisClientSaysMore() {
    assertThat(say("de", "/zone")).startsWith("It is");
    assertThat(say("", "/zone")).startsWith("It is");
    assertThat(say("ru", "/zone")).startsWith("Сейчас здесь");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /zone Dushanbe       | From now on it is 20:00 (Dushanbe) here.
          /пояс Душанбе        | From now on it is 20:00 (Dushanbe) here.
          /zone asia/dushanbe  | From now on it is 20:00 (Dushanbe) here.
          /zone Хуҷанд         | From now on it is 20:00 (Dushanbe) here.
          /zone санкт-петербург | From now on it is 18:00 (Moscow) here.
          /zone new york       | From now on it is 11:00 (New York) here.
          /zone Fargʻona       | From now on it is 20:00 (Tashkent) here.
          /zone Farg'ona       | From now on it is 20:00 (Tashkent) here.
          /zone UTC+5          | From now on it is 20:00 (UTC+5) here.
          /zone +05:30         | From now on it is 20:30 (UTC+5:30) here.
          /zone -3             | From now on it is 12:00 (UTC-3) here.
          /zone utc            | From now on it is 15:00 (UTC) here.
          /zone +25            | I do not know the city +25. Write a larger one nearby, or just what your clock shows: Dushanbe, 14:35
          /zone Dushnbe        | I do not know the city Dushnbe. Did you mean Dushanbe?
          /zone Душанба        | I do not know the city Душанба. Did you mean Душанбе?
          /zone Краснояр       | I do not know the city Краснояр. Did you mean Красноярск, Краснодар?
          /zone                | It is 15:00 (UTC) here. Is that right? If not, choose whose clock shows yours, or write your city.
          """)
  void aZoneIsNamedByACityOrAnOffset(String line, String answer) {
    assertThat(say("en", line).lines()).first().isEqualTo(answer);
  }

  @Test
  void inAGroupOnlyAdminsChangeItsLanguageAndOnlyOwnersSeeTheOutbox() {
    IncomingText inGroup = new IncomingText(desk, "telegram:7", true, "ru", "/language tg", false);

    assertThat(commands.to(inGroup).orElseThrow().body().text().plain())
        .startsWith("В этом чате менять это могут только администраторы.");
    assertThat(say("ru", "/outbox")).startsWith("Эта команда только для тех");
    assertThat(say("ru", "/help")).doesNotContain("/outbox");
    assertThat(
            commands
                .to(new IncomingText(desk, "telegram:9", false, "ru", "/outbox", false))
                .orElseThrow()
                .body()
                .text()
                .plain())
        .isEqualTo("Сообщения: доставлено 0, в очереди 0, не удалось доставить 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /помощь       | Уведомления в этом чате
          /помошь       | Нет команды /помошь. Может быть, /помощь? Список команд: /help
          /подписки     | Подписок пока нет. Например: /subscribe всё
          /подписка всё | Подписка оформлена: всё.
          /АКТОР        | Что именно? Или напишите, например: /персона Патрушев
          /помощь поиск | /search ЗАПРОС — поиск по прошлым новостям
          /help serch   | Нет команды /serch. Может быть, /search? Список команд: /help
          /мюте         | Нет команды /мюте. Может быть, /mute (/тише)? Список команд: /help
          /подпискa     | Что именно? Или напишите, например: /подписка
          /сабскрайб    | Нет команды /сабскрайб. Может быть, /subscribe (/подписка)?
          /актёр        | Нет команды /актёр. Может быть, /актор? Список команд: /help
          /podpiska     | Нет команды /podpiska. Может быть, /subscribe? Список команд: /help
          /хэлп         | Нет команды /хэлп. Может быть, /help (/помощь)? Список команд: /help
          /щщщщщ        | Нет команды /щщщщщ. Список команд: /help
          """)
  void commandsHaveRussianWords(String line, String answer) {
    assertThat(say("ru", line)).startsWith(answer);
  }

  @Test
  void theMenuHasEveryCommandInEveryLanguage() {
    Map<String, Map<String, String>> menu = commands.menus();

    assertThat(menu)
        .hasSameSizeAs(SpokenLanguages.CODES)
        .containsKeys("", "ru", "tg", "uz", "ky", "kk");
    assertThat(menu.values())
        .allSatisfy(
            told ->
                assertThat(told)
                    .hasSameSizeAs(menu.getOrDefault("", Map.of()))
                    .hasSizeGreaterThan(20)
                    .doesNotContainValue(""));
    assertThat(menu.get("ru")).containsEntry("zone", "часовой пояс этого чата");
  }

  private String say(String language, String line) {
    return reply(language, line, false).body().text().plain();
  }

  private Reply reply(String language, String line, boolean pressed) {
    return commands
        .to(new IncomingText(desk, "telegram:7", false, language, line, pressed))
        .orElseThrow();
  }
}
