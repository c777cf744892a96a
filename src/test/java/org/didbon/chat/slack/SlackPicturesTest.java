package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import java.util.List;
import org.didbon.chat.slack.FakeSlack.Call;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with a picture. */
class SlackPicturesTest extends GatewayContract {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};

  @BeforeEach
  void answerWithAPicture() {
    Picture picture = new Picture(PNG, "Mentions\u0000 <!channel> a week");
    house.answers(in -> new Reply(Body.of(RichText.of("Nikolai Patrushev")), picture, false));
  }

  @Test
  void thePictureOfAnAnswerForAllStandsAboveItsText() {
    slack.person().mention(CHANNEL, "<@U0BOT> actor Patrushev");

    SlackPost answer = house.posts(CHANNEL, 1).get(0);

    assertThat(slack.workspace().shares()).containsExactly(CHANNEL + "/" + answer.thread());
    assertThat(slack.workspace().file(file())).hasValue(PNG);
    Call upload = slack.calls("files.getUploadURLExternal").get(0);
    assertThat(upload.arguments())
        .containsEntry("length", String.valueOf(PNG.length))
        .containsEntry("alt_txt", "Mentions <!channel> a week");
  }

  @Test
  void aTextIsUploadedUnderItsName() {
    TextFile text = new TextFile("story-1a.txt", "Ещё трое");
    house.answers(in -> Reply.of(Body.of(RichText.of("First words")), text));

    slack.person().mention(CHANNEL, "<@U0BOT> story 1a evidence");

    assertThat(house.posts(CHANNEL, 1).get(0).plain()).isEqualTo("First words");
    assertThat(slack.workspace().file(file())).hasValue(text.bytes());
    assertThat(slack.calls("files.getUploadURLExternal").get(0).arguments())
        .containsEntry("filename", "story-1a.txt")
        .doesNotContainKey("alt_txt");
  }

  private String file() {
    return slack
        .calls("files.completeUploadExternal")
        .get(0)
        .arguments()
        .getOrDefault("files", "")
        .replaceAll(".*\"id\":\"(\\w+)\".*", "$1");
  }

  @Test
  void thePictureOfAnAnswerForOnePersonComesByDirectMessage() {
    slack.person().slash(CHANNEL, "/actor", "Patrushev");

    assertThat(house.posts(CHANNEL, 1).get(0).user()).isEqualTo(FakeSlack.PERSON);
    until(() -> !slack.workspace().shares().isEmpty());
    assertThat(slack.workspace().shares()).containsExactly(DIRECT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"files.getUploadURLExternal", "files.completeUploadExternal"})
  void thePictureThatSlackWillNotHaveCostsNoText(String method) {
    slack.fail(method, SlackFailure.error("missing_scope"));

    slack.person().direct(DIRECT, "actor Patrushev");

    assertThat(house.posts(DIRECT, 1).get(0).plain()).isEqualTo("Nikolai Patrushev");
    assertThat(slack.workspace().shares()).isEmpty();
    assertThat(slack.calls(method)).hasSize(1);
  }

  @Test
  void anUploadThatFailsOnceIsTriedAgain() {
    slack.failNext("upload", SlackFailure.status(500));

    slack.person().direct(DIRECT, "actor Patrushev");

    house.posts(DIRECT, 1);
    assertThat(slack.workspace().shares()).isEqualTo(List.of(DIRECT));
    assertThat(slack.calls("upload")).hasSize(2);
  }

  @Test
  void theTextWaitsUntilThePictureIsInTheChannel() {
    slack.failNext("files.info", SlackFailure.json("{\"ok\":true,\"file\":{\"id\":\"F1\"}}"));
    slack.failNext("files.info", SlackFailure.json("{\"ok\":true,\"file\":{\"id\":\"F1\"}}"));

    slack.person().direct(DIRECT, "actor Patrushev");

    house.posts(DIRECT, 1);
    assertThat(slack.calls("files.info")).hasSize(3);
  }
}
