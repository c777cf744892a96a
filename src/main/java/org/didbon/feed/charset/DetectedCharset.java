package org.didbon.feed.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Which charset bytes are in that are no UTF-8, when what is said of them may be wrong. */
final class DetectedCharset {

  /** What the web writes when it says nothing. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** More of it makes no guess better. */
  private static final int SAMPLE = 8_000;

  /** Bytes of a word's letters and what stands between two words of a sentence. */
  private static final int LONGEST_GAP = 3;

  private DetectedCharset() {}

  /**
   * The first of {@code told} that the bytes bear out; else what they look like themselves.
   *
   * @param told what was said of them, the more believable first
   */
  static Charset of(byte[] bytes, List<Charset> told) {
    byte[] words = words(bytes);
    Optional<Charset> cyrillic = CyrillicBytes.charset(words);
    for (Charset charset : told) {
      if (isBorneOut(words, charset, cyrillic)) {
        return charset;
      }
    }
    return cyrillic.or(() -> library(words)).orElse(told.isEmpty() ? WESTERN : told.get(0));
  }

  private static boolean isBorneOut(byte[] words, Charset told, Optional<Charset> cyrillic) {
    if (!isIn(words, told)) {
      return false;
    }
    if (cyrillic.isEmpty() || told.equals(cyrillic.get())) {
      return true;
    }
    if (CyrillicBytes.isOne(told)) {
      return CyrillicBytes.isPlausible(words, told);
    }
    return !told.equals(WESTERN) && !library(words).equals(cyrillic);
  }

  /** Whether hardly a letter is none in {@code charset}. */
  private static boolean isIn(byte[] words, Charset charset) {
    String text = new String(words, charset);
    long wrong = text.chars().filter(c -> c == '\ufffd').count();
    return wrong * 20 <= text.chars().filter(c -> c >= 0x80).count();
  }

  /** The library knows no way to say that the words are Latin ones with few accents. */
  private static Optional<Charset> library(byte[] words) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(words);
    detector.dataEnd();
    String found = detector.getDetectedCharset();
    return found == null
        ? Optional.empty()
        : CharsetLabels.charset(found)
            .filter(charset -> isIn(words, charset))
            .filter(charset -> !isLatin(words) || isLatin(new String(words, charset)));
  }

  private static boolean isLatin(byte[] words) {
    int letters = 0;
    int others = 0;
    for (byte b : words) {
      letters += isLetter(b) ? 1 : 0;
      others += b < 0 ? 1 : 0;
    }
    return letters > others;
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  /** The words that are not plain ASCII, with what stands between them: markup tells nothing. */
  private static byte[] words(byte[] bytes) {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length && words.size() < SAMPLE) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int start = at;
      while (start > 0 && isLetter(bytes[start - 1])) {
        start--;
      }
      int end = at;
      int gap = 0;
      for (int i = at; i < bytes.length && gap <= LONGEST_GAP && isText(bytes[i]); i++) {
        boolean letter = bytes[i] < 0 || isLetter(bytes[i]);
        gap = letter ? 0 : gap + 1;
        end = letter ? i + 1 : end;
      }
      byte[] run = Arrays.copyOfRange(bytes, start, end);
      words.writeBytes(run);
      words.write(' ');
      at = end;
    }
    return words.toByteArray();
  }

  private static boolean isText(byte b) {
    return b != '<' && b != '>' && b != '&';
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
