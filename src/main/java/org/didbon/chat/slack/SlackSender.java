package org.didbon.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.domain.Body;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.SendResult;
import org.didbon.outbox.SendResult.SendOutcome;

/**
 * Sends alerts. A reply goes to the thread of the message it answers, and to the channel as well,
 * since who does not follow a thread hears nothing of it. Thread-safe.
 */
public final class SlackSender implements ChatSender {

  /** Answers to a reply whose thread is gone or closed: it is news all the same. */
  private static final Set<String> NO_THREAD =
      Set.of(
          "cannot_reply_to_message",
          "thread_not_found",
          "invalid_thread_ts",
          "restricted_action_thread_locked",
          "restricted_action_non_threadable_channel");

  private final SlackClient client;
  private final SlackOutcomes outcomes;
  private final SlackCommands commands;
  private final Clock clock;
  private final LastPosts lastPosts = new LastPosts();

  /** Edits are limited over all chats (tier 3), new messages are not held up by it. */
  private final AtomicReference<Instant> nextEdit = new AtomicReference<>(Instant.EPOCH);

  public SlackSender(SlackClient client, Clock clock) {
    this(client, SlackCommands.ofManifest(), clock);
  }

  SlackSender(SlackClient client, SlackCommands commands, Clock clock) {
    this.client = client;
    this.commands = commands;
    this.outcomes = client.outcomes();
    this.clock = clock;
  }

  @Override
  public String network() {
    return SlackAddress.NETWORK;
  }

  /** There is no message without a sound but what its reader settles himself. */
  @Override
  public Set<Skill> skills() {
    return Set.of(Skill.PREVIEWS);
  }

  /**
   * {@inheritDoc} Two calls are made where Slack does not take a reply because of its thread: the
   * second sends it as a message of its own; and where it does not take our blocks: the second
   * sends the text alone.
   */
  @Override
  public SendResult send(Delivery delivery) {
    SlackBlocks shown = SlackBlocks.of(commands.in(delivery.body()));
    if (shown.blocks().isEmpty()) {
      return SendResult.rejected("nothing to show");
    }
    String channel = delivery.to().chat();
    if (!delivery.editsId().isEmpty()) {
      return edit(channel, MessageId.of(delivery.editsId()).ts(), shown);
    }
    if (delivery.answersId().isEmpty()) {
      return post(channel, "", shown, delivery.previews());
    }
    String thread = MessageId.of(delivery.answersId()).root();
    SendResult reply = post(channel, thread, shown, delivery.previews());
    return NO_THREAD.contains(reply.reason())
        ? post(channel, "", shown, delivery.previews())
        : reply;
  }

  @Override
  public boolean fits(Body body) {
    return SlackBlocks.of(commands.in(body)).whole();
  }

  private SendResult post(String channel, String thread, SlackBlocks shown, Previews previews) {
    boolean paced = lastPosts.isPaced(channel, clock.instant());
    ChatPostMessageRequest request =
        ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread.isEmpty() ? null : thread)
            .replyBroadcast(!thread.isEmpty())
            .text(shown.text())
            .mrkdwn(false)
            .parse("none")
            .unfurlLinks(previews == Previews.ON)
            .unfurlMedia(previews == Previews.ON)
            .build();
    SendResult result =
        outcomes.of(
            () -> client.bot().chatPostMessage(shown.with(request)),
            () -> client.bot().chatPostMessage(shown.without(request)),
            answer -> id(thread, answer));
    // One message a second is each channel's own limit; one that was left in peace for longer can
    // only have met the workspace's, "several hundred messages a minute", which is for all.
    return paced && isPause(result) ? SendResult.pauseAll(result.pause(), result.reason()) : result;
  }

  private static boolean isPause(SendResult result) {
    return result.outcome() == SendOutcome.RETRY
        && !result.pause().isZero()
        && result.reason().startsWith("429");
  }

  private static String id(String thread, ChatPostMessageResponse answer) {
    return new MessageId(thread, answer.getTs()).toString();
  }

  private SendResult edit(String channel, String ts, SlackBlocks shown) {
    Duration wait = Duration.between(clock.instant(), nextEdit.get());
    if (!wait.isNegative() && !wait.isZero()) {
      return SendResult.retryAfter(wait, "edits are paused");
    }
    SendResult result =
        outcomes.of(
            () -> client.bot().chatUpdate(shown.edit(channel, ts)),
            () -> client.bot().chatUpdate(shown.plainEdit(channel, ts)),
            answer -> answer.getTs());
    if (isPause(result)) {
      nextEdit.set(clock.instant().plus(result.pause()));
    }
    return result;
  }
}
