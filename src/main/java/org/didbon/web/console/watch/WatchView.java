package org.didbon.web.console.watch;

import java.util.List;
import org.didbon.web.console.BarChart;
import org.didbon.web.console.MenuEntry;

/**
 * The first page.
 *
 * @param troubles what is wrong with the program; none if all is well
 * @param standing since when it works and what it keeps
 * @param now when all this was so
 * @param missing lists that are empty, without which nothing can be found
 * @param failing feeds that cannot be read, a few
 * @param silent what nothing comes of
 * @param networks those that there are messages or troubles of
 */
public record WatchView(
    List<String> troubles,
    String standing,
    String now,
    List<MenuEntry> missing,
    List<FigureCard> figures,
    List<NewStory> stories,
    BarChart told,
    BarChart untold,
    List<TroubledFeed> failing,
    List<SilentTopic> silent,
    List<NetworkLine> networks) {

  /**
   * A number.
   *
   * @param note what it is to be compared with, or {@code ""}
   * @param path of its list, {@code ""} if there is none for whoever looks
   * @param mood {@code ""}, or how it is meant: bad, good
   */
  public record FigureCard(String name, String value, String note, String path, String mood) {}

  /**
   * A story.
   *
   * @param id for the place on the page
   * @param facts when, how many reports, which languages
   * @param sources the outlets, the first first
   * @param more how many of them are not named, or {@code ""}
   * @param reasons why it is here
   */
  public record NewStory(
      String id,
      String path,
      String title,
      String facts,
      List<String> sources,
      String more,
      List<MatchReason> reasons) {}

  /**
   * Whom or what it is about.
   *
   * @param path of its page, {@code ""} if it has none
   * @param ground what speaks for it, or {@code ""} where the words do
   * @param words as they stand in the report
   */
  public record MatchReason(String title, String path, String ground, List<String> words) {}

  public record TroubledFeed(String title, String path, String reason) {}

  /**
   * A feed, topic or network that nothing comes of.
   *
   * @param path {@code ""} if it has no page
   */
  public record SilentTopic(String text, String path) {}

  /**
   * A network.
   *
   * @param trouble what keeps people from being heard, or {@code ""}
   * @param rival whether another program hears people with the same token
   * @param path of its messages, {@code ""} if whoever looks may not see them
   */
  public record NetworkLine(
      String name,
      String trouble,
      boolean rival,
      String waiting,
      String retrying,
      String oldest,
      String givenUp,
      String path) {}
}
