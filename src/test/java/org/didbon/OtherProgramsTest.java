package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.didbon.command.Health.OtherProcess;
import org.didbon.fixture.LogCapture;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.Databases;
import org.didbon.store.ProgramTable.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on one PostgreSQL that are not the same. */
class OtherProgramsTest {

  private static final Program OURS =
      new Program("0.2.0", Map.of("feeds.yaml", "a1", "rules.yaml", "b1"));

  private final DatabaseSettings settings =
      new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"));
  private final Database database = Database.open(settings);
  private final OtherPrograms otherPrograms = new OtherPrograms(database.programs(), OURS);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anotherVersionAndOtherFilesAreToldUntilTheirProcessIsGone() {
    Database other = open(new Program("0.1.0", Map.of("feeds.yaml", "a2", "rules.yaml", "b1")));

    otherPrograms.look();

    assertThat(others()).containsExactly(new OtherProcess("0.1.0", List.of("feeds.yaml")));

    other.close();
    otherPrograms.look();

    assertThat(others()).isEmpty();
  }

  @Test
  @SuppressWarnings("try") // it need only be there
  void oneThatIsTheSameIsNotWorthAWord() {
    try (Database other = open(OURS)) {
      otherPrograms.look();

      assertThat(others()).isEmpty();
    }
  }

  @Test
  @SuppressWarnings("try") // it need only be there
  void theLogTellsEachOnce() {
    try (LogCapture log = new LogCapture(OtherPrograms.class.getName(), Level.WARN);
        Database other = open(new Program("0.2.0", Map.of("rules.yaml", "b1")))) {
      otherPrograms.look();
      otherPrograms.look();

      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0)).contains("another configuration", "files=[feeds.yaml]");
    }
  }

  @Test
  void onAFileThereIsNobodyElse(@TempDir Path folder) {
    try (Database file = Databases.sqlite(folder)) {
      assertThat(file.programs().note(OURS)).isEmpty();
    }
  }

  private Database open(Program program) {
    Database other = Database.open(settings);
    other.programs().note(program);
    return other;
  }

  private List<OtherProcess> others() {
    return otherPrograms.others();
  }
}
