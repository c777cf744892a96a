package org.didbon.chat;

import java.util.List;
import org.didbon.domain.setting.SettingTable;

/**
 * A chat network, with all that Didbon knows of it before it is connected. Implementations hold no
 * state.
 *
 * @param <S> its section of {@code didbon.yaml}
 */
public interface ChatNetwork<S> {

  /** The network part of its addresses, such as {@code console}: letters a-z. */
  String name();

  /** How its people are written. */
  IdForm people();

  /** How its chats are written. */
  IdForm chats();

  /** The variables of the environment that hold its secrets; several of them go together. */
  default List<SecretVariable> secrets() {
    return List.of();
  }

  /** The settings of its section of {@code didbon.yaml}. */
  SettingTable<S> settings();

  /** Whether what is set asks for it: so it does where its secrets are there. */
  default boolean isWanted(S settings, NetworkEnvironment environment) {
    return !secrets().isEmpty()
        && secrets().stream().noneMatch(secret -> environment.secret(secret.name()).isEmpty());
  }

  /** Whether its section asks for it, so that secrets which are not set are a fault. */
  default boolean isAskedFor(S settings) {
    return false;
  }

  /** Whether it takes the place of all others where none that hears people is wanted. */
  default boolean isLastResort() {
    return false;
  }

  /** Whether people can speak to the bot on it; else it is only told things. */
  default boolean hearsPeople() {
    return true;
  }

  /** Connects to it, ready to send; nobody is heard before {@link ChatConnection#listen}. */
  ChatConnection open(S settings, NetworkContext context);
}
