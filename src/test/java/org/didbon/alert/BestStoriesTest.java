package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.didbon.domain.Subject;
import org.junit.jupiter.api.Test;

/** Which stories mattered. */
class BestStoriesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
  private static final Subject URGENT = Subject.rule("attack");
  private static final Subject RULE = Subject.rule("migrants");
  private static final Subject PERSON = Subject.actor("patrushev");

  private static final BestStories BEST = new BestStories(Set.of(URGENT), Set.of(RULE));

  @Test
  void manyOutletsComeBeforeOne() {
    assertThat(order(story("one", 1, 0), story("many", 9, 0))).containsExactly("many", "one");
  }

  @Test
  void whatIsUrgentComesBeforeWhatThreeOutletsHave() {
    assertThat(order(story("three", 3, 0), story("urgent", 1, 0, URGENT)))
        .containsExactly("urgent", "three");
  }

  @Test
  void watchedPeopleCountAndWhatTheChatAskedForMore() {
    assertThat(order(story("none", 1, 0), story("asked", 1, 0, RULE), story("him", 1, 0, PERSON)))
        .containsExactly("asked", "him", "none");
  }

  @Test
  void ofTwoAlikeTheFresherComesFirst() {
    assertThat(order(story("old", 4, 20), story("new", 4, 1))).containsExactly("new", "old");
  }

  @Test
  void anOldStoryOfManyStillComesBeforeAFreshOneOfOne() {
    assertThat(order(story("fresh", 1, 0), story("many", 15, 20))).containsExactly("many", "fresh");
  }

  @Test
  void theOrderIsTheSameHoweverTheyCome() {
    List<DayStory> stories =
        new ArrayList<>(
            IntStream.range(0, 40).mapToObj(i -> story("s" + i, 1 + i % 3, i % 5)).toList());
    List<DayStory> first = BEST.of(stories, NOW, 10);

    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(stories, new Random(seed));
      assertThat(BEST.of(stories, NOW, 10)).isEqualTo(first).hasSize(10);
    }
  }

  private static List<String> order(DayStory... stories) {
    return BEST.of(List.of(stories), NOW, 10).stream().map(DayStory::id).toList();
  }

  private static DayStory story(String id, int feeds, int hours, Subject... subjects) {
    return new DayStory(id, feeds, NOW.minus(Duration.ofHours(hours)), Set.of(subjects));
  }
}
