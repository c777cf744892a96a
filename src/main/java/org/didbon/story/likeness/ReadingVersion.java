package org.didbon.story.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Which program read a report: its code, word lists and libraries decide what is read of it. Two
 * copies of one program file have one version.
 */
final class ReadingVersion {

  /** Where the program is not one file but a folder, as while it is being written. */
  private static final List<String> READERS =
      List.of("org/didbon/text", "org/didbon/story/likeness");

  private ReadingVersion() {}

  static String ofThisProgram() {
    CodeSource source = ReadingVersion.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? "" : of(Path.of(source.getLocation().toURI()));
    } catch (IOException e) {
      throw new UncheckedIOException("the program cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program stands nowhere", e);
    }
  }

  static String of(Path program) throws IOException {
    long version = 0;
    if (Files.isDirectory(program)) {
      for (String readers : READERS) {
        version = 31 * version + ofFolder(program.resolve(readers));
      }
    } else {
      try (ZipFile file = new ZipFile(program.toFile())) {
        // a sum, as the order of files says nothing
        version =
            file.stream().mapToLong(one -> mixed(one.getName().hashCode(), one.getCrc())).sum();
      }
    }
    return Long.toHexString(version);
  }

  private static long ofFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long version = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        int name = folder.relativize(file).toString().hashCode();
        version +=
            mixed(name, Files.getLastModifiedTime(file).toMillis() ^ (Files.size(file) << 48));
      }
    }
    return version;
  }

  private static long mixed(int name, long content) {
    long mixed = (content ^ ((long) name << 32)) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 29);
  }
}
