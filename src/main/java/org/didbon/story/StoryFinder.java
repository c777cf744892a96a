package org.didbon.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.story.likeness.OpenReports;
import org.didbon.story.likeness.OpenReports.Likely;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports of one event together: those of one address, those of one headline, and those that
 * are alike (see {@link OpenReports}), as long as the story is warm and nothing says that the event
 * is another. Not thread-safe: one decision after the other.
 */
public final class StoryFinder {

  /** A headline of fewer words ("Weather", "News of the day") says nothing about the event. */
  private static final int TELLING_WORDS = 3;

  /** So many reports of one story are compared with the other. */
  private static final int COMPARED = 3;

  /**
   * From this likeness on a story of its own probably goes on with the other: log-odds below what
   * joins them. {@code stories.md} says from what it was chosen, and with which figures.
   */
  private static final double FOLLOWS = -0.05;

  private static final CanonicalLink CANONICAL = new CanonicalLink();

  private static final String LINK = "link:";
  private static final String TITLE = "title:";

  /** Under which each story is found by its id. */
  private static final String STORY = "story:";

  private final Duration window;
  private final OpenReports open;

  /**
   * @param window a story takes no report further than this from its last, or before its first
   */
  public StoryFinder(Duration window) {
    this.window = window;
    this.open = new OpenReports(window);
  }

  /** Under which a story is found by its id, or the one into which it was merged. */
  public static String key(String story) {
    return STORY + story;
  }

  /** Learns which reports are in which story now, by their keys. */
  public void moved(Map<String, String> reports) {
    open.move(reports);
  }

  /** Learns of a report that was recorded; what was read of it, for {@link #recall}. */
  public String learn(Item item, String story) {
    open.add(item, story);
    return open.reading(item);
  }

  /**
   * Learns of a report that was read before.
   *
   * @param reading as it was kept by a program of this {@link #version}
   */
  public void recall(String reading, String story) {
    open.recall(reading, story);
  }

  /** Of what is kept of reading: another program may read otherwise. */
  public String version() {
    return OpenReports.version();
  }

  /** Under which a story that {@code item} may be of is found; the most telling first. */
  public List<String> keys(Item item) {
    List<String> keys = keysOf(item);
    open.near(item, Set.of()).forEach(likely -> keys.add(STORY + likely.story()));
    return keys;
  }

  /** The ids of the stories that a report may turn out to make one of; empty for most reports. */
  public Set<String> twins(Item item) {
    Set<String> sure =
        open.near(item, Set.of()).stream()
            .filter(Likely::sure)
            .map(Likely::story)
            .collect(Collectors.toUnmodifiableSet());
    return sure.size() < 2 ? Set.of() : sure;
  }

  /** Under which a story that holds {@code item} is found. */
  public static List<String> keysOf(Item item) {
    List<String> keys = new ArrayList<>(2);
    String link = item.ownLink() ? CANONICAL.of(item.link()) : "";
    if (!CanonicalLink.isHome(link)) {
      keys.add(LINK + link);
    }
    Tokens headline = Tokens.of(item.title());
    Tokens text = headline.size() >= TELLING_WORDS ? headline : Tokens.of(item.text());
    if (text == headline || text.size() >= TELLING_WORDS) {
      // a short headline and all that stands under it
      keys.add(TITLE + headline.joined() + (text == headline ? "" : ':' + hash(text.joined())));
    }
    return keys;
  }

  /**
   * A shelf to place items on, one after the other.
   *
   * @param known the stories last put under the keys of these items
   */
  public StoryIndex shelf(Map<String, Story> known) {
    return shelf(known, Map.of());
  }

  /**
   * Likewise.
   *
   * @param reports of these stories, by id; of one that is absent nothing is known
   */
  public StoryIndex shelf(Map<String, Story> known, Map<String, List<Item>> reports) {
    return shelf(known, reports, Map.of());
  }

  /**
   * Likewise.
   *
   * @param apart the stories that each of these stories is never one with, by ids
   */
  public StoryIndex shelf(
      Map<String, Story> known, Map<String, List<Item>> reports, Map<String, Set<String>> apart) {
    return new StoryIndex(known, reports, apart);
  }

  /** The stories of one decision; what it placed is forgotten when it is closed. */
  public final class StoryIndex implements AutoCloseable {

    private final Map<String, Story> byKey;
    private final Map<String, Story> byId = new HashMap<>();
    private final Map<String, List<Item>> reports = new HashMap<>();
    private final Map<String, Set<String>> apart;

    /** Stories that were there before, and are what they were: those can be merged. */
    private final Set<String> old = new HashSet<>();

    /** Stories that are others since then. */
    private final Set<String> placed = new HashSet<>();

    /** Stories that were merged, and into which. */
    private final Map<String, String> into = new HashMap<>();

    private StoryIndex(
        Map<String, Story> known, Map<String, List<Item>> before, Map<String, Set<String>> apart) {
      this.apart = apart;
      byKey = new HashMap<>(known);
      known.values().forEach(story -> byId.put(story.id(), story));
      old.addAll(byId.keySet());
      before.forEach((story, items) -> reports.put(story, new ArrayList<>(items)));
      open.begin();
    }

