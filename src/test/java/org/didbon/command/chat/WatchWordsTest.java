package org.didbon.command.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.fixture.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that nobody and nothing is called: they can be watched, their past seen first. */
class WatchWordsTest extends RuleContract {

  private static final String CHAT = "telegram:7";

  @ParameterizedTest
  @ValueSource(strings = {"/actor", "/topic", "/subscribe", "/timeline", "/latest"})
  void wordsThatNobodyIsCalledCanBeWatchedOnceTheirPastIsSeen(String command) {
    rules.record("Хлопкороб продал хлопок", "Погода на завтра");

    Reply nobody = rules.reply(CHAT, command + " Хлопкороб");
    Button watch = button(nobody, "Watch these words");
    Reply shown = rules.reply(CHAT, watch.command());

    assertThat(shown.body().text().plain())
        .contains("it would have brought 1 story", "• Хлопкороб продал хлопок");
    assertThat(subjects(CHAT)).isEmpty();
    rules.say(CHAT, button(shown, "Subscribe").command());
    assertThat(subjects(CHAT)).singleElement().matches(it -> it.kind() == Subject.Kind.QUERY);
    assertThat(rules.say(CHAT, watch.command())).contains("already");
  }

  @Test
  void aShortNameStandsInItsButtonAndOutlivesARestart() {
    Reply nobody = rules.reply(CHAT, "/actor Хлопкороб");

    assertThat(button(nobody, "Watch these words").command())
        .isEqualTo("/subscribe \"Хлопкороб\" look");
  }

  private static Button button(Reply reply, String label) {
    return reply.body().buttons().stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private List<Subject> subjects(String chat) {
    return rules.database.subscriptions().of(ChatAddress.of(chat)).stream()
        .map(Subscription::subject)
        .toList();
  }
}
