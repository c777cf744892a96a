package org.didbon.command;

import java.net.URI;
import java.util.Optional;

/** Where the console is reached. Implementations are thread-safe. */
public interface ConsoleSite {

  /** Without a console. */
  ConsoleSite NONE =
      new ConsoleSite() {
        @Override
        public Optional<URI> elsewhere() {
          return Optional.empty();
        }

        @Override
        public Optional<URI> here() {
          return Optional.empty();
        }

        @Override
        public Optional<URI> openHere() {
          return Optional.empty();
        }
      };

  /**
   * From other machines, without a slash at its end; empty if the operator named no such address.
   */
  Optional<URI> elsewhere();

  /** From this machine alone, likewise; opens it if need be. Empty if that cannot be. */
  Optional<URI> here();

  /** Likewise, where it is open already; opens nothing. */
  Optional<URI> openHere();
}
