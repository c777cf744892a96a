package org.didbon.web.console.stories;

import java.util.List;

/**
 * The newest stories, or those that answer a search.
 *
 * @param filter what was asked for
 * @param stories of this page
 * @param next the address of the next page; {@code ""} at the end
 * @param note what is to be said of the list; {@code ""} for nothing
 * @param fault what is wrong with the search; {@code ""} for nothing
 * @param zone after which city its times are
 */
public record StoryListView(
    FilterView filter,
    List<StoryRow> stories,
    String next,
    String note,
    String fault,
    String zone) {

  /**
   * What may be filled in.
   *
   * @param words as typed
   * @param rules that stories may be about
   * @param people likewise
   * @param several whether only stories of several sources are wanted
   */
  public record FilterView(
      String words,
      List<FilterChoice> rules,
      List<FilterChoice> people,
      List<FilterChoice> languages,
      List<FilterChoice> feeds,
      boolean several) {}

  /**
   * Something that may be chosen.
   *
   * @param value as in the address of the page
   */
  public record FilterChoice(String value, String name, boolean chosen) {}

  /**
   * A story as a line.
   *
   * @param path of its page
   * @param facts how many reports, in which languages
   * @param when the first and last report
   * @param outlets the names of some
   * @param subjects what it is about, some of it
   */
  public record StoryRow(
      String path,
      String title,
      String facts,
      String when,
      String outlets,
      List<SubjectTag> subjects) {}

  /**
   * An actor or rule.
   *
   * @param path of the list of stories about it
   */
  public record SubjectTag(String name, String path) {}
}
