package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every database promises of the key that signs links. */
abstract class LinkKeyContract extends StoreCase {

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void theKeyIsMadeOnceWhoeverAsksFirst() {
    Set<List<Byte>> keys = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 8)
        .parallel()
        .forEach(process -> keys.add(bytes(database.linkKey(CLOCK).key())));

    assertThat(keys).hasSize(1);
    assertThat(keys.iterator().next()).hasSize(32);
    assertThat(bytes(database.linkKey(CLOCK).key())).isIn(keys);
  }

  private static List<Byte> bytes(byte[] key) {
    return IntStream.range(0, key.length).mapToObj(at -> key[at]).toList();
  }
}
