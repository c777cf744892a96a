package org.didbon.actor;

import java.util.List;

/**
 * What a text says of those who are watched, for people who want to know why.
 *
 * @param mentions every place that means one of them, in order
 * @param nearly places that might, in order; each once for each person whom it does not mean
 */
public record NameReading(List<Mention> mentions, List<NearMiss> nearly) {

  public NameReading {
    mentions = List.copyOf(mentions);
    nearly = List.copyOf(nearly);
  }
}
