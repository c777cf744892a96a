package org.didbon.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.didbon.domain.Item;
import org.didbon.story.ComparedWords.Likeness;
import org.didbon.story.Evidence.Dates;
import org.didbon.story.Evidence.Guid;
import org.didbon.story.Evidence.Link;
import org.jspecify.annotations.Nullable;

/**
 * Tells which items of a document their feed brought before. Each known item is at most one of the
 * document: what stands there with its own guid and link is no other's former self. Pure; not
 * thread-safe.
 */
public final class Recognition {

  private static final CanonicalLink CANONICAL = new CanonicalLink();
  private static final Pattern SCHEME = Pattern.compile("^https?(?=:)");

  private final IdentityHashMap<Object, ComparedWords> words = new IdentityHashMap<>();
  private final Predicate<String> elsewhere;
  private final Set<String> present = new HashSet<>();

  /** Of a document of which nothing was looked at yet. */
  public Recognition() {
    this(id -> false);
  }

  /**
   * Of the rest of a document.
   *
   * @param elsewhere which ids are of recorded items that stand elsewhere in it
   */
  public Recognition(Predicate<String> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** What an item is kept under. */
  public static List<String> marks(Item item) {
    Set<String> marks = new LinkedHashSet<>(item.marks());
    if (!item.guid().isEmpty()) {
      marks.add(Item.GUID + guid(item.guid()));
    }
    String page = CANONICAL.of(item.link());
    if (!page.isEmpty()) {
      marks.add("page:" + page);
    }
    return List.copyOf(marks);
  }

  /** The marks of items that lead to the page of {@code link}, whoever wrote it down how. */
  public static List<String> marks(String link) {
    String page = CANONICAL.of(link);
    return page.isEmpty() || CanonicalLink.isHome(page)
        ? List.of()
        : List.of("page:" + page, "link:http://" + page, "link:https://" + page);
  }

  /** What to look for to find all that an item may be; also as former versions kept it. */
  public static List<String> soughtBy(Item item) {
    Set<String> marks = new LinkedHashSet<>(marks(item));
    for (String scheme : List.of("http", "https")) {
      marks.add("link:" + SCHEME.matcher(item.link()).replaceFirst(scheme));
      marks.add(Item.GUID + SCHEME.matcher(item.guid()).replaceFirst(scheme));
    }
    return List.copyOf(marks);
  }

  /** An item of the document and a recorded one that may be the same. */
  private record Pair(Item item, KnownItem known, Evidence evidence) {}

  /** The recorded item that each of {@code items} is; those that are new are absent. */
  public Map<Item, KnownItem> of(List<Item> items, List<KnownItem> known) {
    Map<String, List<KnownItem>> bySign = new HashMap<>();
    for (KnownItem one : known) {
      for (String sign : signs(one.item(), one.guid(), one.edition(), of(one))) {
        bySign.computeIfAbsent(sign, s -> new ArrayList<>()).add(one);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Item item : items) {
      Set<KnownItem> candidates = new LinkedHashSet<>();
      for (String sign : signs(item, item.guid(), item.contentMark(), of(item))) {
        candidates.addAll(bySign.getOrDefault(sign, List.of()));
      }
      for (KnownItem candidate : candidates) {
        Evidence evidence = evidence(item, candidate);
        if (evidence.isSame()) {
          pairs.add(new Pair(item, candidate, evidence));
        }
      }
    }
    pairs.sort(Comparator.comparingInt((Pair pair) -> pair.evidence().weight()).reversed());
    return matched(pairs);
  }

  private Map<Item, KnownItem> matched(List<Pair> pairs) {
    IdentityHashMap<Item, KnownItem> found = new IdentityHashMap<>();
    for (Pair pair : pairs) {
      String id = pair.known().item().id();
      if (!found.containsKey(pair.item()) && (pair.evidence().isCertain() || isFree(id))) {
        found.put(pair.item(), pair.known());
        present.add(id);
      }
    }
    return found;
  }

  private boolean isFree(String id) {
    return !present.contains(id) && !elsewhere.test(id);
  }

  private Evidence evidence(Item item, KnownItem known) {
    ComparedWords mine = of(item);
    ComparedWords theirs = of(known);
    Likeness likeness =
        item.contentMark().equals(known.edition()) ? Likeness.SAME : mine.likeness(theirs);
    return new Evidence(
        guids(guid(item.guid()), guid(known.guid())),
        Evidence.isStrong(item.guid()),
        links(item, known.item()),
        likeness,
        mine.amount(),
        dates(item.published(), known.item().published()));
  }

  private static Guid guids(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Guid.NONE;
    }
    return one.equals(other) ? Guid.SAME : Guid.OTHER;
  }

  private static Link links(Item one, Item other) {
    String page = CANONICAL.of(one.link());
    String before = CANONICAL.of(other.link());
    boolean own = one.ownLink() && other.ownLink();
    if (!own || CanonicalLink.isHome(page) || CanonicalLink.isHome(before)) {
      return Link.NONE;
    }
    if (page.equals(before)) {
      return Link.SAME;
    }
    return CanonicalLink.path(page).equals(CanonicalLink.path(before)) ? Link.NEAR : Link.OTHER;
  }

  static Dates dates(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return Dates.UNKNOWN;
    }
    Duration apart = Duration.between(one, other).abs();
    return apart.compareTo(Dates.HALF_A_DAY) > 0 ? Dates.FAR : Dates.NEAR;
  }

  /** A guid that is an address is one however that is written. */
  private static String guid(String written) {
    return written.startsWith("http:") || written.startsWith("https:")
        ? CANONICAL.of(written)
        : written;
  }

  /** Two that share none of these are not even compared. */
  private static List<String> signs(Item item, String guid, String edition, ComparedWords words) {
    List<String> signs = new ArrayList<>(List.of("edition:" + edition));
    sign(signs, "guid:", guid(guid));
    sign(signs, "page:", CANONICAL.of(item.link()));
    sign(signs, "headline:", words.headline());
    sign(signs, "text:", words.text());
    return signs;
  }

  private static void sign(List<String> signs, String kind, String value) {
    if (!value.isEmpty()) {
      signs.add(kind + value);
    }
  }

  private ComparedWords of(Item item) {
    return words.computeIfAbsent(item, i -> ComparedWords.of(item.title(), item.text()));
  }

  private ComparedWords of(KnownItem known) {
    return words.computeIfAbsent(
        known, k -> ComparedWords.of(known.item().title(), known.item().text()));
  }
}
