package org.didbon.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.didbon.alert.Audience;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Sound;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.feed.Imprint;
import org.didbon.story.KnownItem;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.ReportWords;

/** What a polling round reads and the one place it writes. Implementations are thread-safe. */
public interface NewsStore extends PlacedReports {

  /**
   * Makes {@code feeds} the ones that are watched: new ones are due at {@code now}; those no longer
   * named are kept with all they brought, and visited no more. A changed address forgets the
   * validators and is due at once.
   */
  void watch(List<Feed> feeds, Instant now);

  /**
   * Takes up to {@code limit} watched feeds that are due, longest due first; nobody else visits
   * them before {@code until} or before the visit is recorded. One whose last claim ran out, so
   * that its visit never came to an end, has failed once more ({@link
   * org.didbon.domain.FeedFault.Kind#UNFINISHED}). Those whose host was slow are left to {@link
   * #claimSlow}.
   */
  List<FeedState> claimDue(Instant now, Instant until, int limit);

  /** Likewise those that {@link FeedState#answered answered} the last time, and no others. */
  List<FeedState> claimKnown(Instant now, Instant until, int limit);

  /** Likewise those whose last visit failed because their host was slow or busy. */
  List<FeedState> claimSlow(Instant now, Instant until, int limit);

  /** Takes one watched feed, due or not; empty if it is not watched, or somebody visits it. */
  Optional<FeedState> claimOne(String feed, Instant now, Instant until);

  /** Takes every watched feed that nobody else is visiting, due or not. */
  List<FeedState> claimAll(Instant now, Instant until);

  /**
   * Frees what this process took and is not visiting, as where the answer to a claim was lost with
   * the connection, or what was written last is not in the database that took the place of another.
   *
   * @param visiting ids of feeds that stay as they are
   */
  void free(Set<String> visiting);

  /**
   * A visit that brought nothing.
   *
   * @param read whether it read the feed, and found nothing new there: from now on that is known
   */
  record EndedVisit(FeedState after, boolean read) {}

  /** Writes down visits that brought nothing, all of them or none, and gives the feeds back. */
  void ended(List<EndedVisit> visits);

  /** Writes down a visit that brought nothing, and gives the feed back. */
  default void visited(FeedState visit) {
    ended(List.of(new EndedVisit(visit, false)));
  }

  /** Likewise one that read the feed. */
  default void read(FeedState visit) {
    ended(List.of(new EndedVisit(visit, true)));
  }

  /**
   * Makes a decision while no other process makes one, so that what it reads is not stale when it
   * is recorded. It still may be: not every process waits, such as one of an older version.
   *
   * @param preparing done before, where others may wait meanwhile: what need not be done alone
   * @param deciding reads, decides and records, on this thread, and writes all or nothing
   */
  <T> T inTurn(Runnable preparing, Supplier<T> deciding);

  /** Writes what is written meanwhile, on this thread, as one: all of it or nothing. */
  <T> T atOnce(Supplier<T> writing);

  /** A number that grows with each recorded decision, of this process or another. */
  long turn();

  /** How well a feed is known. */
  enum Acquaintance {
    /** No document of it was read to its end. */
    NEW,
    /** One was, under another address. */
    MOVED,
    KNOWN
  }

  /** How well the feed is known; a feed that is not there is new. */
  Acquaintance acquaintance(String feed);

  /**
   * The recorded items of a feed that any of these may be, the latest first: those under any of
   * their marks (of one mark the latest few) or ids.
   */
  List<KnownItem> candidates(String feed, Collection<Item> items);

  /**
   * The ids of those of {@code items} that are recorded just as they are: under their id, with
   * their guid, link, words and date.
   */
  Set<String> unchanged(String feed, Collection<Item> items);

  /**
   * A report that is in another story now.
   *
   * @param report its key
   */
  record Moved(String report, String story) {}

  /** The reports that went to another story after {@code turn}, as they are now. */
  List<Moved> movedAfter(long turn);

  /**
   * The stories that are kept apart from each of {@code stories}, by its id: people said of a
   * report of the one that it is none of the other.
   */
  Map<String, Set<String>> apart(Collection<String> stories);

  /** The stories last put under each of {@code keys}; keys nobody used are absent. */
  Map<String, Story> stories(Collection<String> keys);

  /** The latest reports of each of {@code stories}, by its id, the latest first. */
  Map<String, List<Item>> reports(Collection<String> stories);

  /** Who asked to hear of any of {@code subjects}, or of everything, and how. */
  Audience audience(Set<Subject> subjects, Instant now);

