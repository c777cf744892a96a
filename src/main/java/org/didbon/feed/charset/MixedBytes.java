package org.didbon.feed.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/**
 * UTF-8 with bytes of other charsets in it, as scripts make it that glue pieces together: each
 * piece of text between two tags is read by itself, and what is wrong in it costs itself.
 */
final class MixedBytes {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** To look at more of them closely would take too long. */
  private static final int MOST_ODD = 1_000;

  private MixedBytes() {}

  /** A cut or damaged document in UTF-8 has few wrong places, one in windows-1251 all of them. */
  static boolean isMostlyUtf8(ByteString bytes) {
    String lenient = bytes.utf8();
    long wrong = lenient.chars().filter(c -> c == '\ufffd').count();
    long right = lenient.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return right > wrong;
  }

  static String text(ByteString bytes) {
    StringBuilder text = new StringBuilder(bytes.size());
    int start = 0;
    int odd = 0;
    boolean plain = true;
    for (int i = 0; i <= bytes.size(); i++) {
      boolean ends = i == bytes.size() || bytes.getByte(i) == '<' || bytes.getByte(i) == '>';
      if (ends && (!plain || i == bytes.size())) {
        ByteString piece = bytes.substring(start, i);
        Optional<String> utf8 = StrictDecoding.text(piece, StandardCharsets.UTF_8);
        odd += utf8.isPresent() ? 0 : 1;
        boolean late = odd > MOST_ODD;
        text.append(utf8.orElseGet(() -> late ? piece.utf8() : odd(piece)));
        start = i;
        plain = true;
      }
      plain &= i == bytes.size() || bytes.getByte(i) >= 0;
    }
    return text.toString();
  }

  private static String odd(ByteString piece) {
    return isMostlyUtf8(piece)
        ? repaired(piece)
        : piece.string(DetectedCharset.of(piece.toByteArray(), List.of()));
  }

  /** UTF-8; a wrong byte among Latin letters is what windows-1252 has there. */
  private static String repaired(ByteString piece) {
    ByteBuffer in = piece.asByteBuffer();
    CharBuffer out = CharBuffer.allocate(piece.size() + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      byte wrong = in.get(in.position());
      in.position(in.position() + result.length());
      out.put(result.length() == 1 ? western(wrong, out) : '\ufffd');
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }

  private static char western(byte wrong, CharBuffer before) {
    char western = WESTERN.decode(ByteBuffer.wrap(new byte[] {wrong})).get();
    boolean latin = before.position() == 0 || before.get(before.position() - 1) < 0x80;
    return latin || !Character.isLetter(western) ? western : '\ufffd';
  }
}
