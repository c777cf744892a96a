package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.didbon.chat.ChatQueues;
import org.didbon.chat.ChatQueues.QueueLimits;
import org.didbon.chat.ChatQueues.QueueStep;
import org.didbon.chat.slack.SlackEvent.ChannelMoved;
import org.didbon.chat.slack.SlackEvent.Gone;
import org.didbon.chat.slack.SlackEvent.Opened;
import org.didbon.chat.slack.SlackEvent.Revoked;
import org.didbon.chat.slack.SlackEvent.SharedFile;
import org.didbon.chat.slack.SlackEvent.SlackInput;
import org.didbon.chat.slack.SlackEvent.Where;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Intake;
import org.didbon.outbox.AnswerLimiter;
import org.didbon.outbox.ChatChanges;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to Slack over Socket Mode and answers. What comes in is put into its chat's lane and
 * acknowledged at once, well within the three seconds that Slack waits, and worked on afterwards.
 * What finds the lanes full is not acknowledged, so Slack sends it again.
 *
 * <p>A channel is one chat, {@code slack:C…}, with all its threads: subscriptions are the
 * channel's, while an answer goes under its question. Direct messages are {@code slack:D…}.
 * Thread-safe; its owner closes it, before the {@link SlackClient}.
 */
public final class SlackGateway implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SlackGateway.class);

  private static final int MOST_WAITING = 1_000;

  /** How long closing waits for what was asked for already. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final QueueLimits LIMITS = new QueueLimits(4, MOST_WAITING, MOST_WAITING);

  private final SlackClient client;
  private final CommandHandler handler;
  private final ChatChanges changes;
  private final Intake intake;
  private final EnvelopeReader reader;
  private final SlackPeople people;
  private final SlackReplies replies;
  private final RecentIds seen = new RecentIds();
  private final ChatQueues<String> queues = new ChatQueues<>("slack-chats", LIMITS, GRACE);
  private final SocketLink link;

  /**
   * A gateway that hears nothing before {@link #start}.
   *
   * @param limiter what answers have to keep to
   * @param intake which process answers what
   */
  public SlackGateway(
      SlackClient client,
      CommandHandler handler,
      ChatChanges changes,
      AnswerLimiter limiter,
      Intake intake,
      Clock clock) {
    this(client, handler, SlackCommands.ofManifest(), changes, limiter, intake, clock);
  }

  /** Likewise, with commands that another writes too; they learn the words of the handler. */
  SlackGateway(
      SlackClient client,
      CommandHandler handler,
      SlackCommands commands,
      ChatChanges changes,
      AnswerLimiter limiter,
      Intake intake,
      Clock clock) {
    commands.learn(handler::knows);
    this.client = client;
    this.handler = handler;
    this.intake = intake;
    this.changes = changes;
    this.reader = new EnvelopeReader(new CommandText(handler::knows));
    this.people = new SlackPeople(client, clock);
    this.replies = new SlackReplies(client, people, commands, limiter);
    this.link = new SocketLink(client, this::hear);
  }

  /** Connects, and stays connected until it is closed; does not wait for it. */
  public void start() {
    link.start();
  }

  public boolean isConnected() {
    return link.isConnected();
  }

  private void hear(JsonObject envelope) {
    String id = Json.text(envelope, "envelope_id");
    if (!id.isEmpty() && take(envelope)) {
      link.acknowledge(id);
    }
  }

  /** Whether Slack need not send it again. */
  private boolean take(JsonObject envelope) {
    SlackEvent event = reader.read(envelope, link.bot());
    if (event instanceof SlackInput input) {
      return take(input.id(), input.where().channel(), new Turn(input));
    }
    if (event instanceof Opened opened) {
      return take(opened.greeting().id(), opened.greeting().where().channel(), greet(opened));
    }
    if (event instanceof Gone gone) {
      return take(gone.id(), gone.chat().chat(), once(() -> lose(gone)));
    }
    if (event instanceof ChannelMoved moved) {
      return take(moved.id(), moved.from().chat(), once(() -> move(moved)));
    }
    if (event instanceof Revoked revoked) {
      // nobody is unsubscribed: the app may be installed again, with all as it was
      log.error("slack has taken our token back reason={}", revoked.reason());
    }
    return true;
  }

  private boolean take(String id, String channel, QueueStep work) {
    if (!seen.isNew(id) || queues.add(channel, new Mine(id, guarded(channel, work)))) {
      return true;
    }
    seen.forget(id);
    log.warn("too much to do for slack, will come again channel={}", channel);
    return false;
  }

  /** A fault of ours ends the one piece of work that met it, and nothing else. */
  private static QueueStep guarded(String channel, QueueStep work) {
    return () -> {
      try {
        return work.run();
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        log.error("failed on what slack sent channel={}", channel, e);
        return Optional.empty();
      }
    };
  }

  /** What Slack tells two processes of is done by one: it hands out to whom it likes. */
  private final class Mine implements QueueStep {

    private final String id;
    private final QueueStep work;
    private boolean begun;

    Mine(String id, QueueStep work) {
      this.id = id;
      this.work = work;
    }

    @Override
    public Optional<Duration> run() {
      if (!begun && !intake.begin(id)) {
        return Optional.empty();
      }
      begun = true;
      Optional<Duration> again = work.run();
      if (again.isEmpty()) {
        intake.answered(id);
      }
      return again;
    }
  }

  private static QueueStep once(Runnable action) {
    return () -> {
      action.run();
      return Optional.empty();
    };
  }

  /** Once: whoever opens the talk again finds in it what was said. */
  private QueueStep greet(Opened opened) {
    SlackInput greeting = opened.greeting();
    return new Turn(greeting, () -> people.isUntouched(greeting.where().channel()));
  }

  private void lose(Gone gone) {
    log.info("chat gone chat={} reason={}", gone.chat(), gone.reason());
    changes.gone(gone.chat(), gone.reason());
  }

  private void move(ChannelMoved moved) {
    log.info("chat moved chat={} to={}", moved.from(), moved.to());
    changes.moved(moved.from(), moved.to());
  }

  /** Stops listening, then lets what was heard already be answered for a few seconds. */
  @Override
  public void close() {
    link.close();
    queues.close();
  }

  /** One thing said, from the question to the last part of the answer; asked once, sent often. */
  private final class Turn implements QueueStep {

    private final SlackInput input;
    private final BooleanSupplier wanted;
    private @Nullable AnswerParts outgoing;

    Turn(SlackInput input) {
      this(input, () -> true);
    }

    Turn(SlackInput input, BooleanSupplier wanted) {
      this.input = input;
      this.wanted = wanted;
    }

    @Override
    public Optional<Duration> run() {
      if (outgoing == null && wanted.getAsBoolean()) {
        outgoing = answer().orElse(null);
      }
      return outgoing == null ? Optional.empty() : outgoing.advance();
    }

    private Optional<AnswerParts> answer() {
      Where where = input.where();
      // A command can be given between two people, where the bot is not: what it changes is for
      // the person's own talk with the bot.
      Optional<String> elsewhere =
          where.isDirect() && !where.responseUrl().isEmpty() && !where.isPressed()
              ? people.directChannel(input.user()).filter(own -> !own.equals(where.channel()))
              : Optional.empty();
      boolean quiet =
          elsewhere.isPresent()
              || (!where.isDirect() && (where.isPressed() || !where.responseUrl().isEmpty()));
      IncomingText incoming = incoming(elsewhere.orElse(where.channel()));
      // what all see in a channel is not for everybody to rewrite, who presses a button of it
      // nor is a menu for all to see
      boolean rewrites =
          where.isDirect()
              || where.ephemeral()
              || (handler.hasSay(incoming) && !handler.opensMenu(incoming));
      return handler
          .to(incoming)
          .map(reply -> rewrites ? reply : reply.apart())
          .map(reply -> replies.outgoing(input, reply, quiet));
    }

    private @Nullable SlackFile file(@Nullable SharedFile shared) {
      return shared == null ? null : new SlackFile(client, shared);
    }

    private IncomingText incoming(String channel) {
      boolean known = !input.user().isEmpty();
      return new IncomingText(
          SlackAddress.of(channel),
          known ? "slack:" + input.user() : "",
          !input.where().isDirect(),
          known ? people.language(input.user()) : "",
          input.line(),
          input.where().isPressed(),
          file(input.file()));
    }
  }
}
