package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.NotMeant;
import org.didbon.domain.Subject;

/** What happened lately, and what chats want to hear of it. Implementations are thread-safe. */
public interface DayStories {

  /**
   * What a chat wants to hear of and what it does not.
   *
   * @param own what it subscribes to
   * @param mutedStories ids of stories that it does not want to hear of now
   * @param muted likewise actors and rules
   * @param notMeant actors whom stories do not mean, as it said
   */
  record ChatTaste(
      Set<Subject> own, Set<String> mutedStories, Set<Subject> muted, Set<NotMeant> notMeant) {

    public ChatTaste {
      own = Set.copyOf(own);
      mutedStories = Set.copyOf(mutedStories);
      muted = Set.copyOf(muted);
      notMeant = Set.copyOf(notMeant);
    }

    /**
     * The story as the chat sees it; empty if the chat may not be told of it, which holds for one
     * that is about nothing but somebody who is not meant.
     */
    Optional<DayStory> heard(DayStory story) {
      Set<Subject> meant =
          story.subjects().stream()
              .filter(one -> notMeant.stream().noneMatch(not -> not.isOf(story.id(), one)))
              .collect(Collectors.toUnmodifiableSet());
      boolean about = !meant.isEmpty() || story.subjects().isEmpty();
      return Optional.of(new DayStory(story.id(), story.feeds(), story.last(), meant))
          .filter(one -> about && !mutedStories.contains(one.id()))
          .filter(one -> meant.stream().noneMatch(muted::contains));
    }
  }

  /** The stories that were reported since then, without those that are of one chat alone. */
  List<DayStory> stories(Instant since, Instant now);

  /** Of what was reported since then. */
  ChatTaste taste(ChatAddress chat, Instant since, Instant now);

  /** As they are told, in the same order; what is not there any more is left out. */
  List<BestLine> lines(List<DayStory> stories);
}
