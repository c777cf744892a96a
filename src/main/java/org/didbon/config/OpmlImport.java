package org.didbon.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.setting.ValueFault;
import org.didbon.domain.setting.WebAddress;
import org.didbon.feed.Opml.Outline;
import org.didbon.text.Slug;

/** Takes the feeds of an OPML file into {@code feeds.yaml}, and leaves all else there as it was. */
public final class OpmlImport {

  private static final String FILE = "feeds.yaml";

  private final Set<String> ids = new HashSet<>();
  private final Set<String> addresses = new HashSet<>();
  private final List<Feed> added = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();
  private int known;

  private OpmlImport(List<Feed> existing) {
    existing.forEach(this::claim);
  }

  /**
   * What became of the feeds of the list.
   *
   * @param added in their order, as they now stand in {@code feeds.yaml}
   * @param known how many were there already, by their address
   * @param unusable the others, each as {@code title: what is wrong; what to write instead}
   */
  public record Result(List<Feed> added, int known, List<String> unusable) {

    public Result {
      added = List.copyOf(added);
      unusable = List.copyOf(unusable);
    }
  }

  /**
   * Adds what is new in {@code opml} to the end of {@code feeds.yaml} in {@code folder}, both made
   * if missing. The file is replaced at once or not at all.
   *
   * @throws ConfigFaults if {@code feeds.yaml} has a fault
   * @throws BadInput if {@code opml} is no OPML file
   */
  public static Result run(Path opml, Path folder) {
    List<Outline> outlines = OpmlReader.read(opml);
    Path file = folder.resolve(FILE);
    String text = read(file);
    List<Feed> existing = feeds(file, text);
    OpmlImport run = new OpmlImport(existing);
    outlines.forEach(run::take);
    if (!run.added.isEmpty()) {
      run.save(file, FeedsWriter.append(text, run.added), existing);
    }
    return new Result(run.added, run.known, run.unusable);
  }

  private void take(Outline outline) {
    try {
      if (outline.url().isEmpty()) {
        throw new ValueFault("it names no feed", "write its address as xmlUrl=\"https://…\"");
      }
      URI url = WebAddress.feed(outline.url());
      if (!addresses.add(address(url))) {
        known++;
        return;
      }
      String title = outline.title().isEmpty() ? url.getHost() : outline.title();
      Feed feed =
          new Feed(id(title, url), title, url, language(outline), "", FeedsReader.EVERY, false);
      claim(feed);
      added.add(feed);
    } catch (ValueFault e) {
      unusable.add((outline.title() + ": " + e.getMessage()).replaceFirst("^: ", ""));
    }
  }

  private void claim(Feed feed) {
    ids.add(feed.id());
    addresses.add(address(feed.url()));
  }

  private String id(String title, URI url) {
    String bySlug = Slug.of(title);
    String base = bySlug.isEmpty() ? Slug.of(url.getHost()) : bySlug;
    String id = base;
    for (int number = 2; ids.contains(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private static String language(Outline outline) {
    String primary = outline.language().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    try {
      return primary.isEmpty() ? "" : Values.language(primary);
    } catch (ValueFault e) {
      return "";
    }
  }

  /** One feed is one feed with http or https, and with or without a last slash. */
  private static String address(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/$", "");
    return host + ":" + url.getPort() + path + "?" + url.getRawQuery();
  }

  private void save(Path file, String text, List<Feed> existing) {
    List<Feed> expected = new ArrayList<>(existing);
    expected.addAll(added);
    if (!feeds(file, text).equals(expected)) {
      throw new BadInput(
          file
              + ":1: the list is written in a way that nothing can be added to; write each feed on"
              + " a line of its own that begins with \"- \"");
    }
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of file=" + file, e);
    }
    FileReplacer.replace(file, text);
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new BadInput(file + ":1: this is not UTF-8 text, or cannot be read; mend it first");
    }
  }

  private static List<Feed> feeds(Path file, String text) {
    FileFaults faults = new FileFaults(file.toString());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<String> usable = ConfigDecoder.read(new ByteArrayInputStream(bytes), faults);
    Mapping root =
        usable
            .flatMap(present -> YamlTree.of(present, faults))
            .map(node -> Mapping.of(node, "the file", faults))
            .orElseGet(() -> Mapping.empty(faults));
    List<Feed> feeds = FeedsReader.read(root, faults, null).stream().map(Located::value).toList();
    if (!faults.inOrder().isEmpty()) {
      throw new ConfigFaults(faults.inOrder());
    }
    return feeds;
  }
}
