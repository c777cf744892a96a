package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lets an editor into the console, as his chat tells and ends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleCommandTest {

  private static final String EDITOR = "telegram:7";
  private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");
  private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{10}\\b");

  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    pressed(BotInAFolder.OWNER, "/admin add " + EDITOR + " editor");
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @BeforeEach
  void nothingIsOpen() {
    says("/console end all yes");
    says("/language en");
  }

  @Test
  void aTokenIsShownOnceAndListedByItsName() {
    String shown = says("/console token write The  board\u202e on\u0007 the wall");

    assertThat(shown).containsPattern(SECRET).contains("reads and writes");
    assertThat(says("/console sessions"))
        .contains("token The board on the wall")
        .doesNotContainPattern(SECRET);
  }

  @Test
  void aTokenComesWithTheWholeAddressOfTheApi() {
    assertThat(bot.says("/console token read board"))
        .containsPattern("http://127[^/\\s]+/api/v1\\.");
    bot.says("/console end all yes");
  }

  @Test
  void aNameThatIsTooLongIsCut() {
    says("/console token read " + "щ".repeat(400));

    assertThat(says("/console sessions")).contains("щ".repeat(40)).doesNotContain("щ".repeat(41));
  }

  @Test
  void oneHasSoManyTokensAndNoMore() {
    for (int i = 0; i < 20; i++) {
      says("/console token read n" + i);
    }

    assertThat(says("/console token read one more")).doesNotContainPattern(SECRET).contains("20");
  }

  @Test
  void eachIsEndedByItsButtonAndAllOnlyAfterAYes() {
    says("/console token read one");
    says("/console token read two");
    says("/console token read three");
    List<Button> buttons = buttons("/console sessions");
    assertThat(buttons).hasSize(4);

    assertThat(says(buttons.get(0).command())).contains("Ended 1");
    assertThat(ids()).hasSize(2);

    Button all = buttons.get(3);
    assertThat(says(all.command())).contains("all your sessions and tokens");
    assertThat(ids()).hasSize(2);
    assertThat(says(buttons(all.command()).get(0).command())).contains("Ended 2");
    assertThat(ids()).isEmpty();
  }

  @Test
  void whatIsNotHisOrNothingAtAllEndsNothing() {
    says("/console token read mine");

    assertThat(to(BotInAFolder.OWNER, "/console end " + ids().get(0), false))
        .contains("You have none of the ID");
    assertThat(says("/console end")).contains("You have none");
    assertThat(says("/console nonsense")).contains("/console sessions");
    assertThat(says("/console token admin x")).doesNotContainPattern(SECRET);
    assertThat(ids()).hasSize(1);
  }

  @Test
  void aGroupSeesNeitherLinkNorToken() {
    for (String line :
        List.of("/console", "/console sessions", "/console token read x", "/console end all yes")) {
      assertThat(to(EDITOR, line, true)).contains("for you alone").doesNotContainPattern(SECRET);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ru, /console сеансы, /console токен чтение табло, заверши все сеансы",
    "tg, /console сеансҳо, /console калид хондан табло, ҳамаи сеансҳоро қатъ кун",
    "uz, /console seanslar, /console kalit oʻqish tablo, hamma seanslarni tugat",
    "ky, /console сеанстар, /console ачкыч окуу табло, бардык сеанстарды бүтүр",
    "kk, /console сеанстар, /console кілт оқу табло, барлық сеанстарды аяқта",
    "en, where am i signed in, /console key reads board, sign me out everywhere"
  })
  void itIsAskedForInTheWordsOfEachLanguage(
      String language, String sessions, String token, String all) {
    says("/language " + language);

    assertThat(says(token)).containsPattern(SECRET);
    assertThat(says(sessions)).containsPattern(ID);
    Button sure = buttons(all).get(0);
    assertThat(sure.command()).isEqualTo("/console end all yes");
    says(sure.command());
    assertThat(ids()).isEmpty();
  }

  @Test
  void whatIsKeptOfAPersonNamesHisKeysAndForgettingEndsThem() {
    says("/console token read board");
    assertThat(says("/mydata")).contains("1 key to the console");

    says("/forgetme yes");

    assertThat(ids()).isEmpty();
    assertThat(says("/mydata")).doesNotContain("to the console");
  }

  @Test
  void theKeysOfSomebodyWhoseRoleEndedDoNotComeBack() {
    says("/console token write board");
    assertThat(ids()).hasSize(1);

    pressed(BotInAFolder.OWNER, "/admin remove " + EDITOR);
    pressed(BotInAFolder.OWNER, "/admin add " + EDITOR + " editor");

    assertThat(ids()).isEmpty();
  }

  private List<String> ids() {
    Matcher ids = ID.matcher(says("/console sessions"));
    return ids.results().map(found -> found.group()).distinct().collect(Collectors.toList());
  }

  private String says(String text) {
    return to(EDITOR, text, false);
  }

  private List<Button> buttons(String text) {
    return reply(EDITOR, text, false).orElseThrow().body().buttons().stream()
        .flatMap(List::stream)
        .toList();
  }

  private String to(String person, String text, boolean shared) {
    return reply(person, text, shared).map(reply -> reply.body().text().plain()).orElse("");
  }

  private Optional<Reply> reply(String person, String text, boolean shared) {
    ChatAddress chat = ChatAddress.of(shared ? "telegram:-100" : person);
    return bot.answers().to(new IncomingText(chat, person, shared, "en", text, false));
  }

  /** Gives a command and says yes to what is asked. */
  private void pressed(String person, String command) {
    Button yes = reply(person, command, false).orElseThrow().body().buttons().get(0).get(0);
    assertThat(to(person, yes.command(), false)).isNotEmpty();
  }
}
