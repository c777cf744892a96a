package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.query.Nearest;

/** A folder that somebody keeps their configuration in. */
record FolderSource(Path folder) implements ConfigSource {

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }

  @Override
  public String shown(String name) {
    return folder.resolve(name).toString();
  }

  @Override
  public List<Fault> faults() {
    if (!Files.exists(folder)) {
      return List.of(
          new Fault(
              folder.toString(),
              0,
              "there is no such folder",
              "make it, or name another with --config DIR"));
    }
    if (!Files.isDirectory(folder)) {
      return List.of(
          new Fault(
              folder.toString(),
              0,
              "this is a file, not a folder",
              "name the folder that holds " + String.join(", ", FILES)));
    }
    return misnamed();
  }

  /** Files that look like one of the four and would be passed over in silence. */
  private List<Fault> misnamed() {
    List<Fault> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        meant(name)
            .filter(meant -> !Files.exists(folder.resolve(meant)))
            .ifPresent(
                meant ->
                    faults.add(
                        new Fault(
                            file.toString(),
                            0,
                            "a file of this name is not read",
                            "rename it " + meant)));
      }
    } catch (IOException e) {
      faults.add(new Fault(folder.toString(), 0, "the folder cannot be read", "make it readable"));
    }
    return faults;
  }

  private static Optional<String> meant(String name) {
    if (FILES.contains(name) || !name.matches("(?i).*\\.(ya?ml|ya?ml\\.txt|json)")) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.indexOf('.'));
    List<String> stems = FILES.stream().map(file -> file.replace(".yaml", "")).toList();
    return Nearest.to(stem, stems).stream().findFirst().map(near -> near + ".yaml");
  }
}
