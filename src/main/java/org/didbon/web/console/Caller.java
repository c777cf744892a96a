package org.didbon.web.console;

import org.didbon.command.ConsoleKey;
import org.didbon.command.Permissions;
import org.didbon.command.Right;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Author;

/**
 * Who asks for a page.
 *
 * @param key his session
 * @param forms what each form of his has to carry, so that no other site can send one in his name
 * @param localizer of the chat in which he asked for the link
 */
public record Caller(ConsoleKey key, String forms, Permissions permissions, Localizer localizer) {

  /** Whether he may do so at this moment, as in a chat. */
  public boolean may(Right right) {
    return permissions.allows(right, key.person());
  }

  /** As whom he changes what is watched. */
  public Author author() {
    return new Author(key.person(), key.chat());
  }

  @Override
  public String toString() {
    return "Caller[" + key.id() + "]";
  }
}
