package org.didbon.web.console.stories;

import java.util.List;
import org.didbon.domain.RichText.Piece;
import org.didbon.web.console.stories.StoryListView.StoryRow;
import org.didbon.web.console.stories.StoryListView.SubjectTag;

/**
 * A story.
 *
 * @param path of its page, to which that of each form is added
 * @param note that it was asked for under another id; {@code ""} otherwise
 * @param facts reports, sources, languages
 * @param when the first and last report
 * @param verdicts how often chats were told or not, by reason
 * @param claims in what reports differ, and who says what
 * @param evidence whether first words are kept
 * @param reports of this page
 * @param several whether a report can be split off
 * @param previous the address of the page before; {@code ""} if there is none, so too {@code next}
 * @param sayings what was said of it by hand
 * @param related what else is worth a look
 * @param apart another story that is put together with this one only where that is meant; null if
 *     nobody asked
 */
public record StoryView(
    String path,
    String note,
    String facts,
    String when,
    List<SubjectTag> subjects,
    List<ReasonCount> verdicts,
    List<String> claims,
    boolean evidence,
    List<ReportView> reports,
    boolean several,
    String previous,
    String next,
    List<SayingView> sayings,
    List<RelatedView> related,
    List<ApartView> apart) {

  /** A reason and how often it decided. */
  public record ReasonCount(String reason, String count) {}

  /**
   * A report.
   *
   * @param key names it in forms
   * @param place in the story, from 1 on
   * @param link where it stands; {@code ""} where nowhere that a browser may be sent
   * @param language {@code ""} if unknown
   * @param tag its language for browsers, BCP 47
   * @param title with the words that matched marked
   * @param matches what it is about, and on what ground, a line each
   * @param places sentences of its text with the words that matched marked
   * @param changes what its outlet changed later
   * @param original its first words, one or none
   */
  public record ReportView(
      String key,
      String place,
      String outlet,
      String link,
      String language,
      String tag,
      String when,
      List<Piece> title,
      String summary,
      List<List<Piece>> matches,
      List<List<Piece>> places,
      WhyHere why,
      List<AlterationView> changes,
      List<OriginalView> original) {}

  /**
   * Why a report is in the story.
   *
   * @param path of the report it goes with; {@code ""} if none is known
   * @param with its outlet and headline
   * @param grounds what speaks for one event, the strongest first
   * @param doubts what speaks against it
   * @param figures all that was measured, as {@code scan --explain} names it; {@code ""} for
   *     nothing
   */
  public record WhyHere(
      String text,
      String path,
      String with,
      List<String> grounds,
      List<String> doubts,
      String figures) {}

  /**
   * What an outlet changed.
   *
   * @param before {@code ""} for nothing, as is {@code after}
   */
  public record AlterationView(String text, String before, String after) {}

  /** The first words of a report. */
  public record OriginalView(String seen, String title, String text, String sha256) {}

  /**
   * What an editor said.
   *
   * @param action the end of the path of the form that takes it back; {@code ""} if it cannot be
   * @param field its only field
   * @param value of that
   * @param button what stands on it
   */
  public record SayingView(
      String when, String text, String action, String field, String value, String button) {}

  /**
   * Another story.
   *
   * @param id by which it is put together with this one
   */
  public record RelatedView(String id, StoryRow row, String note) {}

  /** A story that was kept apart from this one. */
  public record ApartView(String id, String title) {}
}
