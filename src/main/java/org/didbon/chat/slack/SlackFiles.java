package org.didbon.chat.slack;

import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.model.File;
import java.time.Duration;
import java.util.List;
import org.didbon.chat.slack.AnswerParts.AnswerPart;
import org.didbon.command.Picture;
import org.didbon.command.TextFile;
import org.didbon.outbox.SendResult;
import org.jspecify.annotations.Nullable;

/** Uploads pictures and texts into a channel as files. Thread-safe. */
final class SlackFiles {

  private static final int TRIES = 3;

  /** A file is in the channel some time after its upload; what belongs under it waits for that. */
  private static final int LOOKS = 5;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LONGEST_TITLE = 200;

  private final SlackClient client;
  private final SlackOutcomes outcomes;

  SlackFiles(SlackClient client, SlackOutcomes outcomes) {
    this.client = client;
    this.outcomes = outcomes;
  }

  /**
   * The upload, and the wait until people see it.
   *
   * @param thread ts of the message it goes under, or {@code ""}
   */
  List<AnswerPart> parts(Picture picture, String channel, String thread) {
    String title = SlackText.shorten(SlackText.clean(picture.description()), LONGEST_TITLE);
    return parts(
        "picture", new UploadedFile(picture.png(), "picture.png", title, title), channel, thread);
  }

  /** Likewise of a text. */
  List<AnswerPart> parts(TextFile file, String channel, String thread) {
    return parts(
        "file", new UploadedFile(file.bytes(), file.name(), file.name(), null), channel, thread);
  }

  private List<AnswerPart> parts(String what, UploadedFile content, String channel, String thread) {
    Upload upload = new Upload(content, channel, thread);
    return List.of(
        new AnswerPart(what, SlackAddress.of(channel), TRIES, PAUSE, upload::send),
        new AnswerPart(what + "'s place", null, LOOKS, PAUSE, upload::look));
  }

  /**
   * What is uploaded.
   *
   * @param described what it shows, for those who do not see it; null if it is to be read
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record UploadedFile(
      byte[] bytes, String name, String title, @Nullable String described) {}

  /** One file on its way into one channel. Not thread-safe. */
  private final class Upload {

    private final UploadedFile content;
    private final String channel;
    private final String thread;
    private String file = "";

    Upload(UploadedFile content, String channel, String thread) {
      this.content = content;
      this.channel = channel;
      this.thread = thread;
    }

    SendResult send() {
      try {
        SendResult result =
            outcomes.of(
                () ->
                    client
                        .bot()
                        .filesUploadV2(
                            r ->
                                r.channel(channel)
                                    .threadTs(thread.isEmpty() ? null : thread)
                                    .fileData(content.bytes())
                                    .filename(content.name())
                                    .title(content.title())
                                    .altTxt(content.described())),
                answer -> answer.getFile().getId());
        file = result.remoteId();
        return result;
      } catch (SlackFilesUploadV2Exception e) { // its text holds the address of the upload
        return refusal(e);
      }
    }

    /** Nothing to wait for if there is no file, or if Slack does not say. */
    SendResult look() {
      boolean missing =
          !file.isEmpty()
              && client
                  .ask(() -> client.bot().filesInfo(r -> r.file(file)))
                  .filter(answer -> !isShared(answer.getFile()))
                  .isPresent();
      return missing ? SendResult.retry("not yet in the channel") : SendResult.delivered(file);
    }
  }

  /** Which of the steps of an upload failed, and how. */
  private SendResult refusal(SlackFilesUploadV2Exception e) {
    if (e.getCompleteResponse() != null) {
      return outcomes.byError(
          e.getCompleteResponse().getError(), e.getCompleteResponse().getNeeded());
    }
    return e.getGetURLResponses().stream()
        .filter(answer -> !answer.isOk())
        .findFirst()
        .map(answer -> outcomes.byError(answer.getError(), answer.getNeeded()))
        .orElseGet(() -> SendResult.retry("the upload was not taken"));
  }

  private static boolean isShared(File file) {
    return file.getShares() != null
        && (file.getShares().getPublicChannels() != null
            || file.getShares().getPrivateChannels() != null);
  }
}
