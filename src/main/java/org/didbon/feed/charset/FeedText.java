package org.didbon.feed.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.ByteString;

/**
 * Bytes to characters. What a document and its server say of its charset is often wrong, so the
 * bytes themselves are asked first: marks and zeros that only UTF-16 and UTF-32 have, then UTF-8,
 * which text in another charset practically never is by chance. Then the server is believed, then
 * the document, unless the bytes contradict both.
 */
public final class FeedText {

  private static final Pattern PROLOG =
      Pattern.compile(
          "^.{0,200}?<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)", Pattern.DOTALL);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;,\"']+)", Pattern.CASE_INSENSITIVE);

  /** ESC and a dollar sign. */
  private static final ByteString SHIFT = ByteString.decodeHex("1b24");

  /** Browsers look for what a document says of itself no further. */
  private static final int HEAD = 1_024;

  private FeedText() {}

  /**
   * The characters, without marks of byte order.
   *
   * @param contentType as served, {@code ""} if not told
   */
  public static String of(ByteString bytes, String contentType) {
    Optional<Charset> wide = WideBytes.charset(bytes);
    String text =
        wide.isPresent()
            ? bytes.string(wide.get())
            : narrow(WideBytes.unmarked(bytes), contentType);
    int start = 0;
    while (start < text.length() && text.charAt(start) == '\ufeff') {
      start++;
    }
    return text.substring(start);
  }

  private static String narrow(ByteString bytes, String contentType) {
    String head =
        bytes.substring(0, Math.min(HEAD, bytes.size())).string(StandardCharsets.ISO_8859_1);
    List<Charset> told =
        Stream.of(declared(HEADER, contentType), declared(PROLOG, head), declared(META, head))
            .flatMap(Optional::stream)
            .filter(charset -> !charset.name().startsWith("UTF"))
            .toList();
    Optional<Charset> shifted = told.stream().filter(FeedText::isShifted).findFirst();
    if (shifted.isPresent() && bytes.indexOf(SHIFT) >= 0) {
      return bytes.string(shifted.get());
    }
    Optional<String> utf8 = StrictDecoding.text(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    if (MixedBytes.isMostlyUtf8(bytes)) {
      return MixedBytes.text(bytes);
    }
    return bytes.string(DetectedCharset.of(bytes.toByteArray(), told));
  }

  /** Whether its bytes are all ASCII: a sign tells where letters begin. */
  private static boolean isShifted(Charset charset) {
    return charset.name().startsWith("ISO-2022");
  }

  private static Optional<Charset> declared(Pattern where, String text) {
    Matcher matcher = where.matcher(text);
    return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : Optional.empty();
  }
}
