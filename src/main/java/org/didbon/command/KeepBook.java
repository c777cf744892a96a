package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * The stories that chats keep for themselves, each chat its own. Implementations are thread-safe.
 */
public interface KeepBook {

  /**
   * A story as it was when a chat kept it.
   *
   * @param story its id then
   * @param title headline of its first report; {@code ""} if it had none
   * @param reports the earliest of it, earliest first
   */
  record KeptStory(String story, String title, Instant kept, List<ReportCopy> reports) {

    public KeptStory {
      reports = List.copyOf(reports);
    }
  }

  /**
   * A report of it, in the words in which it was first seen.
   *
   * @param outlet as people call it
   * @param link {@code ""} if there is none
   * @param published when the outlet said it appeared; null if it did not say
   * @param sha256 of headline, line break and text; {@code ""} if the text was too long to keep
   *     whole
   */
  record ReportCopy(
      String outlet,
      String link,
      String title,
      String text,
      @Nullable Instant published,
      Instant seen,
      String sha256) {}

  /** What became of the wish to keep a story. */
  enum KeepOutcome {
    KEPT,
    /** It is there, and stays as it is. */
    KNOWN,
    /** There is no more room. */
    FULL
  }

  /**
   * Adds a story to what {@code chat} keeps.
   *
   * @param most stories that a chat may keep
   */
  KeepOutcome keep(ChatAddress chat, KeptStory story, int most);

  /** Some of what it keeps, the latest kept first. */
  List<KeptStory> of(ChatAddress chat, int skip, int limit);

  /**
   * Keeps a story no more.
   *
   * @return whether it was kept
   */
  boolean remove(ChatAddress chat, String story);
}
