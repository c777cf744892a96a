package org.didbon.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;

/**
 * By what the items of one document can be told apart. Feeds in the wild have no guid, or one that
 * changes at each visit, or one for all items; one link for all items; and they change from one of
 * these to another. So an item keeps every mark that is its own in this document; which of the
 * items known from earlier ones it is, is for {@code story} to say, by all of them together.
 */
final class Identity {

  /** Of fewer words much is made alike: "Updated", "Photo: Reuters". */
  private static final int TELLING_WORDS = 4;

  private final Map<String, Long> guids;
  private final Map<String, Long> links;
  private final Set<Long> otherGuids;
  private final Set<Long> otherLinks;
  private final String home;

  /**
   * What an item is known by.
   *
   * @param ownLink whether its link leads to it alone
   */
  record Marks(String id, List<String> marks, boolean ownLink) {}

  /** An item with its addresses resolved and its words plain. */
  record Plain(String guid, String link, String title, String text) {}

  /**
   * Of the items of a document.
   *
   * @param others of its items, of which no more is known
   */
  Identity(Collection<Plain> all, List<ItemPrint> others, String home) {
    this.guids = counted(all, Plain::guid);
    this.links = counted(all, Plain::link);
    this.otherGuids = others.stream().map(ItemPrint::guid).collect(Collectors.toSet());
    this.otherLinks = others.stream().map(ItemPrint::link).collect(Collectors.toSet());
    this.home = home;
  }

  Marks of(Plain item) {
    boolean ownGuid = unique(guids, otherGuids, item.guid());
    boolean ownLink = unique(links, otherLinks, item.link()) && !item.link().equals(home);
    String words = "tt:" + hash(item.title(), item.text());
    List<String> marks = new ArrayList<>(List.of(words));
    if (ownGuid) {
      marks.add(Item.GUID + item.guid());
    }
    mark(marks, "title:", Tokens.of(item.title()), 1);
    mark(marks, "text:", Tokens.of(item.text()), TELLING_WORDS);
    return new Marks(ownGuid ? item.guid() : ownLink ? item.link() : words, marks, ownLink);
  }

  /** Words whatever their case and signs. */
  private static void mark(List<String> marks, String kind, Tokens words, int fewest) {
    if (words.size() >= fewest) {
      marks.add(kind + hash(words.joined()));
    }
  }

  private static boolean unique(Map<String, Long> counts, Set<Long> others, String value) {
    return !value.isEmpty()
        && counts.getOrDefault(value, 0L) == 1
        && (others.isEmpty() || !others.contains(ItemPrint.mark(value)));
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
