package org.didbon.command.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.fixture.RuleFixture.OWNER;

import java.util.List;
import java.util.Objects;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.fixture.RuleContract;
import org.junit.jupiter.api.Test;

/** What a chat keeps, what it can do with it, and what it passes on. */
class KeepTest extends RuleContract {

  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100");

  /** Eleven stories that nothing makes one. */
  private static final List<String> TOWNS =
      List.of(
          "пожар на складе обуви",
          "выборы мэра Самары",
          "урожай хлопка",
          "школа без учителей",
          "новый мост через Вахш",
          "курс доллара",
          "матч в Бухаре",
          "сезон клещей",
          "закон о налогах",
          "ремонт трамвая",
          "премьера фильма");

  private static final String READER = "telegram:5";

  @Test
  void aKeptStoryIsInTheChatsOwnListUntilItIsRemoved() {
    rules.record("Мигранты уехали из города");
    String story = latest();

    assertThat(rules.say("/keep " + story)).isEqualTo("Kept: Мигранты уехали из города");
    assertThat(rules.say("/keep " + story)).startsWith("That is kept already");
    assertThat(rules.say("/kept")).contains("1. Мигранты уехали из города — Asia-Plus");
    assertThat(rules.say(READER, "/kept")).startsWith("Nothing is kept");

    assertThat(rules.say("/kept remove " + story)).startsWith("Nothing is kept");
    assertThat(rules.say("/kept remove " + story)).contains("is not kept");
  }

  @Test
  void aLongListHasPagesAndEachOfThemKnowsWhatIsNext() {
    rules.record(TOWNS.toArray(String[]::new));
    for (String page : List.of("/latest", "/latest 2")) {
      commands(rules.reply(OWNER, page)).stream()
          .filter(command -> command.startsWith("/story"))
          .forEach(command -> rules.say(command.replace("/story", "/keep")));
    }

    Reply first = rules.reply(OWNER, "/kept");

    assertThat(commands(first)).contains("/kept 2", "/kept remove", "/kept export");
    assertThat(rules.say("/kept 2")).contains("11. ").doesNotContain("10. ");
    assertThat(commands(rules.reply(OWNER, "/kept remove"))).contains("/kept remove 2").hasSize(9);
  }

  @Test
  void thePageLoadsNothingAndAnOutletsMarkupIsWords() {
    rules.record("<img src=https://evil.example/x.png> Мигранты <script>alert(1)</script>");
    rules.say("/keep " + latest());

    TextFile file = Objects.requireNonNull(rules.reply(OWNER, "/kept export").file());

    assertThat(file.name()).isEqualTo("didbon-kept.html");
    assertThat(file.text())
        .contains("default-src 'none'", "&lt;script&gt;alert(1)", "SHA-256", "Asia-Plus")
        .doesNotContain("<script", "<img");
  }

  @Test
  void aMessageToForwardTellsNothingOfTheChat() {
    rules.say("/subscribe migrants");
    rules.say("/zone Asia/Dushanbe");
    rules.record("Мигранты уехали из города");

    Reply shared = rules.reply(OWNER, "/share");

    assertThat(shared.body().buttons()).isEmpty();
    assertThat(shared.body().text().plain())
        .startsWith("Мигранты уехали из города\nAsia-Plus · ")
        .doesNotContain("Migrants", "Dushanbe", "Why");
  }

  @Test
  void whatAGroupKeepsItsAdminsSettle() {
    rules.record("Мигранты уехали из города");
    String story = latest();

    assertThat(rules.say(GROUP, READER, "/keep " + story)).contains("admins");
    assertThat(rules.say(GROUP, OWNER, "/keep " + story)).startsWith("Kept");
    assertThat(rules.say(GROUP, READER, "/kept")).contains("Мигранты уехали");
    assertThat(rules.say(GROUP, READER, "/kept remove " + story)).contains("admins");
  }

  @Test
  void itIsToldAndForgottenWithTheChat() {
    rules.record("Мигранты уехали из города");
    rules.say("/keep " + latest());
    assertThat(rules.say("/mydata")).contains("1 kept story");

    rules.say("/forgetme yes");

    assertThat(rules.say("/mydata")).doesNotContain("kept story");
    assertThat(rules.say("/kept")).startsWith("Nothing is kept");
  }

  private String latest() {
    Button first = rules.reply(OWNER, "/latest").body().buttons().get(0).get(0);
    return first.command().replace("/story ", "");
  }

  private static List<String> commands(Reply reply) {
    return reply.body().buttons().stream().flatMap(List::stream).map(Button::command).toList();
  }
}
