package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.chat.slack.AnswerParts.AnswerPart;
import org.didbon.chat.slack.SlackEvent.SlackInput;
import org.didbon.chat.slack.SlackEvent.Where;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.command.TextFile;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Brings answers to where they belong: to a mention or a direct message as a message, to a slash
 * command or a button in a channel for the one person who asked, so that the channel stays quiet,
 * and in the place of the button's message where the answer says so. Thread-safe.
 */
final class SlackReplies {

  private static final int TRIES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Pattern WORD = Pattern.compile("[a-z_]{5,40}");

  private final SlackClient client;
  private final SlackOutcomes outcomes;
  private final SlackPeople people;
  private final SlackCommands commands;
  private final SlackFiles files;
  private final AnswerLimiter limiter;

  SlackReplies(
      SlackClient client, SlackPeople people, SlackCommands commands, AnswerLimiter limiter) {
    this.client = client;
    this.outcomes = client.outcomes();
    this.people = people;
    this.commands = commands;
    this.files = new SlackFiles(client, outcomes);
    this.limiter = limiter;
  }

  /**
   * The way of an answer.
   *
   * @param quiet whether only who asked shall see it
   */
  AnswerParts outgoing(SlackInput input, Reply reply, boolean quiet) {
    SlackBlocks shown = SlackBlocks.of(commands.in(reply.body()));
    ChatAddress to = quiet ? null : SlackAddress.of(input.where().channel());
    AnswerPart text =
        new AnswerPart("text", to, TRIES, PAUSE, () -> text(input, shown, reply, quiet));
    if (reply.picture() == null && reply.file() == null) {
      return new AnswerParts(List.of(text), limiter);
    }
    List<AnswerPart> parts = new ArrayList<>();
    if (quiet) {
      // A file cannot be shown to one person in a channel; the direct messages with the bot can.
      parts.add(text);
      people
          .directChannel(input.user())
          .ifPresent(direct -> parts.addAll(uploads(reply, direct, "")));
    } else {
      parts.addAll(uploads(reply, input.where().channel(), input.where().thread()));
      parts.add(text);
    }
    return new AnswerParts(parts, limiter);
  }

  private List<AnswerPart> uploads(Reply reply, String channel, String thread) {
    List<AnswerPart> uploads = new ArrayList<>();
    Picture picture = reply.picture();
    if (picture != null) {
      uploads.addAll(files.parts(picture, channel, thread));
    }
    TextFile file = reply.file();
    if (file != null) {
      uploads.addAll(files.parts(file, channel, thread));
    }
    return uploads;
  }

  private SendResult text(SlackInput input, SlackBlocks shown, Reply reply, boolean quiet) {
    Where where = input.where();
    // without the message as it stands there is no changing its buttons alone
    Optional<SlackBlocks> kept =
        reply.keepsText()
            ? SlackBlocks.withButtons(input.shown(), commands.in(reply.body()).buttons())
            : Optional.empty();
    boolean inPlace =
        reply.inPlace() && (!reply.keepsText() || kept.isPresent() || where.ephemeral());
    if (inPlace && where.isPressed()) {
      SendResult result =
          where.ephemeral() ? respond(where, shown, true) : update(where, kept.orElse(shown));
      if (!isRefused(result)) {
        return result;
      }
    }
    SendResult first = quiet ? respond(where, shown, false) : post(where, shown);
    if (!isRefused(first)) {
      return first;
    }
    return quiet ? postEphemeral(input, shown) : respond(where, shown, false);
  }

  private static boolean isRefused(SendResult result) {
    return result.outcome() == SendOutcome.REJECTED || result.outcome() == SendOutcome.CHAT_GONE;
  }

  private SendResult post(Where where, SlackBlocks shown) {
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(where.channel())
            .threadTs(where.thread().isEmpty() ? null : where.thread())
            .text(shown.text())
            .mrkdwn(false)
            .parse("none")
            .build();
    return outcomes.of(
        () -> client.bot().chatPostMessage(shown.with(request)),
        () -> client.bot().chatPostMessage(shown.without(request)),
        answer -> answer.getTs());
  }

  private SendResult update(Where where, SlackBlocks shown) {
    return outcomes.of(
        () -> client.bot().chatUpdate(shown.edit(where.channel(), where.pressed())),
        () -> client.bot().chatUpdate(shown.plainEdit(where.channel(), where.pressed())),
        answer -> answer.getTs());
  }

  private SendResult postEphemeral(SlackInput input, SlackBlocks shown) {
    String blocks = shown.blocks().toString();
    return outcomes.of(
        () -> client.bot().chatPostEphemeral(ephemeral(input, shown, blocks)),
        () -> client.bot().chatPostEphemeral(ephemeral(input, shown, null)),
        answer -> answer.getMessageTs());
  }

  private static ChatPostEphemeralRequest ephemeral(
      SlackInput input, SlackBlocks shown, @Nullable String blocks) {
    String thread = input.where().thread();
    return ChatPostEphemeralRequest.builder()
        .channel(input.where().channel())
        .user(input.user())
        .threadTs(thread.isEmpty() ? null : thread)
        .text(shown.text())
        .parse("none")
        .blocksAsString(blocks)
        .build();
  }

  /** Posts to the response address; rejected if there is none, or it takes no more. */
  private SendResult respond(Where where, SlackBlocks shown, boolean inPlace) {
    if (where.responseUrl().isEmpty()) {
      return SendResult.rejected("no response_url");
    }
    JsonObject payload = new JsonObject();
    payload.addProperty("response_type", "ephemeral");
    payload.addProperty("replace_original", inPlace);
    payload.addProperty("text", shown.text());
    if (!where.thread().isEmpty()) {
      payload.addProperty("thread_ts", where.thread());
    }
    JsonObject blocks = payload.deepCopy();
    blocks.add("blocks", shown.blocks());
    try {
      WebhookResponse answer = client.slack().send(where.responseUrl(), blocks.toString());
      return outcome(
          isOfForm(answer) ? client.slack().send(where.responseUrl(), payload.toString()) : answer);
    } catch (IOException | JsonParseException e) {
      return SendResult.retry(client.scrub(String.valueOf(e)));
    }
  }

  /** Slack says so in words, or as JSON, and under one status or another. */
  private static boolean isOfForm(WebhookResponse answer) {
    Matcher word = WORD.matcher(answer.getBody() == null ? "" : answer.getBody());
    return SlackOutcomes.isOfForm(answer.getCode())
        || (answer.getCode() != 200
            && word.results().anyMatch(one -> SlackError.isOfForm(one.group())));
  }

  private SendResult outcome(WebhookResponse response) {
    int status = response.getCode();
    if (status == 200 && !response.getBody().contains("\"ok\":false")) {
      return SendResult.delivered("");
    }
    String reason = status + " " + client.scrub(SlackText.shorten(response.getBody(), 100));
    return status == 429 || status >= 500 ? SendResult.retry(reason) : SendResult.rejected(reason);
  }
}
