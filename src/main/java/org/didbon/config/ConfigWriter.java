package org.didbon.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.didbon.config.YamlWriter.MappingWriter;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.Glossary;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Wording;
import org.didbon.domain.setting.Scalars;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Writes a configuration as the four files it is read from: equal when read back, in its own order,
 * each file under the head that explains it. The environment is not written.
 */
public final class ConfigWriter {

  private static final int MARK_BYTES = 6;

  private ConfigWriter() {}

  /**
   * Writes into {@code folder}, which is made if missing; files of the same names are replaced,
   * each at once or not at all.
   */
  public static void write(Config config, Path folder) {
    write(config, folder, Optional.empty());
  }

  /** Likewise, with the comments of earlier files, and what says the same as it was written. */
  public static void write(Config config, Path folder, EarlierFiles earlier) {
    write(config, folder, Optional.of(earlier));
  }

  /**
   * What tells each of the files from one that says something else, by its name; the same on every
   * machine, whatever the order of keys and the comments.
   */
  public static Map<String, String> marks(Config config) {
    return Map.of(
        "didbon.yaml",
        mark(SettingsWriter.shared(config.settings())),
        "actors.yaml",
        mark(YamlWriter.of(actors(config).inLines())),
        "rules.yaml",
        mark(YamlWriter.of(topics(config).inLines())),
        "feeds.yaml",
        mark(YamlWriter.of(feeds(config).inLines())));
  }

