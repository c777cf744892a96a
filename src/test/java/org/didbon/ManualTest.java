package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.cli.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/** What README and manual name is there: links, commands, settings, packages, classes. */
class ManualTest {

  private static final Path MANUAL = Path.of("src/site/markdown");
  private static final Path CODE = Path.of("src/main/java/org/didbon");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern IN_CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CHAT_COMMAND = Pattern.compile("^/([\\p{L}]+)(?: .*)?$");
  private static final Pattern TASK = Pattern.compile("didbon\\.jar ([a-z-]+)");
  private static final Pattern DOTTED = Pattern.compile("^([a-z]+)((?:\\.[A-Za-z_]+)+)$");
  private static final Pattern CLASS =
      Pattern.compile("^([A-Z][a-z]+(?:[A-Z][A-Za-z]*)+)(\\..+)?$");
  private static final Pattern FILE = Pattern.compile(".*\\.(xml|yaml|db|md|jar|json|opml|env)$");

  /** Answered by servers and the console themselves. */
  private static final Set<String> OTHER_PATHS =
      Set.of(
          "didbon", "health", "ready", "metrics", "quit", "rss", "feed", "data", "newbot",
          "invite");

  static List<Path> pages() throws IOException {
    try (Stream<Path> manual = Files.list(MANUAL)) {
      return Stream.concat(Stream.of(Path.of("README.md")), manual.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachLinkLeadsSomewhere(Path page) {
    assertThat(named(LINK, text(page)).filter(link -> !leads(page, link))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachCommandOfChatsIsThere(Path page) {
    Set<String> known = commands();

    assertThat(
            code(page)
                .flatMap(code -> named(CHAT_COMMAND, code))
                .filter(name -> !known.contains(name) && !OTHER_PATHS.contains(name)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachCommandOfTheCommandLineIsThere(Path page) {
    Set<String> tasks =
        Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
            .map(task -> task.getAnnotation(Command.class).name())
            .collect(Collectors.toSet());

    assertThat(named(TASK, text(page)).filter(task -> !tasks.contains(task))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachSettingPackageAndClassIsThere(Path page) throws IOException {
    Set<String> settings = settings();
    Set<String> sections =
        settings.stream().map(name -> name.replaceFirst("\\..*", "")).collect(Collectors.toSet());
    Set<String> sources = sources();
    Predicate<String> ours =
        name -> {
          String first = name.replaceFirst("\\..*", "");
          return sections.contains(first) || Files.isDirectory(CODE.resolve(first));
        };

    assertThat(
            code(page)
                .filter(name -> DOTTED.matcher(name).matches() && ours.test(name))
                .filter(name -> !FILE.matcher(name).matches())
                .filter(name -> !settings.contains(name) && !isInCode(name)))
        .isEmpty();
    assertThat(
            code(page)
                .flatMap(name -> named(CLASS, name))
                .filter(name -> !sources.contains(name + ".java")))
        .isEmpty();
  }

  private static boolean leads(Path page, String link) {
    if (link.startsWith("https://")) {
      return true;
    }
    String file = link.replaceFirst("#.*", "");
    Path to = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!Files.exists(to) || !link.contains("#")) {
      return Files.exists(to);
    }
    String anchor = link.substring(link.indexOf('#') + 1);
    return text(to)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .anyMatch(anchor::equals);
  }

  /** Names of commands, and the words for them in any language. */
  private static Set<String> commands() {
    Set<String> names = new TreeSet<>();
    for (String language : List.of("en", "ru", "tg", "uz", "ky", "kk")) {
      Properties catalogue = new Properties();
      Path file = Path.of("src/main/resources/org/didbon/phrase/" + language + ".properties");
      try (var in = Files.newBufferedReader(file)) {
        catalogue.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (String key : catalogue.stringPropertyNames()) {
        if (key.endsWith(".summary")) {
          names.add(key.replaceFirst("\\.summary$", ""));
          String words = catalogue.getProperty(key.replaceFirst("summary$", "words"), "");
          names.addAll(List.of(words.split("[,\\s]+")));
        }
      }
    }
    return names;
  }

  /** As the page of settings has them, which is made from the tables the program reads by. */
  private static Set<String> settings() {
    Set<String> names = new TreeSet<>();
    String section = "";
    for (String line : text(MANUAL.resolve("settings.md")).lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith("| `")) {
        names.add(section + "." + line.split("`", -1)[1]);
      }
    }
    return names;
  }

  private static boolean isInCode(String name) {
    Path at = CODE;
    for (String part : name.split("\\.", -1)) {
      Path file = at.resolve(part + ".java");
      if (Files.exists(file)) {
        String member = name.replaceFirst(".*" + part, "").replaceFirst("^\\.", "");
        return Pattern.compile("\\b" + member + "\\b").matcher(text(file)).find();
      }
      at = at.resolve(part);
    }
    return Files.isDirectory(at);
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  /** What stands in backquotes. */
  private static Stream<String> code(Path page) {
    return named(IN_CODE, FENCED.matcher(text(page)).replaceAll(""));
  }

  private static Stream<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
