package org.didbon.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.domain.VerdictReason;
import org.didbon.story.JoinReason;
import org.jspecify.annotations.Nullable;

/**
 * Stories as an editor looks through them: lists of the newest, and all that is known of one.
 * Answers within a fraction of a second whatever there is. Feeds that chats alone asked for have no
 * part in lists. Implementations are thread-safe.
 */
public interface StoryOverview {

  /**
   * Which stories are wanted.
   *
   * @param subject with a report about it; null for all
   * @param language with a report in it, ISO 639-1; {@code ""} for all
   * @param feed with a report of it; {@code ""} for all
   * @param sources reported by so many feeds or more, 1 for all
   */
  record Wanted(@Nullable Subject subject, String language, String feed, int sources) {

    public static final Wanted ALL = new Wanted(null, "", "", 1);
  }

  /**
   * Where in a list a reader is: after what has this place.
   *
   * @param moment epoch milliseconds
   * @param tie tells those of one moment apart, a number or an id
   */
  record ListPlace(long moment, String tie) {

    public static final ListPlace NEWEST = new ListPlace(Long.MAX_VALUE, "");
  }

  /**
   * A story in a list.
   *
   * @param title headline of the report that opened it, may be {@code ""}
   * @param reports how many, 1 or more
   * @param feeds ids, those with most reports first
   * @param languages ISO 639-1, likewise, those that are known
   * @param subjects what its reports are about, likewise
   */
  record OverviewStory(
      String id,
      String title,
      Instant first,
      Instant last,
      int reports,
      List<String> feeds,
      List<String> languages,
      List<Subject> subjects) {

    public OverviewStory {
      feeds = List.copyOf(feeds);
      languages = List.copyOf(languages);
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * A part of a list.
   *
   * @param next where to read on; empty at the end. There may be nothing that is wanted there
   */
  record OverviewPage(List<OverviewStory> stories, Optional<ListPlace> next) {

    public OverviewPage {
      stories = List.copyOf(stories);
    }
  }

  /**
   * A report as one line.
   *
   * @param key see {@link org.didbon.domain.Item#key()}
   * @param joined why it is there, as it was found when it came; empty if that is not known
   * @param byHand whether it came with a story that somebody put together with this one
   */
  record ReportLine(
      String key, String feed, String title, Optional<JoinReason> joined, boolean byHand) {}

  /** A story that was worth a look when a report of another came. */
  record Related(OverviewStory story, boolean follows) {}

  /** The newest after {@code after} that are wanted; looks through some thousands at most. */
  OverviewPage newest(Wanted wanted, ListPlace after, int limit);

  /** Those of these stories that are wanted, in this order. */
  List<OverviewStory> of(List<String> stories, Wanted wanted);

  /**
   * Reports of a story, the earliest first.
   *
   * @param reader the chat that sees them: of the queries of chats it must know its own alone
   */
  List<Recorded> reports(String story, ChatAddress reader, int skip, int limit);

  /** All reports of a story as lines, the earliest first: the first so many. */
  List<ReportLine> lines(String story, ChatAddress reader, int limit);

  /** Stories that are worth a look beside one, in either direction, the latest first. */
  List<Related> related(String story, int limit);

  /** How often a chat was told of a report of the story or was not, by reason; kept for days. */
  Map<VerdictReason, Integer> verdicts(String story);
}
