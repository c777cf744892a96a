package org.didbon.chat.slack;

import java.time.Clock;
import java.time.Duration;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.NetworkEnvironment;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.Intake;
import org.didbon.outbox.ChatLimit;
import org.didbon.outbox.Limits;
import org.didbon.outbox.PacedSender;
import org.jspecify.annotations.Nullable;

/** Slack in use: its wiring, and what it bears. */
final class SlackConnection implements ChatConnection {

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
  private final SlackCommands commands = SlackCommands.ofManifest();
  private final PacedSender sender;
  private final Intake intake;
  private volatile @Nullable SlackGateway gateway;

  SlackConnection(SlackOptions settings, NetworkContext context) {
    this.intake = context.intakes().apply(SlackAddress.NETWORK);
    this.clock = context.clock();
    NetworkEnvironment environment = context.environment();
    this.client =
        new SlackClient(
            new SlackSettings(
                settings.api().toString(),
                environment.secret(SlackTokens.BOT),
                environment.secret(SlackTokens.APP),
                environment.proxy(settings.proxy(), settings.api()).orElse(null)));
    this.admins = new SlackAdmins(client, clock);
    Limits limits = new Limits(SPACING, 0, chat -> CHANNEL, PARALLEL, BURST);
    this.sender =
        new PacedSender(new SlackSender(client, commands, clock), limits, context.outbox(), clock);
  }

  @Override
  public PacedSender sender() {
    return sender;
  }

  @Override
  public ChatAdmins admins() {
    return admins;
  }

  @Override
  public void listen(CommandDispatcher answers) {
    SlackGateway listening =
        new SlackGateway(client, answers, commands, sender, sender, intake, clock);
    gateway = listening;
    listening.start();
  }

  @Override
  public String trouble() {
    SlackGateway listening = gateway;
    return listening == null || listening.isConnected() ? "" : "not connected";
  }

  @Override
  public void close() {
    SlackGateway listening = gateway;
    if (listening != null) {
      listening.close();
    }
    client.close();
  }
}