    /** The item's story: a known one that is warm, or a new one. */
    public Assignment assign(Item item) {
      List<String> keys = keysOf(item);
      Set<String> refused = new HashSet<>();
      JoinedStory warm = warm(keys, item, refused);
      Story known = warm == null ? null : warm.story();
      JoinReason reason = warm == null ? JoinReason.FIRST : warm.reason();
      Story related = null;
      boolean follows = false;
      Story younger = null;
      if (known == null) {
        List<Likely> likely = likely(item, refused);
        Twins twins = twins(likely);
        if (twins != null) {
          known = merged(twins);
          younger = twins.younger();
          reason = of(likely.get(0));
        } else if (!likely.isEmpty()) {
          Story first = now(likely.get(0).story());
          known = likely.get(0).score() >= 0 ? first : null;
          related = known == null ? first : null;
          follows = known == null && likely.get(0).score() >= FOLLOWS;
          reason = known == null ? JoinReason.FIRST : of(likely.get(0));
        }
      }
      Story story = known == null ? opened(item) : grown(known, item.when());
      if (known == null) {
        keys.add(key(story.id()));
      }
      byId.put(story.id(), story);
      old.remove(story.id());
      placed.add(story.id());
      reports.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(item);
      keys.forEach(key -> byKey.put(key, story));
      open.add(item, story.id());
      return new Assignment(story, known == null, keys, related, follows, younger, reason);
    }

    /**
     * The story of the same address or headline.
     *
     * @param refused takes the ids of those that tell of another event all the same
     */
    private @Nullable JoinedStory warm(List<String> keys, Item item, Set<String> refused) {
      for (String key : keys) {
        Story story = byKey.get(key);
        if (story != null) {
          Story latest = Objects.requireNonNullElse(now(story.id()), story);
          if (near(latest, item.when()) && tellsOf(latest, key, item)) {
            return new JoinedStory(latest, shared(latest, key));
          }
          refused.add(story.id());
          refused.add(latest.id());
        }
      }
      return null;
    }

    /** The id of the story into which one was merged, its own if it was not. */
    public String id(String story) {
      String last = story;
      for (String next = into.get(story); next != null; next = into.get(next)) {
        last = next;
      }
      return last;
    }

    /** A story as it is by now, or the one into which it was merged. */
    private @Nullable Story now(String id) {
      return byId.get(id(id));
    }

    /** What was placed so far was recorded: its stories may be merged as if they had been known. */
    public void settle() {
      placed.stream().filter(id -> !into.containsKey(id)).forEach(old::add);
      placed.clear();
    }

    /** The warm stories that it may be of, or that are related. */
    private List<Likely> likely(Item item, Set<String> refused) {
      return open.near(item, refused).stream()
          .filter(
              likely -> {
                Story story = now(likely.story());
                return story != null && near(story, item.when());
              })
          .toList();
    }

    /** Two stories that were there before, of which a report tells surely, if they may be one. */
    private @Nullable Twins twins(List<Likely> likely) {
      List<Story> sure =
          likely.stream()
              .filter(one -> one.sure() && old.contains(one.story()))
              .map(one -> Objects.requireNonNull(now(one.story())))
              .distinct()
              .sorted(Comparator.comparing(Story::first).thenComparing(Story::id))
              .toList();
      if (sure.size() < 2) {
        return null;
      }
      Twins twins = new Twins(sure.get(0), sure.get(1));
      String older = twins.older().id();
      String younger = twins.younger().id();
      boolean parted = apart.getOrDefault(older, Set.of()).contains(younger);
      return !parted && meets(younger, older) ? twins : null;
    }

    /** Whether reports of the one are at least related to the other: a survey tells of many. */
    private boolean meets(String younger, String older) {
      return reports.getOrDefault(younger, List.of()).stream()
          .limit(COMPARED)
          .flatMap(report -> open.near(report, Set.of(younger)).stream())
          .map(one -> now(one.story()))
          .anyMatch(story -> story != null && story.id().equals(older));
    }

    private Story merged(Twins twins) {
      Story younger = twins.younger();
      Story story = grown(grown(twins.older(), younger.first()), younger.last());
      old.remove(younger.id());
      List<Item> more = reports.getOrDefault(younger.id(), List.of());
      reports.computeIfAbsent(story.id(), id -> new ArrayList<>()).addAll(more);
      into.put(younger.id(), story.id());
      return story;
    }

    /** The latest of the story's reports that has a key decides. */
    private JoinReason shared(Story story, String key) {
      String report = "";
      for (Item before : reports.getOrDefault(story.id(), List.of())) {
        report = keysOf(before).contains(key) ? before.key() : report;
      }
      JoinReason.By by = key.startsWith(LINK) ? JoinReason.By.LINK : JoinReason.By.HEADLINE;
      return new JoinReason(by, report, 0, Map.of());
    }

    @Override
    public void close() {
      open.forget();
    }

    private boolean tellsOf(Story story, String key, Item item) {
      List<Item> before = reports.getOrDefault(story.id(), List.of());
      return key.startsWith(LINK)
          ? SameEvent.underOneLink(item, before)
          : SameEvent.underOneHeadline(item, before);
    }
  }

  /** Two stories that may be one. */
  private record Twins(Story older, Story younger) {}

  /** A story that was known, and why an item is of it. */
  private record JoinedStory(Story story, JoinReason reason) {}

  private static JoinReason of(Likely likely) {
    return new JoinReason(
        JoinReason.By.LIKENESS, likely.report(), likely.score(), likely.features());
  }

  private boolean near(Story story, Instant when) {
    return !when.isAfter(story.last().plus(window)) && !when.isBefore(story.first().minus(window));
  }

  /** Its id is the key of its first report, so that it is the same whoever computes it. */
  private static Story opened(Item item) {
    return new Story(item.key(), item.title(), item.when(), item.when());
  }

  private static String hash(String words) {
    return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Story grown(Story story, Instant when) {
    Instant first = when.isBefore(story.first()) ? when : story.first();
    Instant last = when.isAfter(story.last()) ? when : story.last();
    return new Story(story.id(), story.title(), first, last);
  }
}
