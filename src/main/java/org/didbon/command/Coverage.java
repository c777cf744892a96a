package org.didbon.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;

/**
 * How often and by whom something was reported, as recorded when the reports came. Answers within a
 * fraction of a second whatever there is; of what is more than that allows, the latest counts.
 * Implementations are thread-safe.
 */
public interface Coverage {

  /**
   * A story in a list.
   *
   * @param title headline of its first report, may be {@code ""}
   * @param feed of its first report, as is the link
   * @param link {@code ""} if there is none
   * @param when the moment that gives it its place in the list
   * @param reports how many it has, one or more
   */
  record StoryLine(String id, String title, String feed, String link, Instant when, int reports) {}

  /**
   * Some of a list.
   *
   * @param skip how many to leave out at its beginning
   * @param limit how many at most
   */
  record Slice(int skip, int limit) {}

  /**
   * How many reports were about {@code subject} on each of {@code days} days after {@code from}.
   */
  List<Integer> perDay(Subject subject, Instant from, int days);

  /**
   * How many reports were about each of some subjects since {@code from}; who had none is absent.
   *
   * @param ids of subjects of that kind, a few hundred at most
   */
  Map<String, Integer> reports(Subject.Kind kind, Collection<String> ids, Instant from);

  /** Since when {@code subject} is watched; empty if that is not known. */
  Optional<Instant> watchedSince(Subject subject);

  /** The latest report about it before {@code end}; empty if there is none. */
  Optional<Instant> lastBefore(Subject subject, Instant end);

  /** The first report about it at {@code start} or later; empty if there is none. */
  Optional<Instant> firstFrom(Subject subject, Instant start);

  /** Ids of the feeds with most reports about it since {@code from} and how many, most first. */
  Map<String, Integer> sources(Subject subject, Instant from, int limit);

  /** Ids of the actors named in most of its reports since {@code from} and in how many. */
  Map<String, Integer> alongside(Subject subject, Instant from, int limit);

  /**
   * Stories of all kinds, by their latest report, latest first; of feeds of chats' own, those of
   * {@code reader}.
   */
  List<StoryLine> latest(ChatAddress reader, Slice part);

  /** Stories about {@code subject}, by the latest report that is, latest first. */
  List<StoryLine> about(Subject subject, Slice part);

  /** Stories about both, in one report or in several, latest first. */
  List<StoryLine> together(Subject one, Subject other, Slice part);

  /**
   * Stories with reports about {@code subject} between two moments, the second not included, by the
   * first of these reports, latest first.
   */
  List<StoryLine> between(Subject subject, Instant from, Instant to, Slice part);

  /**
   * What a story is made of.
   *
   * @param feeds of its first reports, 200 at most, each once, the first first
   * @param newest numbers of its newest items, the latest first
   */
  record StoryParts(List<String> feeds, List<Long> newest) {

    public StoryParts {
      feeds = List.copyOf(feeds);
      newest = List.copyOf(newest);
    }
  }

  /**
   * By the ids of stories; those that are not there are left out.
   *
   * @param newest of how many items of each to tell the number
   */
  Map<String, StoryParts> parts(List<String> stories, int newest);

  /** Items by their number -> the stories they belong to. */
  Map<Long, String> storiesOf(List<Long> numbers);
}
