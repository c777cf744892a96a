package org.didbon.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * By what the items of one document can be recognised. Feeds in the wild have no guid, or one that
 * changes at each visit, or one for all items; one link for all items; and they change from one of
 * these to another. So an item keeps every mark it had, and is looked for by those that decide in
 * the document at hand.
 */
final class Identity {

  /** Shorter texts come back under other news: "Updated", "Photo: Reuters". */
  private static final int TELLING_TEXT = 100;

  private final Map<String, Long> guids;
  private final Map<String, Long> links;
  private final String home;

  /**
   * What an item is known by.
   *
   * @param ownLink whether its link leads to it alone
   */
  record Marks(String id, List<String> marks, List<String> knownBy, boolean ownLink) {}

  /** An item with its addresses resolved and its words plain. */
  record Plain(String guid, String link, String title, String text) {}

  Identity(Collection<Plain> all, String home) {
    this.guids = counted(all, Plain::guid);
    this.links = counted(all, Plain::link);
    this.home = home;
  }

  Marks of(Plain item) {
    boolean ownGuid = unique(guids, item.guid());
    boolean ownLink = unique(links, item.link()) && !item.link().equals(home);
    String guid = "guid:" + item.guid();
    String link = "link:" + item.link();
    String linkTitle = "lt:" + hash(item.link(), item.title());
    String words = "tt:" + hash(item.title(), item.text());
    List<String> marks = new ArrayList<>(List.of(words));
    List<String> knownBy = new ArrayList<>();
    if (ownGuid) {
      marks.add(guid);
      knownBy.add(guid);
    }
    if (ownLink) {
      marks.add(link);
      marks.add(linkTitle);
      knownBy.add(ownGuid ? linkTitle : link);
    }
    if (knownBy.isEmpty() || item.text().length() >= TELLING_TEXT) {
      knownBy.add(words);
    }
    return new Marks(
        ownGuid ? item.guid() : ownLink ? item.link() : words, marks, knownBy, ownLink);
  }

  private static boolean unique(Map<String, Long> counts, String value) {
    return !value.isEmpty() && counts.getOrDefault(value, 0L) == 1;
  }

  private static Map<String, Long> counted(Collection<Plain> all, Function<Plain, String> part) {
    return all.stream().collect(Collectors.groupingBy(part, Collectors.counting()));
  }

  private static String hash(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
