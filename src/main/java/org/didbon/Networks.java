package org.didbon;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.Intake;
import org.didbon.config.Settings;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.Limits;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.PacedSender;
import org.didbon.web.Posted;

/**
 * The chat networks that are switched on: those with a token, or the console where there is none.
 * Built before anybody can be answered, because messages need them; listening once all can.
 */
final class Networks implements ChatAdmins {

  /** One network that people talk on. */
  interface ChatNetwork extends AutoCloseable {

    PacedSender network();

    ChatAdmins admins();

    /** Hears people from now on, and answers them; returns at once. */
    void listen(CommandDispatcher answers);

    /** What keeps people from being heard, for the operator; {@code ""} if nothing does. */
    String trouble();

    @Override
    void close();
  }

  private final List<ChatNetwork> lines;
  private final List<PacedSender> all;

  private Networks(List<ChatNetwork> lines, List<PacedSender> all) {
    this.lines = lines;
    this.all = all;
  }

  /**
   * @param intakes who hears what people say to a bot, by its name
   */
  static Networks of(
      Settings settings,
      ConsoleChat console,
      OutboxStore outbox,
      Function<String, Intake> intakes,
      Clock clock) {
    List<ChatNetwork> lines = new ArrayList<>();
    if (settings.environment().hasTelegram()) {
      lines.add(new TelegramNetwork(settings, outbox, intakes, clock));
    }
    if (settings.environment().hasSlack()) {
      lines.add(new SlackNetwork(settings, outbox, intakes, clock));
    }
    List<PacedSender> all = new ArrayList<>(lines.stream().map(ChatNetwork::network).toList());
    if (all.isEmpty()) {
      all.add(new PacedSender(console, Limits.NONE, outbox, clock));
    }
    return new Networks(List.copyOf(lines), List.copyOf(all));
  }

  /** Every network, for the outbox. */
  List<PacedSender> all() {
    return all;
  }

  /** Those beside the console. */
  List<ChatNetwork> lines() {
    return lines;
  }

  boolean onConsole() {
    return lines.isEmpty();
  }

  /** The one that Telegram posts updates to, if updates come that way. */
  Optional<? extends Posted> webhook() {
    return lines.stream()
        .filter(TelegramNetwork.class::isInstance)
        .map(TelegramNetwork.class::cast)
        .filter(TelegramNetwork::isPosted)
        .findFirst();
  }

  /** What keeps people from being heard, by network; empty if nothing does. */
  Map<String, String> troubles() {
    Map<String, String> troubles = new TreeMap<>();
    for (ChatNetwork network : lines) {
      if (!network.trouble().isEmpty()) {
        troubles.put(network.network().name(), network.trouble());
      }
    }
    return troubles;
  }

  @Override
  public Optional<ChatAddress> find(String network, String name) {
    return lines.stream()
        .filter(line -> line.network().name().equals(network))
        .flatMap(line -> line.admins().find(network, name).stream())
        .findFirst();
  }

  /** Empty also where the network is switched off: nobody would send what is written there. */
  @Override
  public Optional<ChatAddress> talk(ChatAddress person) {
    return lines.stream()
        .filter(network -> network.network().name().equals(person.network()))
        .flatMap(network -> network.admins().talk(person).stream())
        .findFirst();
  }

  @Override
  public Optional<String> name(ChatAddress person) {
    return lines.stream()
        .filter(network -> network.network().name().equals(person.network()))
        .flatMap(network -> network.admins().name(person).stream())
        .findFirst();
  }

  @Override
  public boolean isAdmin(ChatAddress chat, String person) {
    return lines.stream()
        .filter(network -> network.network().name().equals(chat.network()))
        .anyMatch(network -> network.admins().isAdmin(chat, person));
  }
}
