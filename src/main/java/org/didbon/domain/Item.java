package org.didbon.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One report of one outlet, as plain text.
 *
 * @param feed id of the feed it came from; for a scanned file, the source as the user gave it
 * @param id the feed's guid where it gives a usable one, else a stable id derived from the item
 * @param marks what this item can be recognised by within its feed, such as {@code guid:…}; kept
 *     with it, never empty. None decides by itself. The first stands for its words, see {@link
 *     #contentMark}
 * @param link address of the report, {@code ""} if the feed gives none
 * @param ownLink whether that address leads to this report alone; false where the feed gives one
 *     link to several items, or only its home page
 * @param title plain text on one line, may be {@code ""}
 * @param text plain text, paragraphs separated by {@code '\n'}, may be {@code ""}
 * @param published when the outlet says it appeared; null if it does not say, or says nonsense
 * @param seen when we read it first
 * @param language BCP 47 tag, {@code und} if unknown
 */
public record Item(
    String feed,
    String id,
    List<String> marks,
    String link,
    boolean ownLink,
    String title,
    String text,
    @Nullable Instant published,
    Instant seen,
    String language) {

  /** The language tag of a text whose language is not known (BCP 47). */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** How the mark of a guid begins. */
  public static final String GUID = "guid:";

  public Item {
    marks = List.copyOf(marks);
    if (id.isEmpty() || marks.isEmpty()) {
      throw new IllegalArgumentException("an item needs an id and a mark, feed=" + feed);
    }
  }

  /**
   * Stands for the words of the item as the feed has them now: the first of its marks. An edit
   * changes it; the text of the article behind the link does not.
   */
  public String contentMark() {
    return marks.get(0);
  }

  /** The feed's guid as written, {@code ""} if it has none that is its own. */
  public String guid() {
    return marks.stream()
        .filter(mark -> mark.startsWith(GUID))
        .map(mark -> mark.substring(GUID.length()))
        .findFirst()
        .orElse("");
  }

  /** The same item under another id. */
  public Item withId(String other) {
    return new Item(feed, other, marks, link, ownLink, title, text, published, seen, language);
  }

  /** The same item, whose link is known to lead to it alone or not. */
  public Item withOwnLink(boolean own) {
    return new Item(feed, id, marks, link, own, title, text, published, seen, language);
  }

  /** The same item with another text. */
  public Item withText(String longer) {
    return new Item(feed, id, marks, link, ownLink, title, longer, published, seen, language);
  }

  /** Twelve hexadecimal digits that stay the same for this feed and id, and differ for others. */
  public String key() {
    return keyOf(feed, id);
  }

  /** That of an item of this feed and id. */
  public static String keyOf(String feed, String id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest((feed + '\0' + id).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The moment the item belongs to: publication where it is told and past, else first sight. */
  public Instant when() {
    return Optional.ofNullable(published).filter(told -> !told.isAfter(seen)).orElse(seen);
  }

  /** The text of {@code field}. */
  public String in(Field field) {
    return field == Field.TITLE ? title : text;
  }
}
