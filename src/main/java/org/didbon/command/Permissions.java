package org.didbon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.didbon.domain.BadInput;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.ChatSender.Skill;
import org.didbon.phrase.Localizer;
import org.didbon.rule.StaffRole;

/** Who may do what. Thread-safe. */
public final class Permissions {

  private final ChatAdmins admins;
  private final Set<String> owners;
  private final Function<String, Optional<StaffRole>> roles;

  /**
   * @param admins who changes the settings of shared chats
   * @param owners people who run the bot
   */
  public Permissions(ChatAdmins admins, Iterable<ChatAddress> owners) {
    this(admins, owners, person -> Optional.empty());
  }

  /**
   * Likewise.
   *
   * @param roles what owners let a person ({@code network:id}) do
   */
  public Permissions(
      ChatAdmins admins,
      Iterable<ChatAddress> owners,
      Function<String, Optional<StaffRole>> roles) {
    this.admins = admins;
    this.roles = roles;
    this.owners =
        StreamSupport.stream(owners.spliterator(), false)
            .map(ChatAddress::toString)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Lets through who may.
   *
   * @throws BadInput if he may not; says who may
   */
  public void check(Right right, IncomingText incoming, Localizer localizer) {
    if (!allows(right, incoming.person())) {
      throw new BadInput(localizer.say(right == Right.OWNER ? "right.owner" : "right.role"));
    }
    if (right == Right.CHAT_ADMIN && !mayChange(incoming)) {
      throw new BadInput(localizer.say("right.admin"));
    }
  }

  /** Whether what a person presses in a chat of several may be answered for all to see. */
  boolean hasSay(IncomingText incoming) {
    return mayChange(incoming) || allows(Right.EDITOR, incoming.person());
  }

  /** Whether a person may give such a command at all, in one chat or another. */
  public boolean allows(Right right, String person) {
    return switch (right) {
      case EVERYBODY, CHAT_ADMIN -> true;
      case EDITOR -> isOwner(person) || roles.apply(person).isPresent();
      case ADMIN ->
          isOwner(person) || roles.apply(person).filter(StaffRole.ADMIN::equals).isPresent();
      case OWNER -> isOwner(person);
    };
  }

  /** As {@link ChatAdmins#find}. */
  public Optional<ChatAddress> find(String network, String name) {
    return admins.find(network, name);
  }

  /** As {@link ChatAdmins#name}. */
  public Optional<String> name(ChatAddress person) {
    return admins.name(person);
  }

  /** As {@link ChatAdmins#can}. */
  public boolean can(ChatAddress chat, Skill skill) {
    return admins.can(chat, skill);
  }

  /** As {@link ChatAdmins#isPerson}. */
  public boolean isPerson(String written) {
    return admins.isPerson(written);
  }

  /** As {@link ChatAdmins#peopleExamples}. */
  public List<String> peopleExamples() {
    return admins.peopleExamples();
  }

  /**
   * As {@link ChatAdmins#isAdmin}: owners have no say in chats of others. A chat of the operator's
   * is settled by those who may edit everything.
   */
  public boolean isAdmin(ChatAddress chat, String person) {
    return admins.isAdmin(chat, person)
        || (admins.isOperators(chat) && allows(Right.ADMIN, person));
  }

  /** Whether a person sits at the machine itself. */
  public boolean isAtTheMachine(String person) {
    return admins.runsTheBot(person);
  }

  boolean isOwner(String person) {
    return owners.contains(person) || admins.runsTheBot(person);
  }

  /** Whether a person may change what a chat hears of. */
  public boolean mayChange(IncomingText incoming) {
    // who speaks as nobody is the channel itself, where only admins can post
    return !incoming.shared()
        || incoming.person().isEmpty()
        || isOwner(incoming.person())
        || isAdmin(incoming.chat(), incoming.person());
  }
}
