package org.didbon.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Subject;

/**
 * Which stories mattered: those that many outlets have, that are urgent, that name watched people
 * or what the chat itself asked for; of a day ago half as much as of now. The same stories are
 * always put in the same order.
 *
 * @param urgent the rules whose stories are
 * @param own what the chat subscribes to
 */
public record BestStories(Set<Subject> urgent, Set<Subject> own) {

  private static final double URGENT = 2;
  private static final double OWN = 1;
  private static final double SUBJECT = 0.5;

  /** Who is named beside so many others is one of a list. */
  private static final int MOST_SUBJECTS = 3;

  private static final double HALF_LIFE_HOURS = 24;

  public BestStories {
    urgent = Set.copyOf(urgent);
    own = Set.copyOf(own);
  }

  /**
   * The best first.
   *
   * @param now at which they are told
   * @param most how many at most
   */
  public List<DayStory> of(List<DayStory> stories, Instant now, int most) {
    return stories.stream()
        .sorted(
            Comparator.comparingDouble((DayStory story) -> -weight(story, now))
                .thenComparing(DayStory::last, Comparator.reverseOrder())
                .thenComparing(DayStory::id))
        .limit(most)
        .toList();
  }

  /** Twice the outlets are one more: the thirtieth says less than the second. */
  private double weight(DayStory story, Instant now) {
    double worth = Math.log(1 + story.feeds()) / Math.log(2);
    worth += story.subjects().stream().anyMatch(urgent::contains) ? URGENT : 0;
    worth += story.subjects().stream().anyMatch(this::isOwn) ? OWN : 0;
    worth += SUBJECT * Math.min(MOST_SUBJECTS, story.subjects().size());
    double hours = Math.max(0, Duration.between(story.last(), now).toMinutes() / 60.0);
    return worth * Math.pow(0.5, hours / HALF_LIFE_HOURS);
  }

  private boolean isOwn(Subject subject) {
    return own.contains(subject);
  }
}
