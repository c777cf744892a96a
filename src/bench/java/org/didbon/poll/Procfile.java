package org.didbon.poll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the {@code Procfile} starts the service with, so that figures are of what hosts run. */
final class Procfile {

  private final List<String> flags = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Procfile(String line) {
    boolean java = false;
    for (String word : line.substring(line.indexOf(':') + 1).strip().split(" +", -1)) {
      if (word.equals("java")) {
        java = true;
      } else if (word.equals("-jar")) {
        return;
      } else if (java && word.startsWith("-")) {
        flags.add(word);
      } else if (!java && word.indexOf('=') > 0) {
        environment.put(
            word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      }
    }
  }

  static Procfile read() throws IOException {
    return new Procfile(Files.readString(Path.of("Procfile")));
  }

  /** The flags of the JVM. */
  List<String> flags() {
    return List.copyOf(flags);
  }

  Map<String, String> environment() {
    return Map.copyOf(environment);
  }
}
