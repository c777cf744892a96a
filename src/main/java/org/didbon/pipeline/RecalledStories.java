package org.didbon.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.story.StoryMemory;

/**
 * What a store tells of stories, asked once for each within one decision: of most stories that a
 * report is compared with, nothing more than that is needed. Not thread-safe.
 */
final class RecalledStories implements StoryMemory {

  private final NewsStore store;
  private final Map<String, List<Item>> reports = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  RecalledStories(NewsStore store) {
    this.store = store;
  }

  @Override
  public List<Item> reports(String story) {
    return reports(Set.of(story)).getOrDefault(story, List.of());
  }

  /** The latest reports of each of some stories, by its id, asked for at once. */
  Map<String, List<Item>> reports(Collection<String> stories) {
    List<String> others = stories.stream().filter(id -> !reports.containsKey(id)).toList();
    if (!others.isEmpty()) {
      Map<String, List<Item>> read = store.reports(others);
      others.forEach(id -> reports.put(id, read.getOrDefault(id, List.of())));
    }
    return reports;
  }

  @Override
  public Set<String> apart(String story) {
    return apart.computeIfAbsent(story, id -> store.apart(Set.of(id)).getOrDefault(id, Set.of()));
  }
}
