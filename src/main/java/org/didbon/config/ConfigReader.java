package org.didbon.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.SecretVariable;
import org.didbon.config.RulesReader.WrittenList;
import org.didbon.config.RulesReader.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Glossary;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What was read of a configuration, sound or not: values with their places, and the faults so far.
 */
final class ConfigReader {

  private static final Lines NOTHING = Lines.of("");

  private final ConfigSource source;
  private final Map<String, FileFaults> faults = new HashMap<>();
  private final Map<String, Lines> texts = new HashMap<>();
  private final List<Fault> general = new ArrayList<>();
  private final Settings settings;
  private final SettingPlaces places;
  private final List<Located<Actor>> actors;
  private final Glossary words;
  private final List<Located<WrittenList>> lists;
  private final List<Located<WrittenRule>> rules;
  private final List<Located<Feed>> feeds;

  private ConfigReader(ConfigSource source, Map<String, String> variables) {
    this.source = source;
    Environment environment = EnvironmentReader.read(variables, general);
    general.addAll(source.faults());
    Mapping written = root("didbon.yaml");
    places = new SettingPlaces(source.shown("didbon.yaml"), written.places());
    settings = SettingsReader.read(written, environment);
    ChatNetworks.ALL.forEach(network -> needSecrets(network, settings));
    Mapping people = root("actors.yaml");
    words = WordingReader.glossary(people, in("actors.yaml"));
    actors = ActorsReader.read(people, in("actors.yaml"));
    Mapping topics = root("rules.yaml");
    lists = RulesReader.lists(topics, in("rules.yaml"));
    rules = RulesReader.read(topics, in("rules.yaml"));
    feeds = FeedsReader.read(root("feeds.yaml"), in("feeds.yaml"), environment);
  }

  private <S> void needSecrets(ChatNetwork<S> network, Settings read) {
    if (network.isAskedFor(read.networks().of(network))) {
      for (SecretVariable secret : network.secrets()) {
        String where = "environment variable " + secret.name();
        // one that is there and wrong was told
        if (!read.environment().secrets().containsKey(secret.name())
            && general.stream().noneMatch(told -> told.file().equals(where))) {
          general.add(
              new Fault(
                  where,
                  0,
                  network.name() + " is set up in didbon.yaml, and its secret is not there",
                  secret.instead()));
        }
      }
    }
  }

  static ConfigReader of(ConfigSource source, Map<String, String> variables) {
    return new ConfigReader(source, variables);
  }

  /** What is in order; all of it where there is no fault. */
  Config config() {
    return new Config(
        settings,
        actors.stream().map(Located::value).toList(),
        words,
        rules.stream().map(placed -> placed.value().rule()).toList(),
        lists.stream().map(placed -> placed.value().list()).toList(),
        feeds.stream().map(Located::value).toList(),
        places);
  }

  List<Located<Actor>> actors() {
    return actors;
  }

  List<Located<WrittenRule>> rules() {
    return rules;
  }

  List<Located<WrittenList>> lists() {
    return lists;
  }

  List<Located<Feed>> feeds() {
    return feeds;
  }

  /** The collector of the faults of a file. */
  FileFaults in(String name) {
    return faults.computeIfAbsent(name, missing -> new FileFaults(source.shown(missing)));
  }

  /** The text of a file, empty if it is missing or unusable. */
  Lines text(String name) {
    return texts.getOrDefault(name, NOTHING);
  }

  /** What of the environment, of the folder, then of each file in order. */
  List<Fault> faults() {
    List<Fault> all = new ArrayList<>(general);
    ConfigSource.FILES.forEach(name -> all.addAll(in(name).inOrder()));
    return List.copyOf(all);
  }

  /** The configuration, if nothing is wrong with it. */
  Config sound() {
    List<Fault> all = faults();
    if (!all.isEmpty()) {
      throw new ConfigFaults(all);
    }
    return config();
  }

  private Mapping root(String name) {
    FileFaults collector = in(name);
    Optional<String> text = bytes(name).flatMap(bytes -> ConfigDecoder.read(bytes, collector));
    text.ifPresent(present -> texts.put(name, Lines.of(present)));
    Optional<Node> tree = text.flatMap(present -> YamlTree.of(present, collector));
    tree.ifPresent(node -> SecretScan.run(node, collector));
    if (isList(name) && tree.isPresent() && tree.get() instanceof SequenceNode list) {
      String key = name.replace(".yaml", ":");
      collector.at(list, "this list has no name", "write " + key + " on a line before it");
      return Mapping.empty(collector);
    }
    return tree.map(node -> Mapping.of(node, "the file", collector))
        .orElseGet(() -> Mapping.empty(collector));
  }

  private static boolean isList(String name) {
    return !name.equals("didbon.yaml");
  }

  private Optional<InputStream> bytes(String name) {
    try {
      return source.open(name);
    } catch (IOException e) {
      in(name).at(1, "cannot be read (" + e.getClass().getSimpleName() + ")", "make it readable");
      return Optional.empty();
    }
  }
}
