package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.cache.LatestMap;
import org.didbon.command.AliasBook.Alias;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.text.Letters;

/** The names that a chat gave people, and whose card it saw last. Thread-safe. */
public final class OwnNames {

  private static final int MOST_CHATS = 10_000;

  private final AliasBook book;
  private final LatestMap<String, String> shown = new LatestMap<>(MOST_CHATS);

  public OwnNames(AliasBook book) {
    this.book = book;
  }

  /** Whom the chat calls so. */
  public Optional<Subject> meant(String typed, ChatAddress chat) {
    String folded = Letters.fold(typed.strip());
    return folded.isEmpty()
        ? Optional.empty()
        : book.of(chat).stream()
            .filter(alias -> Letters.fold(alias.name()).equals(folded))
            .findFirst()
            .map(alias -> Subject.actor(alias.actor()));
  }

  /** What the chat calls the actor, beside his names. */
  public List<String> of(String actor, ChatAddress chat) {
    return book.of(chat).stream()
        .filter(alias -> alias.actor().equals(actor))
        .map(Alias::name)
        .toList();
  }

  /** Notes whose card a chat sees, for who says "call him so" after it. */
  public void shown(String actor, ChatAddress chat) {
    shown.put(chat.toString(), actor);
  }

  public Optional<String> lastShown(ChatAddress chat) {
    return shown.get(chat.toString());
  }
}
