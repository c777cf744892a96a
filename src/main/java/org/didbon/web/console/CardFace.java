package org.didbon.web.console;

import java.util.List;
import java.util.Optional;

/**
 * Who somebody is and how often in the news: what may be shown to anybody.
 *
 * @param country {@code ""} if none is known
 * @param born in words; {@code ""} if it is not known
 * @param about {@code ""} for nothing
 * @param held posts of today, the latest first
 * @param former posts, the latest first
 * @param often how often in the news, or that never
 * @param bars empty where there is nothing to draw
 */
public record CardFace(
    String name,
    String country,
    String born,
    String about,
    List<CardPost> held,
    List<CardPost> former,
    String often,
    Optional<BarChart> bars) {

  public CardFace {
    held = List.copyOf(held);
    former = List.copyOf(former);
  }

  /**
   * A post.
   *
   * @param span from when and until when; {@code ""} if neither is known
   */
  public record CardPost(String title, String span) {}
}
