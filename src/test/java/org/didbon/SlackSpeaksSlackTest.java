package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.chat.slack.FakeSlack;
import org.didbon.chat.slack.SlackPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot in Slack, spoken to as a Russian team does. */
class SlackSpeaksSlackTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CHANNEL = "C0100";

  @TempDir private Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private BotInAFolder bot;

  @BeforeEach
  void open() {
    slack.workspace().addPerson(FakeSlack.PERSON, true, "ru-RU");
    slack.workspace().addChannel(CHANNEL, FakeSlack.PERSON, false);
    bot =
        new BotInAFolder(folder)
            .onSlack(
                URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
            .ownedBy("slack:" + FakeSlack.PERSON)
            .start();
    await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
  }

  @AfterEach
  void close() {
    bot.close();
    slack.close();
  }

  @Test
  void oneCommandUnderstandsCommandsInAnyLanguageNamesAndTopics() {
    assertThat(slash("/didbon", "Патрушев")).startsWith("Николай Патрушев · Россия");
    assertThat(slash("/didbon", "Патрушеву")).startsWith("Николай Патрушев · Россия");
    assertThat(slash("/didbon", "актор Патрушев")).startsWith("Николай Патрушев · Россия");
    assertThat(slash("/didbon", "actor patrushev")).startsWith("Николай Патрушев · Россия");
    assertThat(slash("/didbon", "/actor patrushev")).startsWith("Николай Патрушев · Россия");
    assertThat(slash("/didbon", "мигранты")).startsWith("Мигранты");
    assertThat(slash("/didbon", "")).contains("/didbon-search", "/didbon words");
  }

  @Test
  void aMentionUnderstandsTheSame() {
    assertThat(mention("<@U0BOT> Патрушев")).startsWith("Николай Патрушев · Россия");
    assertThat(mention("<@U0BOT> мигранты")).startsWith("Мигранты");
    assertThat(mention("<@U0BOT>, /didbon актор Патрушев")).startsWith("Николай Патрушев");
  }

  @Test
  void hintsAreWhatSlackLetsThroughInTheLanguageOfTheChat() {
    assertThat(slash("/didbon-help", "поиск")).contains("/didbon-search", "/didbon поиск");
    assertThat(slash("/unsubscribe", "Патрушев")).contains("/subscriptions");
    assertThat(slash("/didbon-mute", "900d")).contains("/didbon тише");
  }

  private String slash(String command, String text) {
    int before = posts().size();
    slack.person().slash(CHANNEL, command, text);
    return answer(before);
  }

  private String mention(String text) {
    int before = posts().size();
    slack.person().mention(CHANNEL, text);
    return answer(before);
  }

  private String answer(int before) {
    await().atMost(PATIENCE).until(() -> posts().size() > before);
    return posts().get(before).plain();
  }

  private List<SlackPost> posts() {
    return slack.workspace().posts(CHANNEL);
  }
}
