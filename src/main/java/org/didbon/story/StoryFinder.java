package org.didbon.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  private static final String LINK = "link:";
  private static final String TITLE = "title:";

  /** Under which each story is found by its id. */
  private static final String STORY = "story:";

  private final Duration window;
  private final CanonicalLink canonical = new CanonicalLink();
  private final OpenReports open;

  /**
   * @param window a story takes no report further than this from its last, or before its first
   */
  public StoryFinder(Duration window) {
    this.window = window;
    this.open = new OpenReports(window);
  }

  /** Learns of a report that was recorded. */
  public void learn(Item item, String story) {
    open.add(item, story);
  }

  /** Under which a story that {@code item} may be of is found; the most telling first. */
  public List<String> keys(Item item) {
    List<String> keys = ownKeys(item);
    open.near(item, Set.of()).forEach(likely -> keys.add(STORY + likely.story()));
    return keys;
  }

  /** Under which a story that holds {@code item} is found. */
  private List<String> ownKeys(Item item) {
    List<String> keys = new ArrayList<>(2);
    String link = item.ownLink() ? canonical.of(item.link()) : "";
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
    return new StoryIndex(known, reports);
  }

  /** The stories of one decision; what it placed is forgotten when it is closed. */
  public final class StoryIndex implements AutoCloseable {

    private final Map<String, Story> byKey;
    private final Map<String, Story> byId = new HashMap<>();
    private final Map<String, List<Item>> reports = new HashMap<>();

    private StoryIndex(Map<String, Story> known, Map<String, List<Item>> before) {
      byKey = new HashMap<>(known);
      known.values().forEach(story -> byId.put(story.id(), story));
      before.forEach((story, items) -> reports.put(story, new ArrayList<>(items)));
      open.begin();
    }

    /** The item's story: a known one that is warm, or a new one. */
    public Assignment assign(Item item) {
      List<String> keys = ownKeys(item);
      Set<String> refused = new HashSet<>();
      Story known = warm(keys, item, refused);
      String related = "";
      if (known == null) {
        for (Likely likely : open.near(item, refused)) {
          Story story = byId.get(likely.story());
          if (story != null && near(story, item.when())) {
            known = likely.score() >= 0 ? story : null;
            related = likely.score() >= 0 ? "" : story.id();
            break;
          }
        }
      }
      Story story = known == null ? opened(item) : grown(known, item.when());
      if (known == null) {
        keys.add(STORY + story.id());
      }
      byId.put(story.id(), story);
      reports.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(item);
      keys.forEach(key -> byKey.put(key, story));
      open.add(item, story.id());
      return new Assignment(story, known == null, keys, related);
    }

    /**
     * The story of the same address or headline.
     *
     * @param refused takes the ids of those that tell of another event all the same
     */
    private @Nullable Story warm(List<String> keys, Item item, Set<String> refused) {
      for (String key : keys) {
        Story story = byKey.get(key);
        if (story != null) {
          Story latest = byId.getOrDefault(story.id(), story);
          if (near(latest, item.when()) && tellsOf(latest, key, item)) {
            return latest;
          }
          refused.add(latest.id());
        }
      }
      return null;
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
