package org.didbon.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.story.likeness.LikelyStory;
import org.didbon.story.likeness.OpenReports;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports of one event together: those of one address, those of one headline, and those that
 * are alike (see {@link OpenReports}), as long as the story is warm and nothing says that the event
 * is another. Not thread-safe, one decision after the other, but for {@link #read}.
 */
public final class StoryFinder {

  /** So many reports of one story are compared with the other. */
  private static final int COMPARED = 3;

  /**
   * From this likeness on a story of its own probably goes on with the other: log-odds below what
   * joins them. {@code stories.md} says from what it was chosen, and with which figures.
   */
  private static final double FOLLOWS = -0.4;

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
    return StoryKeys.ofStory(story);
  }

  /** Whether a story is found under a key for what its reports share, not for its id. */
  public static boolean isOfReports(String key) {
    return !StoryKeys.isOfStory(key);
  }

  /**
   * Reads items that are going to be placed, so that this takes less long. Thread-safe.
   *
   * @return to be run right before they are placed, in turn
   */
  public Runnable read(List<Item> items) {
    List<Runnable> all = items.stream().map(open::ahead).toList();
    return () -> all.forEach(Runnable::run);
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
    return keys(List.of(item));
  }

  /**
   * Likewise for items that are going to be placed one after the other; what is measured for this
   * is not measured again when they are.
   */
  public List<String> keys(List<Item> items) {
    Set<String> keys = new LinkedHashSet<>();
    List<List<LikelyStory>> likely = open.ahead(items);
    for (int i = 0; i < items.size(); i++) {
      keys.addAll(keysOf(items.get(i)));
      likely.get(i).forEach(one -> keys.add(key(one.story())));
    }
    return List.copyOf(keys);
  }

  /** Under which a story that holds {@code item} is found. */
  public static List<String> keysOf(Item item) {
    return StoryKeys.of(item);
  }

  /**
   * A shelf to place items on, one after the other.
   *
   * @param known the stories last put under the keys of these items
   */
  public StoryIndex shelf(Map<String, Story> known) {
    return shelf(known, StoryMemory.NONE);
  }

  /**
   * Likewise.
   *
   * @param memory of these stories
   */
  public StoryIndex shelf(Map<String, Story> known, StoryMemory memory) {
    return new StoryIndex(known, memory);
  }

  /** The stories of one decision; what it placed is forgotten when it is closed. */
  public final class StoryIndex implements AutoCloseable {

    private final Map<String, Story> byKey;
    private final Map<String, Story> byId = new HashMap<>();
    private final StoryMemory memory;

    /** By id; of those that were there before only of such as were looked at. */
    private final Map<String, StoryReports> reports = new HashMap<>();

    /** What was placed in stories that nobody looked at yet, by their ids. */
    private final Map<String, List<Item>> unread = new HashMap<>();

    /** Stories that were there before, and are what they were: those can be merged. */
    private final Set<String> old = new HashSet<>();

    /** Stories that are others since then. */
    private final Set<String> placed = new HashSet<>();

    /** Stories that were merged, and into which. */
    private final Map<String, String> into = new HashMap<>();

    private StoryIndex(Map<String, Story> known, StoryMemory memory) {
      byKey = new HashMap<>(known);
      known.values().forEach(story -> byId.put(story.id(), story));
      old.addAll(byId.keySet());
      this.memory = memory;
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
      List<LikelyStory> likely = likely(item, refused);
      Twins twins = twins(likely, known);
      if (twins != null) {
        known = merged(twins);
        reason = warm == null ? of(likely.get(0)) : reason;
      } else if (known == null && !likely.isEmpty()) {
        Story first = now(likely.get(0).story());
        known = likely.get(0).score() >= 0 ? first : null;
        related = known == null ? first : null;
        follows = known == null && likely.get(0).score() >= FOLLOWS;
        reason = known == null ? JoinReason.FIRST : of(likely.get(0));
      }
      Story younger = twins == null ? null : twins.younger();
      Story story = known == null ? opened(item) : grown(known, item.when());
      unread.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(item);
      if (known == null) {
        keys.add(key(story.id()));
      }
      byId.put(story.id(), story);
      old.remove(story.id());
      placed.add(story.id());
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
          SameEvent.Sameness answer =
              near(latest, item.when()) ? tellsOf(latest, key, item) : SameEvent.Sameness.NO;
          switch (answer) {
            case YES -> {
              return new JoinedStory(latest, shared(latest, key));
            }
            case NO -> {
              refused.add(story.id());
              refused.add(latest.id());
            }
            case UNSURE -> {}
          }
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
    private List<LikelyStory> likely(Item item, Set<String> refused) {
      return open.near(item, refused).stream()
          .filter(
              likely -> {
                Story story = now(likely.story());
                return story != null && near(story, item.when());
              })
          .toList();
    }

    /**
     * Two stories that were there before, of which a report tells surely, if they may be one.
     *
     * @param joined the story of its address or headline, which must be one of them; null if none
     */
    private @Nullable Twins twins(List<LikelyStory> likely, @Nullable Story joined) {
      List<Story> sure =
          likely.stream()
              .filter(one -> one.sure() && old.contains(one.story()))
              .map(one -> Objects.requireNonNull(now(one.story())))
              .distinct()
              .sorted(Comparator.comparing(Story::first).thenComparing(Story::id))
              .toList();
      if (sure.size() < 2 || (joined != null && !sure.contains(joined))) {
        return null;
      }
      Story first = sure.get(0);
      Twins twins =
          joined == null || first.equals(joined)
              ? new Twins(first, sure.get(1))
              : new Twins(first, joined);
      String older = twins.older().id();
      String younger = twins.younger().id();
      boolean parted = memory.apart(older).contains(younger);
      return !parted && meets(younger, older) ? twins : null;
    }

    /** Whether reports of the one are at least related to the other: a survey tells of many. */
    private boolean meets(String younger, String older) {
      Collection<Item> latest = reports(younger).latest();
      return latest.stream()
          .skip(Math.max(0, latest.size() - COMPARED))
          .flatMap(report -> open.near(report, Set.of(younger)).stream())
          .map(one -> now(one.story()))
          .anyMatch(story -> story != null && story.id().equals(older));
    }

    private Story merged(Twins twins) {
      Story younger = twins.younger();
      Story story = grown(grown(twins.older(), younger.first()), younger.last());
      old.remove(younger.id());
      reports(story.id()).addAll(reports(younger.id()));
      reports.remove(younger.id());
      into.put(younger.id(), story.id());
      return story;
    }

    /** The latest of the story's reports that has a key decides. */
    private JoinReason shared(Story story, String key) {
      List<Item> with = reports(story.id()).with(key);
      String report = with.isEmpty() ? "" : with.get(with.size() - 1).key();
      JoinReason.By by = StoryKeys.isLink(key) ? JoinReason.By.LINK : JoinReason.By.HEADLINE;
      return new JoinReason(by, report, 0, Map.of());
    }

    @Override
    public void close() {
      open.forget();
    }

    private SameEvent.Sameness tellsOf(Story story, String key, Item item) {
      StoryReports some = reports(story.id());
      return StoryKeys.isLink(key)
          ? SameEvent.underOneLink(item, some.with(key))
          : SameEvent.underOneHeadline(item, some.with(StoryKeys.ofHeadline(item)));
    }

    private StoryReports reports(String story) {
      StoryReports some = reports.computeIfAbsent(story, id -> StoryReports.of(memory.reports(id)));
      List<Item> more = unread.remove(story);
      if (more != null) {
        more.forEach(some::add);
      }
      return some;
    }
  }

  /** Two stories that may be one. */
  private record Twins(Story older, Story younger) {}

  /** A story that was known, and why an item is of it. */
  private record JoinedStory(Story story, JoinReason reason) {}

  private static JoinReason of(LikelyStory likely) {
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

  private static Story grown(Story story, Instant when) {
    Instant first = when.isBefore(story.first()) ? when : story.first();
    Instant last = when.isAfter(story.last()) ? when : story.last();
    return new Story(story.id(), story.title(), first, last);
  }
}
