package org.didbon.chat.slack;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.didbon.command.CommandHandler;
import org.didbon.command.IncomingText;
import org.didbon.command.Intake;
import org.didbon.command.Reply;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatChanges;

/** A gateway on a {@link FakeSlack}, and what it brought: the setting of the gateway's tests. */
final class SlackFixture implements AutoCloseable {

  private static final Set<String> COMMANDS = Set.of("actor", "start", "subscribe", "why");

  final FakeSlack slack = FakeSlack.start();
  final List<IncomingText> heard = new CopyOnWriteArrayList<>();
  final List<String> changes = new CopyOnWriteArrayList<>();
  final Set<String> strangers = ConcurrentHashMap.newKeySet();
  final NotedLimiter pace = new NotedLimiter();
  private final SlackClient client;
  private final SlackGateway gateway;
  private volatile Function<IncomingText, Reply> answer =
      incoming -> Reply.of(RichText.of("to " + incoming.text()));

  /** A house whose calls take at most {@code timeout}, and whose link is looked at twice in it. */
  SlackFixture(Duration timeout) {
    client = new SlackClient(slack.settings(timeout));
    CommandHandler handler =
        new CommandHandler() {
          @Override
          public Optional<Reply> to(IncomingText incoming) {
            heard.add(incoming);
            return Optional.of(answer.apply(incoming));
          }

          @Override
          public boolean hasSay(IncomingText incoming) {
            return !strangers.contains(incoming.person());
          }

          @Override
          public boolean opensMenu(IncomingText incoming) {
            return incoming.text().startsWith("/more");
          }

          @Override
          public boolean knows(String word) {
            return COMMANDS.contains(word);
          }
        };
    ChatChanges noted =
        new ChatChanges() {
          @Override
          public void gone(ChatAddress chat, String reason) {
            changes.add(chat + " gone " + reason);
          }

          @Override
          public void moved(ChatAddress from, ChatAddress to) {
            changes.add(from + " moved " + to);
          }
        };
    gateway = new SlackGateway(client, handler, noted, pace, Intake.ALONE, Clock.systemUTC());
  }

  /** Waits until it holds, also on a machine that has much else to do. */
  static void until(Callable<Boolean> holds) {
    await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(2)).until(holds);
  }

  /** Started, and connected. */
  static SlackFixture open() {
    SlackFixture house = new SlackFixture(Duration.ofSeconds(10));
    house.gateway.start();
    until(house.gateway::isConnected);
    return house;
  }

  void start() {
    gateway.start();
  }

  boolean isConnected() {
    return gateway.isConnected();
  }

  void answers(Function<IncomingText, Reply> how) {
    answer = how;
  }

  /** Waits for that many messages in the channel. */
  List<SlackPost> posts(String channel, int number) {
    until(() -> slack.workspace().posts(channel).size() >= number);
    return slack.workspace().posts(channel);
  }

  IncomingText heardOnce() {
    until(() -> !heard.isEmpty());
    return heard.get(0);
  }

  void awaitAcknowledged(String envelope) {
    until(() -> slack.socket().acknowledged().contains(envelope));
  }

  @Override
  public void close() {
    gateway.close();
    client.close();
    slack.close();
  }
}
