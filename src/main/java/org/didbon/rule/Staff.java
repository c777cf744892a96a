package org.didbon.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.didbon.domain.ChatAddress;

/** The private chats of those who run the bot. Thread-safe. */
public final class Staff {

  private final List<ChatAddress> owners;
  private final LiveRules liveRules;
  private final Function<ChatAddress, Optional<ChatAddress>> talks;
  private final Predicate<String> machine;

  /**
   * @param owners people, as the environment names them
   * @param liveRules with what owners let other people do
   * @param talks where the bot talks to a person alone; empty where it cannot
   */
  public Staff(
      List<ChatAddress> owners,
      LiveRules liveRules,
      Function<ChatAddress, Optional<ChatAddress>> talks) {
    this(owners, liveRules, talks, person -> false);
  }

  /**
   * Likewise.
   *
   * @param machine whether a person ({@code network:id}) sits at the machine itself, and so owns
   *     what runs on it
   */
  public Staff(
      List<ChatAddress> owners,
      LiveRules liveRules,
      Function<ChatAddress, Optional<ChatAddress>> talks,
      Predicate<String> machine) {
    this.machine = machine;
    this.owners = List.copyOf(owners);
    this.liveRules = liveRules;
    this.talks = talks;
  }

  /** Of owners. */
  public List<ChatAddress> owners() {
    return talks(owners.stream());
  }

  /** Of owners and of people whose role is admin at the moment, each once; not of editors. */
  public List<ChatAddress> admins() {
    return talks(named());
  }

  boolean isOwner(String person) {
    return owners.stream().map(ChatAddress::toString).anyMatch(person::equals)
        || machine.test(person);
  }

  /** Whether there is an owner or admin besides that person, as far as they are known by name. */
  boolean hasOtherAdmin(String person) {
    return named().map(ChatAddress::toString).anyMatch(other -> !other.equals(person));
  }

  private Stream<ChatAddress> named() {
    Stream<ChatAddress> admins =
        liveRules.now().all(Editable.ROLE).stream()
            .filter(overlay -> overlay.content().isOn())
            .filter(overlay -> RuleJson.role(overlay.content().text()) == StaffRole.ADMIN)
            .map(overlay -> ChatAddress.of(overlay.id()));
    return Stream.concat(owners.stream(), admins);
  }

  private List<ChatAddress> talks(Stream<ChatAddress> people) {
    return people.distinct().flatMap(person -> talks.apply(person).stream()).distinct().toList();
  }
}
