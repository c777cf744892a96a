package org.didbon.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.didbon.command.LinkKey;
import org.jdbi.v3.core.Jdbi;

/** The key that signs links. Thread-safe. */
public final class LinkKeyTable implements LinkKey {

  private static final String ADD =
      """
      insert into link_key (purpose, secret, made_ms) values ('card', :secret, :now)
      on conflict (purpose) do nothing
      """;

  private static final String FIND = "select secret from link_key where purpose = 'card'";

  private static final int BYTES = 32;

  private final Jdbi jdbi;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  LinkKeyTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public byte[] key() {
    String kept =
        jdbi.withHandle(handle -> handle.createQuery(FIND).mapTo(String.class).findOne())
            .orElseGet(this::made);
    return HexFormat.of().parseHex(kept);
  }

  /** Of several processes that make one at once, all take the one that was first. */
  private String made() {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return jdbi.inTransaction(
        handle -> {
          handle
              .createUpdate(ADD)
              .bind("secret", HexFormat.of().formatHex(secret))
              .bind("now", clock.millis())
              .execute();
          return handle.createQuery(FIND).mapTo(String.class).one();
        });
  }
}