  private static String mark(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private static MappingWriter actors(Config config) {
    MappingWriter people =
        keyed("actors", config.actors().stream().map(ConfigWriter::actor).toList());
    return words(people, config.words());
  }

  private static MappingWriter feeds(Config config) {
    return keyed("feeds", config.feeds().stream().map(ConfigWriter::feed).toList());
  }

  private static void write(Config config, Path folder, Optional<EarlierFiles> earlier) {
    makeFolder(folder);
    Optional<Config> before = earlier.flatMap(EarlierFiles::read);
    Optional<String> settings =
        earlier
            .flatMap(files -> files.text("didbon.yaml"))
            .filter(text -> before.map(Config::settings).equals(Optional.of(config.settings())));
    FileReplacer.replace(
        folder.resolve("didbon.yaml"),
        settings.orElseGet(() -> SettingsWriter.of(config.settings())));
    write(
        folder,
        "actors",
        actors(config),
        earlier,
        with(
            same(before.map(Config::actors), config.actors(), Actor::id),
            before.map(Config::words).equals(Optional.of(config.words())) ? "words" : ""));
    write(
        folder,
        "rules",
        topics(config),
        earlier,
        both(
            same(before.map(Config::lists), config.lists(), SharedWords::named),
            same(before.map(Config::rules), config.rules(), Rule::id)));
    write(
        folder,
        "feeds",
        feeds(config),
        earlier,
        same(before.map(Config::feeds), config.feeds(), Feed::id));
  }

  /** For its owner's eyes: what is watched may be somebody's life. */
  private static void makeFolder(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(
            folder,
            posix
                ? new FileAttribute<?>[] {
                  PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0]);
      }
    } catch (FileSystemException e) {
      throw new BadInput(
          "the folder %s cannot be made (%s); name one that can be".formatted(folder, reason(e)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make folder=" + folder, e);
    }
  }

  private static String reason(FileSystemException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    return fault instanceof FileAlreadyExistsException
        ? fault.getFile() + " is a file"
        : String.valueOf(fault.getReason());
  }

  private static Set<String> with(Set<String> ids, String key) {
    Set<String> all = new HashSet<>(ids);
    all.add(key);
    return all;
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The ids of what was the same before. */
  private static <T> Set<String> same(
      Optional<List<T>> before, List<T> now, Function<T, String> id) {
    Set<T> known = new HashSet<>(before.orElse(List.of()));
    return now.stream().filter(known::contains).map(id).collect(Collectors.toSet());
  }

  private static MappingWriter keyed(String key, List<Node> entries) {
    return new MappingWriter().put(key, YamlWriter.inLines(entries));
  }

  private static void write(
      Path folder,
      String name,
      MappingWriter root,
      Optional<EarlierFiles> earlier,
      Set<String> same) {
    String file = name + ".yaml";
    String fresh = SampleFile.head(file) + YamlWriter.of(root.inLines());
    String text =
        earlier
            .flatMap(files -> files.text(file))
            .map(before -> KeptComments.of(before, fresh, same))
            .orElse(fresh);
    FileReplacer.replace(folder.resolve(file), text);
  }

  private static MappingWriter words(MappingWriter people, Glossary glossary) {
    MappingWriter words = new MappingWriter();
    glossary
        .words()
        .forEach((english, wording) -> words.put(english, texts(wording.others()).inOneLine()));
    return words.isEmpty() ? people : people.put("words", words.inLines());
  }

  /** A plain text for what stands in English alone. */
  private static MappingWriter put(
      MappingWriter keys, String key, Wording wording, Function<MappingWriter, Node> style) {
    if (wording.others().isEmpty()) {
      return keys.put(key, wording.english());
    }
    Map<String, String> texts = new TreeMap<>(wording.others());
    texts.put(Wording.ENGLISH, wording.english());
    return keys.put(key, style.apply(texts(texts)));
  }

  private static MappingWriter texts(Map<String, String> byLanguage) {
    MappingWriter texts = new MappingWriter();
    new TreeMap<>(byLanguage).forEach(texts::put);
    return texts;
  }

  /** Lists of words before the rules that name them. */
  private static MappingWriter topics(Config config) {
    MappingWriter topics = new MappingWriter();
    if (!config.lists().isEmpty()) {
      List<Node> lists = config.lists().stream().map(ConfigWriter::list).toList();
      topics.put("words", YamlWriter.inLines(lists));
    }
    List<Node> rules = config.rules().stream().map(ConfigWriter::rule).toList();
    return topics.put("rules", YamlWriter.inLines(rules));
  }

  private static Node list(SharedWords list) {
    return titled(list.id(), list.title(), list.titles())
        .put("query", YamlWriter.block(list.query() + "\n"))
        .inLines();
  }

  private static MappingWriter titled(String id, String title, Map<String, String> titles) {
    MappingWriter keys = new MappingWriter().put("id", id).put("title", title);
    return titles.isEmpty() ? keys : keys.put("titles", texts(titles).inLines());
  }

  private static Node actor(Actor actor) {
    MappingWriter names = new MappingWriter();
    new TreeMap<>(actor.names()).forEach(names::putOneOrMore);
    MappingWriter keys =
        new MappingWriter()
            .put("id", actor.id())
            .put("name", actor.name())
            .put("names", names.inLines())
            .put("born", actor.born())
            .put("country", actor.country())
            .putList("tags", actor.tags());
    if (!actor.roles().isEmpty()) {
      keys.put(
          "roles", YamlWriter.inLines(actor.roles().stream().map(ConfigWriter::role).toList()));
    }
    put(keys, "about", actor.about(), MappingWriter::inLines);
    if (actor.bareSurname() != BareSurname.AUTO) {
      keys.put("bareSurname", Scalars.written(actor.bareSurname()));
    }
    return keys.putList("not", actor.not()).inLines();
  }

  private static Node role(Role role) {
    MappingWriter keys = put(new MappingWriter(), "title", role.title(), MappingWriter::inOneLine);
    return put(keys, "of", role.of(), MappingWriter::inOneLine)
        .put("from", role.from())
        .put("to", role.to())
        .inOneLine();
  }

  private static Node rule(Rule rule) {
    MappingWriter keys = titled(rule.id(), rule.title(), rule.titles());
    keys.put("query", YamlWriter.block(rule.query() + "\n"));
    if (rule.severity() != Severity.NORMAL) {
      keys.put("severity", Scalars.written(rule.severity()));
    }
    if (rule.guarded()) {
      keys.put("guarded", "true");
    }
    MappingWriter examples = new MappingWriter();
    if (!rule.match().isEmpty()) {
      examples.put("match", YamlWriter.list(rule.match(), FlowStyle.BLOCK));
    }
    if (!rule.ignore().isEmpty()) {
      examples.put("ignore", YamlWriter.list(rule.ignore(), FlowStyle.BLOCK));
    }
    return (examples.isEmpty() ? keys : keys.put("examples", examples.inLines())).inLines();
  }

  /** A feed on one line. */
  static Node feed(Feed feed) {
    MappingWriter keys =
        new MappingWriter()
            .put("id", feed.id())
            .put("title", feed.title())
            .put("url", feed.url().toString())
            .put("language", feed.language())
            .put("country", feed.country())
            .put("every", Scalars.written(feed.every()));
    if (feed.fullText()) {
      keys.put("fullText", "true");
    }
    MappingWriter headers = new MappingWriter();
    feed.access().headers().forEach(headers::put);
    if (!headers.isEmpty()) {
      keys.put("headers", headers.inOneLine());
    }
    return keys.put("login", feed.access().login()).put("proxy", feed.access().proxy()).inOneLine();
  }
}
