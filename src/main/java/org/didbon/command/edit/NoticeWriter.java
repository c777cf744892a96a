package org.didbon.command.edit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.didbon.command.ChatSettings;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;

/** Writes one notice to several people, to each as his chat is spoken to. Thread-safe. */
final class NoticeWriter {

  private final Supplier<List<ChatAddress>> people;
  private final ChatSettings settings;
  private final Catalogues catalogues;

  /**
   * @param people their private chats at the moment
   */
  NoticeWriter(Supplier<List<ChatAddress>> people, ChatSettings settings, Catalogues catalogues) {
    this.people = people;
    this.settings = settings;
    this.catalogues = catalogues;
  }

  /**
   * To all of them.
   *
   * @param key tells the notice from any other
   */
  List<Message> toAll(String key, Function<Localizer, Body> notice) {
    return people.get().stream().map(chat -> to(chat, key, notice)).toList();
  }

  /** Likewise to all but one, who knows. */
  List<Message> toOthers(ChatAddress knowing, String key, Function<Localizer, Body> notice) {
    return people.get().stream()
        .filter(chat -> !chat.equals(knowing))
        .map(chat -> to(chat, key, notice))
        .toList();
  }

  /** Likewise to one, whoever it is. */
  Message to(ChatAddress chat, String key, Function<Localizer, Body> notice) {
    Body body = notice.apply(catalogues.to(settings.of(chat)));
    return Message.alert(key + " " + chat, chat, "", Urgency.NORMAL, body);
  }
}
