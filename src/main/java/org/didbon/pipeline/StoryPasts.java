package org.didbon.pipeline;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Item;
import org.didbon.pipeline.NewsStore.Past;

/**
 * What the stories of a decision were before it, by their ids; of one that is not there nothing is
 * known.
 *
 * @param pasts what was told of them
 * @param reports the latest of them
 */
record StoryPasts(Map<String, Past> pasts, Map<String, List<Item>> reports) {

  Past of(String story) {
    return pasts.getOrDefault(story, Past.NONE);
  }

  StorySoFar soFar(String story) {
    return new StorySoFar(of(story), reports.getOrDefault(story, List.of()));
  }
}
