package org.didbon;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.didbon.chat.slack.SlackAdmins;
import org.didbon.chat.slack.SlackClient;
import org.didbon.chat.slack.SlackGateway;
import org.didbon.chat.slack.SlackSender;
import org.didbon.chat.slack.SlackSettings;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.Intake;
import org.didbon.config.Environment;
import org.didbon.config.Settings;
import org.didbon.outbox.ChatLimit;
import org.didbon.outbox.Limits;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.PacedSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The wiring of Slack. */
final class SlackNetwork implements Networks.ChatNetwork {

  private static final Logger log = LoggerFactory.getLogger(SlackNetwork.class);

  /**
   * "Several hundred messages per minute" in a workspace (docs.slack.dev/apis/web-api/rate-limits).
   */
  private static final Duration SPACING = Duration.ofMillis(150);

  /** One a second in a channel, as the same page says, and a little for what the way takes. */
  private static final ChatLimit CHANNEL = new ChatLimit(Duration.ofMillis(1_050), 0);

  private static final int PARALLEL = 8;

  /** Single alerts a channel gets within a minute before the rest come as one. */
  private static final int BURST = 5;

  private final Clock clock;
  private final SlackClient client;
  private final SlackAdmins admins;
  private final PacedSender sender;
  private final Intake intake;
  private final boolean listens;
  private @Nullable SlackGateway gateway;

  SlackNetwork(
      Settings settings, OutboxStore outbox, Function<String, Intake> intakes, Clock clock) {
    this.intake = intakes.apply("slack");
    this.clock = clock;
    Environment tokens = settings.environment();
    this.listens = !tokens.slackAppToken().isEmpty();
    this.client =
        new SlackClient(
            new SlackSettings(
                settings.slack().api().toString(),
                tokens.slackBotToken(),
                tokens.slackAppToken(),
                settings.proxy(settings.slack().proxy(), settings.slack().api()).orElse(null)));
    this.admins = new SlackAdmins(client, clock);
    Limits limits = new Limits(SPACING, 0, chat -> CHANNEL, PARALLEL, BURST);
    this.sender = new PacedSender(new SlackSender(client, clock), limits, outbox, clock);
  }

  @Override
  public PacedSender network() {
    return sender;
  }

  @Override
  public ChatAdmins admins() {
    return admins;
  }

  @Override
  public void listen(CommandDispatcher answers) {
    if (!listens) {
      log.warn("nobody is heard on Slack: set SLACK_APP_TOKEN, which begins with xapp-");
      return;
    }
    SlackGateway listening = new SlackGateway(client, answers, sender, sender, intake, clock);
    gateway = listening;
    listening.start();
  }

  @Override
  public String trouble() {
    if (!listens) {
      return "nobody is heard: SLACK_APP_TOKEN is not set";
    }
    SlackGateway listening = gateway;
    return listening == null || listening.isConnected() ? "" : "not connected";
  }

  @Override
  public void close() {
    if (gateway != null) {
      gateway.close();
    }
    client.close();
  }
}
