package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;

/** What happened lately, and what chats want to hear of it. Implementations are thread-safe. */
public interface DayStories {

  /**
   * What a chat wants to hear of and what it does not.
   *
   * @param own what it subscribes to
   * @param mutedStories ids of stories that it does not want to hear of now
   * @param muted likewise actors and rules
   */
  record ChatTaste(Set<Subject> own, Set<String> mutedStories, Set<Subject> muted) {

    public ChatTaste {
      own = Set.copyOf(own);
      mutedStories = Set.copyOf(mutedStories);
      muted = Set.copyOf(muted);
    }

    /** Whether the chat may be told of it. */
    boolean admits(DayStory story) {
      return !mutedStories.contains(story.id())
          && story.subjects().stream().noneMatch(muted::contains);
    }
  }

  /** The stories that were reported since then, without those that are of one chat alone. */
  List<DayStory> stories(Instant since, Instant now);

  ChatTaste taste(ChatAddress chat, Instant now);

  /** As they are told, in the same order; what is not there any more is left out. */
  List<BestLine> lines(List<DayStory> stories);
}
