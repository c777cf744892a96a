package org.didbon.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.command.ConsoleKey.KeyKind;

/**
 * The keys of the console. Their secrets are known by their hashes alone: whoever reads the
 * database opens nothing. Implementations are thread-safe.
 */
public interface ConsoleKeys {

  /**
   * Adds one.
   *
   * @param hash of its secret, SHA-256 in hexadecimal
   */
  void add(ConsoleKey key, String hash);

  /** The key of that hash, if it is of such a kind and holds at {@code now}; notes its use. */
  Optional<ConsoleKey> find(String hash, Set<KeyKind> kinds, Instant now);

  /**
   * Likewise a {@link KeyKind#LINK}, which is gone from now on: of two who take it, one gets it.
   */
  Optional<ConsoleKey> take(String hash, Instant now);

  /** What a person has of such kinds that holds at {@code now}, the newest first. */
  List<ConsoleKey> of(String person, Set<KeyKind> kinds, Instant now);

  /** Ends one of a person's; false if he has none of that id. */
  boolean end(String person, String id);

  /** Ends all of a person's; how many there were. */
  int endAll(String person);

  /** Who has any. */
  Set<String> people();

  /** Forgets what no longer holds. */
  void forget(Instant now);
}
