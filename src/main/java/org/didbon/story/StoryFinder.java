package org.didbon.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports of one event together: those of one address, and those of one headline, as long as
 * the story is warm and nothing says that the event is another. Immutable, thread-safe; what
 * changes is in the {@link StoryIndex} of one decision.
 */
public final class StoryFinder {

  /** A headline of fewer words ("Weather", "News of the day") says nothing about the event. */
  private static final int TELLING_WORDS = 3;

  private static final String LINK = "link:";
  private static final String TITLE = "title:";

  private final Duration window;
  private final CanonicalLink canonical = new CanonicalLink();

  /**
   * @param window a story takes no report further than this from its last, or before its first
   */
  public StoryFinder(Duration window) {
    this.window = window;
  }

  /** Under which a story that holds {@code item} is found; the most telling first. */
  public List<String> keys(Item item) {
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

  /** The stories of one decision. Not thread-safe. */
  public final class StoryIndex {

    private final Map<String, Story> byKey;
    private final Map<String, Story> byId = new HashMap<>();
    private final Map<String, List<Item>> reports = new HashMap<>();

    private StoryIndex(Map<String, Story> known, Map<String, List<Item>> before) {
      byKey = new HashMap<>(known);
      known.values().forEach(story -> byId.put(story.id(), story));
      before.forEach((story, items) -> reports.put(story, new ArrayList<>(items)));
    }

    /** The item's story: a known one that is warm, or a new one. */
    public Assignment assign(Item item) {
      List<String> keys = keys(item);
      Story known = warm(keys, item);
      Story story = known == null ? opened(item) : grown(known, item.when());
      byId.put(story.id(), story);
      reports.computeIfAbsent(story.id(), id -> new ArrayList<>()).add(item);
      keys.forEach(key -> byKey.put(key, story));
      return new Assignment(story, known == null, keys);
    }

    private @Nullable Story warm(List<String> keys, Item item) {
      for (String key : keys) {
        Story story = byKey.get(key);
        if (story != null) {
          Story latest = byId.getOrDefault(story.id(), story);
          if (near(latest, item.when()) && tellsOf(latest, key, item)) {
            return latest;
          }
        }
      }
      return null;
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
