package org.didbon.command;

import java.util.function.UnaryOperator;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;

/** How each chat wants to be spoken to. Implementations are thread-safe. */
public interface ChatSettings {

  /** {@link Preferences#NONE} of a chat that chose nothing. */
  Preferences of(ChatAddress chat);

  /**
   * Changes what {@code chat} chose, as one step: of two changes at once, the second sees the
   * first.
   *
   * @return what holds from now on
   */
  Preferences change(ChatAddress chat, UnaryOperator<Preferences> change);
}
