package org.didbon.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.archive.HitPage.Hit;
import org.didbon.command.PastNews.Found;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.story.JoinReason;
import org.jspecify.annotations.Nullable;

/**
 * A report of an outlet.
 *
 * @param number in our archive, by which it is asked for; null within a story
 * @param key twelve hexadecimal digits that stay the same
 * @param id the feed's guid, or one that we made
 * @param text plain; in lists its beginning alone
 * @param published null if the feed does not say
 * @param language BCP 47, {@code und} if unknown
 * @param marks where the query that was asked shows; null where none was
 * @param matches of what is watched; null in lists of what a query found
 * @param joined why it is in its story; null where that is not asked or not known
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ItemAnswer(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long number,
    String key,
    String feed,
    String id,
    String link,
    String title,
    String text,
    @Nullable Instant published,
    Instant seen,
    String language,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String story,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String summary,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MarkAnswer> marks,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MatchAnswer> matches,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JoinedAnswer joined) {

  /** Characters of a text in a list. */
  private static final int SHORT = 1_000;

  /**
   * A stretch of words.
   *
   * @param start UTF-16 offset in the field
   */
  record MarkAnswer(String field, int start, int end, String form) {

    static MarkAnswer of(Span span, Item item) {
      return new MarkAnswer(span.field().word(), span.start(), span.end(), span.form(item));
    }
  }

  /**
   * What it is about, and by which words.
   *
   * @param rule the id of the rule or actor, as {@code kind} says
   * @param ground why it counts as such, such as {@code full_name}
   */
  record MatchAnswer(String rule, String kind, String ground, List<MarkAnswer> marks) {

    static MatchAnswer of(Match match, Item item) {
      return new MatchAnswer(
          match.subject().id(),
          match.subject().kind().word(),
          match.ground().word(),
          match.spans().stream().map(span -> MarkAnswer.of(span, item)).toList());
    }
  }

  /**
   * Why a report is in its story.
   *
   * @param by what decided: {@code first}, {@code link}, {@code headline} or {@code likeness}
   * @param report the key of the one that it was found to go with, {@code ""} if none is known
   * @param score how sure that is: log-odds above what is asked for; 0 unless likeness decided
   * @param features what was measured of the two
   * @param byHand whether it came with a story that somebody put together with this one
   */
  record JoinedAnswer(
      String by, String report, double score, Map<String, Double> features, boolean byHand) {

    static @Nullable JoinedAnswer of(@Nullable ReportLine line) {
      if (line == null || line.joined().isEmpty()) {
        return null;
      }
      JoinReason reason = line.joined().get();
      return new JoinedAnswer(
          reason.by().word(),
          reason.report(),
          reason.score(),
          new TreeMap<>(reason.features()),
          line.byHand());
    }
  }

  /** One that a query found. */
  static ItemAnswer of(Hit hit, String story) {
    Item item = hit.item();
    return of(
        hit.number(),
        item,
        shortened(item.text()),
        story,
        "",
        hit.spans().stream().map(span -> MarkAnswer.of(span, item)).toList(),
        null,
        null);
  }

  /** One by itself. */
  static ItemAnswer of(Found found) {
    Recorded recorded = found.recorded();
    Item item = recorded.item();
    return of(
        found.number(),
        item,
        item.text(),
        recorded.story(),
        recorded.summary(),
        null,
        matches(recorded),
        null);
  }

  /** One of a story. */
  static ItemAnswer of(Recorded recorded, @Nullable JoinedAnswer joined) {
    Item item = recorded.item();
    return of(
        null,
        item,
        shortened(item.text()),
        "",
        recorded.summary(),
        null,
        matches(recorded),
        joined);
  }

  private static ItemAnswer of(
      @Nullable Long number,
      Item item,
      String text,
      String story,
      String summary,
      @Nullable List<MarkAnswer> marks,
      @Nullable List<MatchAnswer> matches,
      @Nullable JoinedAnswer joined) {
    return new ItemAnswer(
        number,
        item.key(),
        item.feed(),
        item.id(),
        item.link(),
        item.title(),
        text,
        item.published(),
        item.seen(),
        item.language(),
        story,
        summary,
        marks,
        matches,
        joined);
  }

  /** What chats ask for by queries of their own is theirs. */
  private static List<MatchAnswer> matches(Recorded recorded) {
    return recorded.matches().stream()
        .filter(match -> match.subject().kind() != Subject.Kind.QUERY)
        .map(match -> MatchAnswer.of(match, recorded.item()))
        .toList();
  }

  private static String shortened(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
    return text.substring(0, end);
  }
}
