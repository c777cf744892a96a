package org.didbon.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.didbon.alert.AlertOriginals;
import org.didbon.alert.Digest;
import org.didbon.alert.DigestComposer;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Titles;
import org.didbon.pipeline.DigestStore.WantedDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes the digests that are due, each once, also those that fell due while nothing ran.
 * Thread-safe.
 */
public final class DigestRound {

  /** Digests read at once. */
  private static final int BATCH = 100;

  private final DigestStore store;
  private final Supplier<? extends Titles> titles;
  private final Catalogues catalogues;
  private final Clock clock;
  private final Runnable written;
  private final @Nullable BestRound best;

  /**
   * @param written called after digests were written
   */
  public DigestRound(
      DigestStore store,
      Supplier<? extends Titles> titles,
      Catalogues catalogues,
      Clock clock,
      Runnable written) {
    this(store, titles, catalogues, clock, written, null);
  }

  private DigestRound(
      DigestStore store,
      Supplier<? extends Titles> titles,
      Catalogues catalogues,
      Clock clock,
      Runnable written,
      @Nullable BestRound best) {
    this.store = store;
    this.titles = titles;
    this.catalogues = catalogues;
    this.clock = clock;
    this.written = written;
    this.best = best;
  }

  /** The same, that tells at the same time what mattered. */
  public DigestRound with(BestRound other) {
    return new DigestRound(store, titles, catalogues, clock, written, other);
  }

  /** How many digests were written. */
  public int writeDue() {
    int count = 0;
    List<Digest> due;
    do {
      due = store.due(clock.instant(), BATCH);
      for (Digest digest : due) {
        count += told(digest) ? 1 : 0;
      }
    } while (due.size() == BATCH);
    expect();
    count += best == null ? 0 : best.tellDue();
    if (count > 0) {
      written.run();
    }
    return count;
  }

  /** One that is late, or older than the chat's quiet hours, waits for the end of these. */
  private boolean told(Digest digest) {
    Instant now = clock.instant();
    Preferences chat = digest.preferences();
    Instant awake = chat.quiet().awake(now, catalogues.to(chat).zone());
    if (awake.isAfter(now)) {
      store.postpone(digest, awake);
      return false;
    }
    return store.send(digest, messages(digest), now);
  }

  /** A digest that comes even if there is nothing to tell waits for no story. */
  private void expect() {
    Instant now = clock.instant();
    Map<WantedDigest, Instant> next = new HashMap<>();
    for (WantedDigest wanted : store.wanted()) {
      Preferences chat = wanted.preferences();
      next.put(wanted, wanted.schedule().next(now, catalogues.to(chat).zone(), chat.quiet()));
    }
    store.expect(next);
  }

  private List<Message> messages(Digest digest) {
    List<Message> messages = new ArrayList<>();
    for (RichText text :
        DigestComposer.compose(digest, titles.get(), catalogues.to(digest.preferences()))) {
      // the same whoever writes it, so that it is written once
      String key =
          "digest:%s@%s@%d#%d"
              .formatted(
                  digest.schedule(), digest.chat(), digest.due().toEpochMilli(), messages.size());
      messages.add(
          Message.alert(
                  key,
                  digest.chat(),
                  "",
                  Message.Urgency.DIGEST,
                  AlertOriginals.of(text, digest.lines(), digest.preferences().style()))
              .with(digest.sound()));
    }
    return messages;
  }
}
