package org.didbon.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A configuration folder of one test. */
record TestFolder(Path path) {

  TestFolder write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder write(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Config read() {
    return ConfigFolder.read(path, Map.of());
  }

  /**
   * The lines a person would see, without the folder before the file's name; empty if all is well.
   */
  List<String> faults() {
    try {
      read();
      return List.of();
    } catch (ConfigFaults e) {
      String folder = path + path.getFileSystem().getSeparator();
      return e.faults().stream().map(fault -> fault.toString().replace(folder, "")).toList();
    }
  }
}
