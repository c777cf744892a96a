package org.didbon.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * Bytes to characters. What a feed says of its charset is often wrong, so valid UTF-8 is believed
 * first: text in another charset practically never is valid UTF-8 by chance.
 */
final class FeedText {

  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Pattern PROLOG =
      Pattern.compile(
          "^.{0,200}?<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)", Pattern.DOTALL);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 512;

  private FeedText() {}

  /** The characters, without a byte order mark. */
  static String of(ByteString bytes, String contentType) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      String text = bytes.string(marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    Optional<String> utf8 = valid(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    Charset told =
        told(PROLOG, head(bytes))
            .or(() -> told(HEADER, contentType))
            .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
            .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
            .orElse(mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : CYRILLIC);
    return bytes.string(told);
  }

  private static Optional<Charset> byMark(ByteString bytes) {
    if (bytes.startsWith(ByteString.decodeHex("efbbbf"))) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (bytes.startsWith(ByteString.decodeHex("feff"))) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return bytes.startsWith(ByteString.decodeHex("fffe"))
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static String head(ByteString bytes) {
    return bytes.substring(0, Math.min(HEAD, bytes.size())).string(StandardCharsets.ISO_8859_1);
  }

  private static Optional<Charset> told(Pattern where, String text) {
    Matcher matcher = where.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1).strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> valid(ByteString bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes.asByteBuffer());
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A cut or damaged document in UTF-8 has few wrong places, one in windows-1251 all of them. */
  private static boolean mostlyUtf8(ByteString bytes) {
    ByteBuffer buffer = bytes.asByteBuffer();
    String lenient = StandardCharsets.UTF_8.decode(buffer).toString();
    long wrong = lenient.chars().filter(c -> c == '\ufffd').count();
    long right = lenient.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
    return right > wrong;
  }
}
