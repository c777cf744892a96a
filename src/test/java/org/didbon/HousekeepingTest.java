package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.archive.IndexProgress;
import org.didbon.config.Environment;
import org.didbon.config.Settings;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.Assignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is old is gone in the morning, from the database and from the archive of each process. */
class HousekeepingTest {

  private static final Instant EVENING = Instant.parse("2026-11-30T20:00:00Z");
  private static final Instant NIGHT = EVENING.plus(Duration.ofHours(7));
  private static final Instant MORNING = EVENING.plus(Duration.ofHours(11));

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(EVENING.minus(Duration.ofDays(1)));

  @Test
  void theArchiveOfEachProcessForgetsWithTheDatabase() throws Exception {
    try (Database database = Databases.sqlite(folder);
        Archive one = Archive.open(folder.resolve("one"), database.items());
        Archive other = Archive.open(folder.resolve("other"), database.items());
        Housekeeping first = housekeeping(database, one);
        Housekeeping second = housekeeping(database, other)) {
      record(database, "old", EVENING.minus(Duration.ofDays(500)));
      record(database, "new", EVENING);
      one.catchUp();
      other.catchUp();
      first.runIfDue();

      clock.set(NIGHT);
      first.runIfDue();
      second.runIfDue();
      assertThat(database.items().items()).isEqualTo(1);
      assertThat(one.progress()).isEqualTo(new IndexProgress(1, 1));
      assertThat(other.progress()).isEqualTo(new IndexProgress(2, 1));

      clock.set(MORNING);
      second.runIfDue();
      assertThat(other.progress()).isEqualTo(new IndexProgress(1, 1));
    }
  }

  private Housekeeping housekeeping(Database database, Archive archive) {
    return Housekeeping.of(
        database, archive, Settings.defaults(Environment.NONE), clock, ZoneOffset.UTC);
  }

  private static void record(Database database, String id, Instant seen) {
    Item item =
        new Item("feed", id, List.of("guid:" + id), "", true, "Words", "More.", seen, seen, "en");
    Story story = new Story("story-" + id, "Words", seen, seen);
    Assignment assignment = new Assignment(story, true, List.of("key-" + id));
    FeedState visit =
        new FeedState(
            "feed",
            new FeedState.Validators("", "", ""),
            seen,
            new FeedState.Failure(0, "", null),
            seen,
            seen);
    database
        .news()
        .record(
            new Decision(
                database.news().turn(),
                visit,
                List.of(new NewItem(item, List.of(), "", assignment)),
                List.of(),
                List.of()));
  }
}
