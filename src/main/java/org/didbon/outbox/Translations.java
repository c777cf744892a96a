package org.didbon.outbox;

import org.didbon.domain.Translated;

/** What texts say in other languages. Implementations are thread-safe and wait for nothing. */
@FunctionalInterface
public interface Translations {

  /** Where nothing is translated. */
  Translations NONE = (text, from, to) -> Translated.NONE;

  /**
   * What is known by now; what is not is being asked for, for a bounded time.
   *
   * @param from ISO 639-1, {@code und} if unknown
   * @param to ISO 639-1
   */
  Translated of(String text, String from, String to);
}
