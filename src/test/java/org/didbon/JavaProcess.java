package org.didbon;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.cli.Main;

/** The program in a process of its own, on the class path of the tests. */
public final class JavaProcess {

  /** A process that lives for seconds gains nothing from what makes one of months faster. */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private JavaProcess() {}

  /** The command line. */
  public static List<String> line(List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(QUICK_START);
    line.addAll(List.of("-cp", classes(), "org.didbon.cli.Main"));
    line.addAll(arguments);
    return line;
  }

  private static String classes() {
    return paths()
        .map(part -> part.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Of whatever runs the tests: Maven, or JUnit's own launcher. */
  private static Stream<Path> paths() {
    if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs()).map(URL::toString).map(URI::create).map(Path::of);
    }
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(classes.split(File.pathSeparator)).map(Path::of);
  }
}
