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
import org.didbon.domain.Message.Urgency;
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

  private final Supplier<List<ChatAddress>> owners;
  private final ChatSettings settings;
  private final Catalogues catalogues;

  /**
   * @param owners their private chats at the moment
   */
  public OwnerNotice(
      Supplier<List<ChatAddress>> owners, ChatSettings settings, Catalogues catalogues) {
    this.owners = owners;
    this.settings = settings;
    this.catalogues = catalogues;
  }

  @Override
  public List<Message> of(Revision revision) {
    return owners.get().stream()
        .filter(owner -> !owner.equals(revision.author().chat()))
        .map(owner -> message(owner, revision))
        .toList();
  }

  @Override
  public List<Message> ofFiles(List<Overlay> changed, Instant now) {
    return owners.get().stream()
        .map(
            owner ->
                message(
                    "files %d %s".formatted(now.toEpochMilli(), owner),
                    owner,
                    FileNotice.of(changed, speech(owner))))
        .toList();
  }

  /**
   * The messages that tell that the database was away and is back.
   *
   * @param since when it went
   * @param now when it was back
   */
  public List<Message> ofReturn(Instant since, Instant now) {
    return owners.get().stream()
        .map(
            owner -> {
              Localizer localizer = speech(owner);
              Map<String, Object> away =
                  Map.of("span", localizer.span(Duration.between(since, now)));
              return message(
                  "database %d %s".formatted(since.toEpochMilli(), owner),
                  owner,
                  Body.of(RichText.of(localizer.say("database.back", away))));
            })
        .toList();
  }

  private Message message(ChatAddress owner, Revision revision) {
    Localizer localizer = speech(owner);
    RichText text =
        RichText.builder()
            .plain(head(revision, localizer))
            .lines(Differences.describe(revision, localizer))
            .build();
    return message("revision " + revision.number() + " " + owner, owner, Body.of(text));
  }

  private static String head(Revision revision, Localizer localizer) {
    return revision.author().equals(FeedMoves.SERVER)
        ? localizer.say("feed.moved", Map.of("id", revision.id()))
        : localizer.say("audit.news");
  }

  private static Message message(String key, ChatAddress owner, Body body) {
    return Message.alert(key, owner, "", Urgency.NORMAL, body);
  }

  private Localizer speech(ChatAddress owner) {
    return catalogues.to(settings.of(owner));
  }
}
