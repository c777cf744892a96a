package org.didbon.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of an item of a document: marks that stand for its parts, 0 for what it has not.
 *
 * @param markup all of it as it stood there
 * @param guid as written
 * @param link as resolved
 * @param page that the link leads to, however it is written
 * @param title plain words
 * @param id under which it is recorded
 */
public record ItemPrint(long markup, long guid, long link, long page, long title, long id) {

  /** The mark of a text; 0 if that is empty. */
  public static long mark(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
