package org.didbon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.didbon.fixture.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM before anything is up, as when a host changes its mind. */
class StopWhileOpeningTest {

  @TempDir private Path folder;

  @Test
  void whoIsAskedToStopWhileOpeningEndsInOrder() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path output = folder.resolve("output");
    try (Connection locked =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("didbon.db"));
        Statement statement = locked.createStatement()) {
      // it waits for half a minute for whoever writes
      statement.execute("begin exclusive");
      Process process =
          JavaProcess.builder(List.of("run"), Map.of())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try {
        Path lock = data.resolve("didbon.db.lock");
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> Files.exists(lock) && Files.size(lock) > 0);

        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
      } finally {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void whatCannotBeOpenedIsStillNoOrderedEnd() throws Exception {
    Files.writeString(
        Files.createDirectory(folder.resolve("data")).resolve("didbon.db"), "no ".repeat(99));
    Process process =
        JavaProcess.builder(List.of("run"), Map.of())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.WRONG_USE);
    } finally {
      process.destroyForcibly();
    }
  }
}
