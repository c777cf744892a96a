package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.didbon.fixture.JavaProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose locale knows no Cyrillic. */
class Utf8ArgumentsTest {

  @TempDir private Path folder;

  @Test
  void argumentsAreReadAsTheyWereTyped() throws IOException {
    byte[] line = "java\0-jar\0x.jar\0rule\0test\0беженец\0a?b\0".getBytes(UTF_8);
    String[] garbled = {"rule", "test", "??????????????", "a?b"};

    assertThat(Utf8Arguments.typed(line, garbled))
        .hasValue(new String[] {"rule", "test", "беженец", "a?b"});
  }

  @Test
  void whatCannotBeTheSameArgumentsIsNotGuessed() throws IOException {
    byte[] line = "java\0@arguments\0".getBytes(UTF_8);

    assertThat(Utf8Arguments.typed(line, new String[] {"scan", "????"})).isEmpty();
    assertThat(Utf8Arguments.typed(line, new String[] {"a", "b", "????"})).isEmpty();
  }

  @Test
  void aQueryInCyrillicIsFoundUnderAnyLocale() throws Exception {
    Files.writeString(folder.resolve("a.xml"), feed("Беженцы вернулись домой"));

    assertThat(run("C", "rule", "test", "беженец", "a.xml")).contains("[Беженцы]");
  }

  @Test
  void aFileThatJavaCannotNameIsRefusedWithWhatToSet() throws Exception {
    Files.writeString(folder.resolve("a.xml"), feed("x"));

    assertThat(run("POSIX", "scan", "лента.xml")).contains("LANG=C.UTF-8").endsWith("exit 2");
  }

  @Tag("long")
  @Test
  void soIsAFolder() throws Exception {
    assertThat(run("C", "export", "папка")).contains("LANG=C.UTF-8").endsWith("exit 2");
  }

  private static String feed(String title) {
    return """
    <rss version="2.0"><channel><title>t</title><link>http://x.example/</link>
    <description>d</description><item><title>%s</title></item></channel></rss>
    """
        .formatted(title);
  }

  /** What the program prints, and its exit code. */
  private String run(String locale, String... arguments) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder = new ProcessBuilder(JavaProcess.line(List.of(arguments)));
    builder.environment().put("LC_ALL", locale);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output) + "exit " + process.exitValue();
  }
}
