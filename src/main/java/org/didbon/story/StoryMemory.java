package org.didbon.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;

/** What is known of the stories that were there before a decision. Asked for as it is needed. */
public interface StoryMemory {

  /** Of nothing. */
  StoryMemory NONE = of(Map.of(), Map.of());

  /** The latest reports of a story, the latest first; empty if nothing is known of it. */
  List<Item> reports(String story);

  /** The ids of the stories that a story is never one with. */
  Set<String> apart(String story);

  /**
   * One that knows no more.
   *
   * @param reports by the ids of stories
   * @param apart likewise
   */
  static StoryMemory of(Map<String, List<Item>> reports, Map<String, Set<String>> apart) {
    return new StoryMemory() {

      @Override
      public List<Item> reports(String story) {
        return reports.getOrDefault(story, List.of());
      }

      @Override
      public Set<String> apart(String story) {
        return apart.getOrDefault(story, Set.of());
      }
    };
  }
}
