package org.didbon.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A query that a chat hears of as it stands. Others know neither that there is one nor what it
 * says.
 *
 * @param id the same for the same text, always: 16 hexadecimal digits
 * @param text in the language of package {@code query}, on one line
 */
public record SavedQuery(String id, String text) {

  private static final int BYTES = 8;

  /** Characters that stand in a line beside other words. */
  private static final int LONGEST = 60;

  /** What somebody typed, blanks aside. */
  public static SavedQuery of(String typed) {
    String text = typed.strip().replaceAll("\\s+", " ");
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return new SavedQuery(HexFormat.of().formatHex(digest, 0, BYTES), text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The text, or its beginning. */
  public String shortened() {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  public Subject subject() {
    return Subject.query(id);
  }
}
