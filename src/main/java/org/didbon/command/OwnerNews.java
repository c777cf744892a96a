package org.didbon.command;

import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.phrase.Phrases;
import org.didbon.phrase.Speech;
import org.didbon.rule.Announcer;
import org.didbon.rule.Revision;

/** Tells the owners of each change, but for the chat it was made in. Thread-safe. */
public final class OwnerNews implements Announcer {

  private final List<ChatAddress> owners;
  private final ChatSettings settings;
  private final Phrases phrases;

  /**
   * @param owners people whose private chat with the bot has their own address
   */
  public OwnerNews(List<ChatAddress> owners, ChatSettings settings, Phrases phrases) {
    this.owners = List.copyOf(owners);
    this.settings = settings;
    this.phrases = phrases;
  }

  @Override
  public List<Message> of(Revision revision) {
    return owners.stream()
        .filter(owner -> !owner.equals(revision.author().chat()))
        .map(owner -> message(owner, revision))
        .toList();
  }

  private Message message(ChatAddress owner, Revision revision) {
    Speech speech = phrases.to(settings.of(owner));
    RichText text =
        RichText.builder()
            .plain(speech.say("audit.news"))
            .lines(Differences.told(revision, speech))
            .build();
    String key = "revision " + revision.number() + " " + owner;
    return Message.alert(key, owner, "", Urgency.NORMAL, Body.of(text));
  }
}
