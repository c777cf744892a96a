package org.didbon.web.console.people;

import java.util.List;
import org.didbon.web.console.CardStory;

/**
 * Stories that name two.
 *
 * @param text what is listed, or that there is nothing
 * @param more the path of the next page; {@code ""} if there is none
 */
public record TogetherView(
    String id, String name, String text, List<CardStory> stories, String more) {

  public TogetherView {
    stories = List.copyOf(stories);
  }
}
