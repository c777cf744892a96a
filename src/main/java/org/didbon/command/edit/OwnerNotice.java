package org.didbon.command.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.didbon.command.ChatSettings;
import org.didbon.command.Differences;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Announcer;
import org.didbon.rule.FeedMoves;
import org.didbon.rule.FileAnnouncer;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;

/**
 * Tells the owners of each change, but for the chat it was made in, and of files that were changed
 * under changes. Thread-safe.
 */
public final class OwnerNotice implements Announcer, FileAnnouncer {

  private final NoticeWriter writer;

  /**
   * @param owners their private chats at the moment
   */
  public OwnerNotice(
      Supplier<List<ChatAddress>> owners, ChatSettings settings, Catalogues catalogues) {
    this.writer = new NoticeWriter(owners, settings, catalogues);
  }

  @Override
  public List<Message> of(Revision revision) {
    return writer.toOthers(
        revision.author().chat(),
        "revision " + revision.number(),
        localizer -> Body.of(told(revision, localizer)));
  }

  @Override
  public List<Message> ofFiles(List<Overlay> changed, Instant now) {
    return writer.toAll(
        "files " + now.toEpochMilli(), localizer -> FileNotice.of(changed, localizer));
  }

  /**
   * The messages that tell that the database was away and is back.
   *
   * @param since when it went
   * @param now when it was back
   */
  public List<Message> ofReturn(Instant since, Instant now) {
    Duration away = Duration.between(since, now);
    return writer.toAll(
        "database " + since.toEpochMilli(),
        localizer ->
            Body.of(
                RichText.of(localizer.say("database.back", Map.of("span", localizer.span(away))))));
  }

  private static RichText told(Revision revision, Localizer localizer) {
    return RichText.builder()
        .plain(head(revision, localizer))
        .lines(Differences.describe(revision, localizer))
        .build();
  }

  private static String head(Revision revision, Localizer localizer) {
    return revision.author().equals(FeedMoves.SERVER)
        ? localizer.say("feed.moved", Map.of("id", revision.id()))
        : localizer.say("audit.news");
  }
}
