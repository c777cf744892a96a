package org.didbon.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okio.ByteString;

/**
 * Tells UTF-16 and UTF-32 by their zeros, as XML's appendix F does by the first of them: markup is
 * ASCII, so each second byte, or three of four, is zero where tags are. Marks of byte order are not
 * believed where there is no zero; some scripts put them before everything.
 */
final class WideBytes {

  private static final ByteString MARK_8 = ByteString.decodeHex("efbbbf");
  private static final ByteString MARK_LE = ByteString.decodeHex("fffe");
  private static final ByteString MARK_BE = ByteString.decodeHex("feff");
  private static final int HEAD = 1_024;

  /** A zero here and there is dirt. */
  private static final int LEAST_PART = 10;

  private WideBytes() {}

  /** The charset; empty if a character may be one byte. */
  static Optional<Charset> charset(ByteString bytes) {
    int length = Math.min(HEAD, bytes.size()) / 4 * 4;
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      zeros[i % 4] += bytes.getByte(i) == 0 ? 1 : 0;
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (length == 0 || (even + odd) * LEAST_PART < length) {
      return Optional.empty();
    }
    if (Math.min(even, odd) * 2 < Math.max(even, odd) / 2) {
      return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return zeros[0] == zeros[3]
        ? Optional.empty()
        : Optional.of(Charset.forName(zeros[0] > zeros[3] ? "UTF-32BE" : "UTF-32LE"));
  }

  /** Without marks that have no say here. */
  static ByteString unmarked(ByteString bytes) {
    ByteString rest = bytes;
    while (rest.startsWith(MARK_8)) {
      rest = rest.substring(MARK_8.size());
    }
    boolean wide = rest.startsWith(MARK_LE) || rest.startsWith(MARK_BE);
    return wide ? rest.substring(MARK_LE.size()) : rest;
  }
}
