package org.didbon.story.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.didbon.domain.Item;
import org.jspecify.annotations.Nullable;

/**
 * A report as its outlet had it when we first saw that it is about something that is watched.
 *
 * @param item its id within the feed
 * @param link {@code ""} if the feed gave none
 * @param published when the outlet said it appeared; null if it did not say
 * @param seen when these words were first seen
 * @param sha256 of headline, line break and text in UTF-8, as 64 hexadecimal digits
 */
public record Original(
    String feed,
    String item,
    String link,
    String title,
    String text,
    @Nullable Instant published,
    Instant seen,
    String sha256) {

  /** Of an item as it is now. */
  public static Original of(Item item, Instant seen) {
    return new Original(
        item.feed(),
        item.id(),
        item.link(),
        item.title(),
        item.text(),
        item.published(),
        seen,
        sha256(hashed(item.title(), item.text())));
  }

  /** What the hash is of: anybody can make it again of what the file shows. */
  private static String hashed(String title, String text) {
    return title + '\n' + text;
  }

  private static String sha256(String words) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
