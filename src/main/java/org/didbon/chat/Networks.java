package org.didbon.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.ChatAdmins;
import org.didbon.command.PostedUpdates;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.ChatSender.Skill;
import org.didbon.outbox.PacedSender;

/**
 * The chat networks that are switched on: those that what is set asks for, and the last resort
 * where people could speak to the bot on none of them.
 */
public final class Networks implements ChatAdmins {

  private final PersonIds people;
  private final List<ChatConnection> connections;
  private final boolean lastResort;

  private Networks(PersonIds people, List<ChatConnection> connections, boolean lastResort) {
    this.people = people;
    this.connections = connections;
    this.lastResort = lastResort;
  }

  /**
   * Connects to those that are wanted.
   *
   * @param people of all networks there are
   */
  public static Networks open(PersonIds people, NetworkSections settings, NetworkContext context) {
    List<ChatNetwork<?>> wanted = new ArrayList<>();
    for (ChatNetwork<?> network : people.networks()) {
      if (isWanted(network, settings, context)) {
        wanted.add(network);
      }
    }
    boolean alone = wanted.stream().noneMatch(ChatNetwork::hearsPeople);
    if (alone) {
      people.networks().stream().filter(ChatNetwork::isLastResort).forEach(wanted::add);
    }
    return new Networks(
        people, wanted.stream().map(network -> open(network, settings, context)).toList(), alone);
  }

  private static <S> boolean isWanted(
      ChatNetwork<S> network, NetworkSections settings, NetworkContext context) {
    return network.isWanted(settings.of(network), context.environment());
  }

  private static <S> ChatConnection open(
      ChatNetwork<S> network, NetworkSections settings, NetworkContext context) {
    return network.open(settings.of(network), context);
  }

  /** Those that are switched on. */
  public List<ChatConnection> all() {
    return connections;
  }

  /** Every network, for the outbox. */
  public List<PacedSender> senders() {
    return connections.stream().map(ChatConnection::sender).toList();
  }

  /** Whether people speak to the bot on the terminal alone. */
  public boolean onConsole() {
    return lastResort;
  }

  /** What networks post to. */
  public List<PostedUpdates> posted() {
    return connections.stream().flatMap(network -> network.posted().stream()).toList();
  }

  /** Networks where another program hears people with the same token; empty as a rule. */
  public Set<String> rivals() {
    return connections.stream()
        .filter(ChatConnection::hasRival)
        .map(network -> network.sender().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What keeps people from being heard, by network; empty if nothing does. {@link #rivals()} only
   * share in hearing them.
   */
  public Map<String, String> troubles() {
    Map<String, String> troubles = new TreeMap<>();
    for (ChatConnection network : connections) {
      String trouble = network.trouble();
      if (!trouble.isEmpty() && !network.hasRival()) {
        troubles.put(network.sender().name(), trouble);
      }
    }
    return troubles;
  }

  @Override
  public boolean runsTheBot(String person) {
    return connections.stream().anyMatch(network -> network.admins().runsTheBot(person));
  }

  @Override
  public boolean isPerson(String written) {
    return people.fits(written);
  }

  @Override
  public List<String> peopleExamples() {
    return people.examples();
  }

  @Override
  public Optional<ChatAddress> find(String network, String name) {
    return of(network).flatMap(admins -> admins.find(network, name).stream()).findFirst();
  }

  /** Empty also where the network is switched off: nobody would send what is written there. */
  @Override
  public Optional<ChatAddress> talk(ChatAddress person) {
    return of(person.network()).flatMap(admins -> admins.talk(person).stream()).findFirst();
  }

  @Override
  public Optional<String> name(ChatAddress person) {
    return of(person.network()).flatMap(admins -> admins.name(person).stream()).findFirst();
  }

  @Override
  public boolean isAdmin(ChatAddress chat, String person) {
    return of(chat.network()).anyMatch(admins -> admins.isAdmin(chat, person));
  }

  @Override
  public boolean isOperators(ChatAddress chat) {
    return of(chat.network()).anyMatch(admins -> admins.isOperators(chat));
  }

  @Override
  public boolean can(ChatAddress chat, Skill skill) {
    return connections.stream()
        .map(ChatConnection::sender)
        .anyMatch(sender -> sender.name().equals(chat.network()) && sender.can(skill));
  }

  private Stream<ChatAdmins> of(String network) {
    return connections.stream()
        .filter(connection -> connection.sender().name().equals(network))
        .map(ChatConnection::admins);
  }
}
