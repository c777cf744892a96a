package org.didbon.command.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.util.List;
import org.didbon.command.Reply;
import org.didbon.domain.AlertMenu;
import org.didbon.domain.Button;
import org.didbon.domain.Rule;
import org.didbon.fixture.BotFixture;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu behind an alert's More button: what it offers, and the way back. */
class MoreMenuTest {

  private static final String TITLE = "Мигранты уехали из города";

  @TempDir private Path folder;
  private BotFixture room;

  @BeforeEach
  void open() {
    room = new BotFixture(folder, new TestClock(SEEN), List.of("asiaplus", "tass"), rules());
    room.say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void anAlertsMenuStopsMutesOpensAndLeadsBack() throws Exception {
    String story = alerted(TITLE, "https://example.org/1");

    assertThat(menu())
        .containsExactly(
            "/unsubscribe #migrants",
            "/mute 1h",
            "/mute today",
            "/mute story " + story,
            "/mute asiaplus",
            "https://example.org/1",
            "/story " + story,
            "/keep " + story,
            "/share " + story,
            "/more " + story + " back");
    assertThat(room.reply("/more " + story + " back").body().buttons())
        .isEqualTo(room.sent().get(0).body().buttons());
    assertThat(room.say("/more " + story)).isEqualTo(TITLE + "\nWhat shall be done about it?");
    assertThat(room.say("/more")).startsWith(TITLE);
  }

  @Test
  void eachButtonOfTheMenuDoesWhatItSays() throws Exception {
    alerted(TITLE, "https://example.org/1");

    for (String command : menu()) {
      if (command.startsWith("/")) {
        assertThat(room.say(command)).as(command).isNotBlank().doesNotStartWith("I do not know");
      }
    }

    assertThat(room.say("/mute")).contains("everything", TITLE, "Feed asiaplus");
    assertThat(room.say("/subscriptions")).startsWith("Nothing yet");
  }

  @Test
  void whatCameForSeveralReasonsAsksWhich() throws Exception {
    room.say("/subscribe border");
    room.say("/subscribe asiaplus");
    String story = alerted("Мигранты и граница: граница закрыта", "https://example.org/1");
    String stop = "/more " + story + " stop";
    assertThat(menu()).startsWith(stop).doesNotContain("/unsubscribe #migrants");

    assertThat(room.buttons(stop))
        .containsExactlyInAnyOrder(
            "/unsubscribe #migrants",
            "/unsubscribe #border",
            "/unsubscribe asiaplus",
            "/more " + story);
  }

  @Test
  void whoHearsOfEverythingMayMuteWhatItIsAbout() throws Exception {
    room.say("/unsubscribe migrants");
    room.say("/subscribe everything");
    String story = alerted(TITLE, "https://example.org/1");

    assertThat(menu()).startsWith("/more " + story + " stop");
    assertThat(room.buttons("/more " + story + " stop"))
        .containsExactly("/mute #migrants", "/unsubscribe everything", "/more " + story);
  }

  @Test
  void ofSeveralInOneMessageEachHasItsButtonsInAMessageOfItsOwn() throws Exception {
    String story = alerted(TITLE, "https://example.org/1");
    String number =
        AlertMenu.numbered(3, room.sent().get(0).body()).map(Button::command).orElseThrow();

    Reply reply = room.press(number);

    assertThat(number).isEqualTo("/more " + story + " apart");
    assertThat(reply.inPlace()).isFalse();
    assertThat(reply.body().text().plain()).startsWith(TITLE);
    assertThat(reply.body().buttons()).isEqualTo(room.sent().get(0).body().buttons());
  }

  @Test
  void ofSeveralSourcesOneIsChosen() throws Exception {
    String story = alerted(TITLE, "https://example.org/1");
    room.report("tass", "2", TITLE);

    assertThat(menu()).contains("/more " + story + " sources");
    assertThat(room.buttons("/more " + story + " sources"))
        .containsExactly("/mute asiaplus", "/mute tass", "/more " + story);
  }

  /** Telegram would refuse the menu with such a button in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/1",
        "https://localhost/1",
        "https://user@example.org/",
        "https://exam ple.org/",
        "javascript:alert(1)"
      })
  void anAddressThatNoNetworkOpensIsNoButton(String link) throws Exception {
    alerted(TITLE, link);

    assertThat(menu()).noneMatch(command -> !command.startsWith("/")).contains("/mute 1h");
  }

  @Test
  void theStoryWorthALookIsStillThereAfterTheWayBack() throws Exception {
    String story = alerted(TITLE, "https://example.org/1");

    assertThat(room.buttons("/more " + story + " ab12 stop")).endsWith("/more " + story + " ab12");
    assertThat(room.buttons("/more " + story + " ab12")).endsWith("/more " + story + " ab12 back");
    assertThat(room.buttons("/more " + story + " ab12 back"))
        .endsWith("/more " + story + " ab12", "/story ab12");
    assertThat(room.buttons("/more " + story + " ../x back"))
        .endsWith("/more " + story)
        .doesNotContain("/story ../x");
  }

  private String alerted(String title, String link) throws Exception {
    room.report(item("1").from("asiaplus").in("ru").title(title).link(link).build());
    assertThat(room.sent()).hasSize(1);
    String why = room.sent().get(0).body().buttons().get(0).get(0).command();
    return why.substring("/why ".length());
  }

  /** What the alert's last button opens. */
  private List<String> menu() {
    List<Button> last = room.sent().get(0).body().buttons().get(1);
    List<String> menu = room.buttons(last.get(last.size() - 1).command());
    assertThat(menu).allMatch(command -> command.getBytes(UTF_8).length <= 64);
    return menu;
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()),
        new Rule("border", "Border", "граница", Rule.Severity.URGENT, List.of(), List.of()));
  }
}
