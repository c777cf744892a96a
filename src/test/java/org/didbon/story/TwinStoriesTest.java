package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.story.StoryFinder.StoryIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two stories that turn out to be one, and such that do not. */
class TwinStoriesTest {

  private static final Item FIRE =
      report(
          "asiaplus",
          1,
          "Fire in a hostel for migrants in Mytishchi kills three Tajik citizens",
          "Three citizens of Tajikistan died in a fire in a hostel in Mytishchi near Moscow.");

  private static final Item OWNER =
      report(
          "akipress",
          2,
          "Police detain owner of hostel in Mytishchi where three Tajik migrants died in fire",
          "The owner of the hostel in Mytishchi where three Tajik citizens died was detained.");

  private static final Item GAS =
      report(
          "akipress",
          2,
          "Parliament of Kyrgyzstan adopts the budget for next year",
          "Deputies adopted the budget of Kyrgyzstan in the third reading.");

  private static final Item BOTH =
      report(
          "tass",
          3,
          "Three Tajik migrants die in hostel fire in Mytishchi, owner detained",
          "Three citizens of Tajikistan died in a hostel fire in Mytishchi, its owner is"
              + " detained.");

  private final StoryFinder finder = new StoryFinder(Duration.ofDays(3));
  private final Story fire = story("fire", FIRE);
  private final Story owner = story("owner", OWNER);
  private final Map<String, Story> known =
      Map.of("story:fire", fire, "story:owner", owner, "story:gas", story("gas", GAS));
  private final Map<String, List<Item>> reports =
      Map.of("fire", List.of(FIRE), "owner", List.of(OWNER), "gas", List.of(GAS));

  @BeforeEach
  void learn() {
    for (int i = 0; i < 100; i++) { // what is rare shows among others
      finder.learn(report("f" + i, 1, "Snow closes road number " + i, "It snows."), "snow" + i);
    }
    finder.learn(FIRE, "fire");
    finder.learn(OWNER, "owner");
    finder.learn(GAS, "gas");
  }

  @Test
  void aReportThatIsSurelyLikeBothMakesThemOne() {
    Assignment assignment = assign(Map.of());

    assertThat(assignment.merged()).isEqualTo(owner);
    assertThat(assignment.story())
        .isEqualTo(new Story("fire", FIRE.title(), FIRE.when(), BOTH.when()));
    assertThat(assignment.isNew()).isFalse();
  }

  /** Else what many write alike would go on as a story of its own, beside the one it is. */
  @Test
  void aReportWithTheHeadlineOfOneThatIsSurelyLikeTheOtherMakesThemOneToo() {
    Item retold = report("tass", 3, OWNER.title(), BOTH.text());
    Map<String, Story> byKey = new HashMap<>(known);
    StoryFinder.keysOf(OWNER).forEach(key -> byKey.put(key, owner));

    try (StoryIndex index = finder.shelf(byKey, StoryMemory.of(reports, Map.of()))) {
      Assignment assignment = index.assign(retold);

      assertThat(assignment.merged()).isEqualTo(owner);
      assertThat(assignment.story().id()).isEqualTo("fire");
      assertThat(assignment.reason().by()).isEqualTo(JoinReason.By.HEADLINE);
      assertThat(assignment.reason().report()).isEqualTo(OWNER.key());
    }
  }

  @Test
  void aReportWithTheHeadlineOfOneThatIsLikeNoOtherLeavesAllAsItIs() {
    Map<String, Story> byKey = new HashMap<>(known);
    StoryFinder.keysOf(GAS).forEach(key -> byKey.put(key, known.get("story:gas")));

    try (StoryIndex index = finder.shelf(byKey, StoryMemory.of(reports, Map.of()))) {
      Assignment assignment = index.assign(report("tass", 3, GAS.title(), GAS.text()));

      assertThat(assignment.merged()).isNull();
      assertThat(assignment.story().id()).isEqualTo("gas");
    }
  }

  @Test
  void whatPeopleSetApartStaysSo() {
    Assignment assignment = assign(Map.of("fire", Set.of("owner"), "owner", Set.of("fire")));

    assertThat(assignment.merged()).isNull();
    assertThat(assignment.story().id()).isIn("fire", "owner");
  }

  @Test
  void theReportsOfBothAreOneStoryFromThenOn() {
    try (StoryIndex index = finder.shelf(known, StoryMemory.of(reports, Map.of()))) {
      index.assign(BOTH);
      Item later = report("ria", 4, OWNER.title() + " on Monday", OWNER.text());

      Assignment assignment = index.assign(later);

      assertThat(assignment.story().id()).isEqualTo("fire");
      assertThat(assignment.merged()).isNull();
    }
  }

  @Test
  void aReportThatWentToAnotherStoryIsComparedAsOneOfThat() {
    assertThat(assign(Map.of()).merged()).isNotNull();

    finder.moved(Map.of(OWNER.key(), "fire"));

    assertThat(assign(Map.of()).merged()).isNull();
  }

  private Assignment assign(Map<String, Set<String>> apart) {
    try (StoryIndex index = finder.shelf(known, StoryMemory.of(reports, apart))) {
      return index.assign(BOTH);
    }
  }

  private static Story story(String id, Item first) {
    return new Story(id, first.title(), first.when(), first.when());
  }

  private static Item report(String feed, int hours, String title, String text) {
    Instant at = SEEN.minus(Duration.ofHours(10 - hours));
    return item(title).from(feed).in("en").title(title).text(text).published(at).build();
  }
}
