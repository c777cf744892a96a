package org.didbon.chat.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.didbon.chat.ChatConnection;
import org.didbon.chat.NetworkContext;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.ChatLimit;
import org.didbon.outbox.Limits;
import org.didbon.outbox.PacedSender;

/** Webhooks in use: their wiring, and what they bear. */
final class WebhookConnection implements ChatConnection {

  private static final int PARALLEL = 8;

  /** Each alert is a document of its own: a program counts, and does not drown. */
  private static final int NO_BURSTS = 0;

  private final WebhookSender posts;
  private final PacedSender sender;
  private final ChatAdmins admins;

  WebhookConnection(WebhookOptions options, NetworkContext context) {
    this.posts = new WebhookSender(options, context.environment(), context.clock());
    Limits limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, PARALLEL, NO_BURSTS);
    this.sender = new PacedSender(posts, limits, context.outbox(), context.clock());
    this.admins = new WebhookOperators(options.urls().keySet());
  }

  @Override
  public PacedSender sender() {
    return sender;
  }

  @Override
  public ChatAdmins admins() {
    return admins;
  }

  /** Nobody speaks here. */
  @Override
  public void listen(CommandDispatcher answers) {}

  @Override
  public String trouble() {
    return "";
  }

  @Override
  public void close() {
    posts.close();
  }

  /** The addresses that the operator named are his own chats. */
  private record WebhookOperators(Set<String> names) implements ChatAdmins {

    @Override
    public boolean isAdmin(ChatAddress chat, String person) {
      return false;
    }

    @Override
    public boolean isOperators(ChatAddress chat) {
      return chat.network().equals(WebhookAddress.NETWORK) && names.contains(chat.chat());
    }

    @Override
    public Optional<ChatAddress> find(String network, String name) {
      return network.equals(WebhookAddress.NETWORK) && names.contains(name)
          ? Optional.of(new ChatAddress(network, name))
          : Optional.empty();
    }

    @Override
    public Optional<ChatAddress> talk(ChatAddress person) {
      return Optional.empty();
    }
  }
}
