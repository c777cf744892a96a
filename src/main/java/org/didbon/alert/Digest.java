package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Preferences;
import org.didbon.domain.Schedule;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;

/**
 * The stories a chat is told together.
 *
 * @param due when it was to be written
 * @param preferences of the chat
 * @param always what it wants a digest of even if there is nothing to tell
 * @param sound of the loudest thing that it is told of in digests of this schedule
 */
public record Digest(
    ChatAddress chat,
    Schedule schedule,
    Instant due,
    Preferences preferences,
    List<DigestLine> lines,
    List<Subject> always,
    Sound sound) {

  /**
   * One story.
   *
   * @param subject what the chat asked for
   * @param feeds that reported it, the first one first
   * @param link to its first report that has one; {@code ""} if none has
   * @param last when its latest report came
   * @param language of its title, BCP 47, {@code und} if unknown
   */
  public record DigestLine(
      String story,
      String title,
      Subject subject,
      boolean urgent,
      List<String> feeds,
      String link,
      Instant last,
      String language) {

    /** In a language that is not known. */
    public DigestLine(
        String story,
        String title,
        Subject subject,
        boolean urgent,
        List<String> feeds,
        String link,
        Instant last) {
      this(story, title, subject, urgent, feeds, link, last, Item.UNKNOWN_LANGUAGE);
    }

    public DigestLine {
      feeds = List.copyOf(feeds);
    }
  }

  public Digest {
    lines = List.copyOf(lines);
    always = List.copyOf(always);
  }

  /** One that sounds as its chat wants it. */
  public Digest(
      ChatAddress chat,
      Schedule schedule,
      Instant due,
      Preferences preferences,
      List<DigestLine> lines,
      List<Subject> always) {
    this(chat, schedule, due, preferences, lines, always, Sound.AS_CHAT);
  }
}