  /**
   * What became of a story so far.
   *
   * @param feeds that reported it, the first one first
   * @param headlines of its reports as they are now, each once
   * @param subjects that its reports are about
   * @param last when its latest report appeared
   * @param sent the alerts of it, by chat
   * @param digested the chats that read of it in a digest
   * @param alterations what outlets changed in its reports, the earliest first
   * @param languages of its reports, of those that are known
   * @param rested what took it further too soon after an alert to be one, the earliest first
   */
  record Past(
      List<String> feeds,
      List<String> headlines,
      Set<Subject> subjects,
      Instant last,
      Map<ChatAddress, SentAlerts> sent,
      Set<ChatAddress> digested,
      List<Alteration> alterations,
      Set<String> languages,
      List<Rested> rested) {

    /** Of a story nobody has reported. */
    public static final Past NONE =
        new Past(List.of(), List.of(), Set.of(), Instant.EPOCH, Map.of(), Set.of());

    /** Of a story in which no outlet changed anything, in languages that are not known. */
    public Past(
        List<String> feeds,
        List<String> headlines,
        Set<Subject> subjects,
        Instant last,
        Map<ChatAddress, SentAlerts> sent,
        Set<ChatAddress> digested) {
      this(feeds, headlines, subjects, last, sent, digested, List.of(), Set.of(), List.of());
    }

    /** The same, told to other chats. */
    public Past with(Map<ChatAddress, SentAlerts> alerts, Set<ChatAddress> inDigests) {
      return new Past(
          feeds, headlines, subjects, last, alerts, inDigests, alterations, languages, rested);
    }
  }

  /**
   * A report that took its story further, told in an edit of an alert, as that had left too
   * recently for another one.
   *
   * @param title its headline
   * @param at when it was told so
   */
  record Rested(String title, Instant at) {}

  /**
   * The alerts of one story to one chat.
   *
   * @param count how many, at least 1
   * @param first key of the first
   * @param last key of the latest
   * @param body of the latest, as it was first written
   * @param at when the latest was written
   * @param sound of the latest
   */
  record SentAlerts(int count, String first, String last, Body body, Instant at, Sound sound) {

    private static final char BEFORE_CHAT = '@';
    private static final char AGAIN = '~';

    /** Which sounded as their chat wants it. */
    SentAlerts(int count, String first, String last, Body body, Instant at) {
      this(count, first, last, body, at, Sound.AS_CHAT);
    }

    /**
     * The id that the story had when the first was written.
     *
     * @param now the one it has: another if it was merged since
     */
    String story(String now) {
      int end = first.indexOf(BEFORE_CHAT);
      return end < 0 ? now : first.substring(0, end);
    }

    /** The key of an alert that comes after {@code count} others. */
    static String key(String first, int count) {
      return first + AGAIN + count;
    }

    /** The key of a story's first alert to a chat. */
    static String key(String story, ChatAddress chat) {
      return story + BEFORE_CHAT + chat;
    }
  }

  /** The past of those of {@code stories} that have one. */
  Map<String, Past> pasts(Collection<String> stories);

  /**
   * The words known last of those items of a feed whose first words are kept as evidence, by their
   * ids.
   */
  Map<String, ReportWords> words(String feed, Collection<String> items);

  /** The chats that were alerted of any of {@code stories}, and still ask for anything. */
  Audience alerted(Collection<String> stories, Instant now);

  /**
   * Notes which items a feed had when it was read to its end: those of its evidence that are not
   * among them left it, or are back.
   *
   * @param items whether one of this id was there
   * @param imprint of its document, which was recorded as a whole just now
   */
  void present(String feed, Predicate<String> items, Imprint imprint, Instant now);

  /** The imprint of the document of the feed that was recorded last as a whole. */
  Imprint imprint(String feed);

  /**
   * Whether items of a feed may have been recorded, or edited, since a turn: then what was read of
   * them before is stale. Asks nobody; where that cannot be told so, they may.
   */
  default boolean mayHaveRecorded(String feed, long turn) {
    return true;
  }

  /**
   * Writes the decision as one transaction: items with their marks and matches, stories with their
   * keys, messages (one whose key is there already is left as it is, but for one that edits
   * another: the latest edit counts), what is gathered for digests, and with the last portion the
   * visit, by which the feed is known.
   *
   * @return false, with nothing written, if another decision was recorded since {@link
   *     Decision#turn()}: what was read is stale, decide again
   */
  boolean record(Decision decision);
}
