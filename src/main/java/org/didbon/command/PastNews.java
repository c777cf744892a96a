package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;

/** The news of the past, as recorded. Implementations are thread-safe. */
public interface PastNews {

  /**
   * An item with what was found out about it.
   *
   * @param story id of its story
   * @param summary a few sentences of it
   * @param matches what it was recorded to be about
   */
  record Recorded(Item item, String story, String summary, List<Match> matches) {

    public Recorded {
      matches = List.copyOf(matches);
    }
  }

  /**
   * An item that somebody asks about.
   *
   * @param silent whether it was no news when it was read, and so told to nobody
   */
  record Found(long number, boolean silent, Recorded recorded) {}

  /**
   * The latest {@code limit} items that lead to the page of {@code link}, however that is written.
   *
   * @param reader the chat that sees them: of the queries of chats it must know its own alone
   */
  List<Found> linked(String link, ChatAddress reader, int limit);

  /**
   * The items of these numbers, latest first; numbers that are not there, or that {@code reader}
   * may not see, are left out.
   */
  List<Found> found(List<Long> numbers, ChatAddress reader);

  /** The latest {@code limit} items about {@code subject}, latest first, without queries. */
  List<Recorded> about(Subject subject, int limit);

  /**
   * All items of a story, earliest first; empty if there is none of that id.
   *
   * @param reader the chat that sees them: of the queries of chats it must know its own alone
   */
  List<Recorded> story(String id, ChatAddress reader);

  /**
   * The id that a story has now: another than {@code id} if it was merged into an older one. Empty
   * if there is none of that id.
   */
  default Optional<String> storyNow(String id, ChatAddress reader) {
    return story(id, reader).stream().map(Recorded::story).findFirst();
  }

  /**
   * The reports of a story whose first words are kept, as their outlets published them, in the
   * order of {@link #story}.
   *
   * @param limit the earliest so many
   */
  List<Original> originals(String story, int limit);

  /** What outlets changed in such reports later, the earliest first. */
  List<Alteration> altered(String story);

  /** The latest {@code limit} items of a feed, latest first. */
  List<Item> newest(String feed, int limit);

  /** How many items of a feed were recorded and told to nobody, as they were no news. */
  long silent(String feed);

  /** The story of the last alert written for {@code chat}. */
  Optional<String> lastAlerted(ChatAddress chat);

  /** The stories of the last {@code most} alerts written for {@code chat}, the latest first. */
  List<String> alerted(ChatAddress chat, int most);

  /** How many items are recorded. */
  long items();
}
