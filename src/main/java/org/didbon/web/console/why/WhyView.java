package org.didbon.web.console.why;

import java.util.List;
import org.didbon.domain.RichText.Piece;

/**
 * The way of an item, or the choice among several.
 *
 * @param asked what somebody typed, or {@code ""}
 * @param answer what is to be said where nothing is shown, or {@code ""}
 * @param choices several that may be meant; none where one is shown
 * @param ways the one that is shown; none where none is
 */
public record WhyView(String asked, String answer, List<ItemChoice> choices, List<ItemWay> ways) {

  /** One that may be meant. */
  public record ItemChoice(String path, String title, String facts) {}

  /**
   * An item and what became of it.
   *
   * @param link to the outlet, {@code ""} if no browser may follow it
   * @param read when it was published and read, and whether that was news
   * @param changes what its outlet changed later
   * @param lost what matched it then and would not now
   * @param storyTitle {@code ""} if it has none
   * @param joined why it is in its story
   */
  public record ItemWay(
      List<Piece> title,
      String link,
      String feed,
      String feedPath,
      String read,
      List<String> changes,
      List<MatchLine> matches,
      List<MatchLine> lost,
      List<MatchLine> nears,
      String storyTitle,
      String storyPath,
      String joined,
      List<VerdictLine> verdicts,
      String nobody) {}

  /**
   * An actor or rule.
   *
   * @param path of its page, {@code ""} if it has none
   * @param ground why, or why not
   * @param quotes where, with the words marked
   */
  public record MatchLine(String title, String path, String ground, List<List<Piece>> quotes) {}

  /**
   * Chats of a network that heard of it alike.
   *
   * @param fate what became of their messages, or {@code ""}
   */
  public record VerdictLine(String network, String reason, String fate, String chats) {}
}
