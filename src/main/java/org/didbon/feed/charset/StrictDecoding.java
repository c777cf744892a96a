package org.didbon.feed.charset;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import okio.ByteString;

/** Bytes to characters where every byte counts. */
final class StrictDecoding {

  private StrictDecoding() {}

  /** The text; empty if the bytes are not in {@code charset} from the first to the last. */
  static Optional<String> text(ByteString bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes.asByteBuffer())
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
