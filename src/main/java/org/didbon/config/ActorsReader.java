package org.didbon.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;
import org.didbon.domain.Tags;
import org.didbon.domain.Wording;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKinds;
import org.didbon.domain.setting.ValueFault;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code actors.yaml}. */
final class ActorsReader {

  private final FileFaults faults;

  private ActorsReader(FileFaults faults) {
    this.faults = faults;
  }

  static List<Located<Actor>> read(Mapping root, FileFaults faults) {
    return Entries.read(root, "actors", "an actor", faults, new ActorsReader(faults)::actor);
  }

  private Optional<Actor> actor(String id, Mapping entry) {
    entry.need("name", "name: Nikolai Patrushev");
    entry.need("names", "names: {ru: …, en: …}, each in the nominative");
    String name = entry.text("name");
    Map<String, List<String>> names = names(entry);
    String born = entry.value("born", "", Values::day);
    String country = entry.value("country", "", Values::country);
    List<String> tags = tags(entry);
    List<Role> roles = roles(entry);
    Wording about = WordingReader.read(entry, "about", faults);
    BareSurname bare =
        entry.value("bareSurname", BareSurname.AUTO, SettingKinds.word(BareSurname.class)::read);
    List<String> not = entry.nodes("not").stream().map(node -> name("not", node, entry)).toList();
    if (name.isEmpty() || names.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Actor(id, name, names, born, country, tags, roles, about, bare, not));
  }

  private Map<String, List<String>> names(Mapping entry) {
    Map<String, List<String>> names = new TreeMap<>();
    if (entry.node("names").isEmpty()) {
      return names;
    }
    Mapping byLanguage = entry.section("names");
    byLanguage
        .all()
        .forEach(
            (language, node) -> {
              String known = language(language, node);
              List<String> forms = new ArrayList<>();
              List<Node> nodes =
                  node instanceof SequenceNode list ? list.getValue() : List.of(node);
              if (nodes.isEmpty()) {
                faults.at(
                    node,
                    "names: " + language + " has no name",
                    "write one in the nominative, or leave the line out");
              }
              nodes.forEach(each -> forms.add(name("names: " + language, each, byLanguage)));
              forms.removeIf(String::isEmpty);
              if (!known.isEmpty() && !forms.isEmpty()) {
                names.put(known, forms.stream().distinct().toList());
              }
            });
    return names;
  }

  private String language(String written, Node place) {
    try {
      return Values.language(written);
    } catch (ValueFault e) {
      faults.at(place, "names: " + e.wrong(), e.instead());
      return "";
    }
  }

  private String name(String key, Node node, Mapping entry) {
    String name = entry.text(key, node);
    if (node instanceof ScalarNode && name.codePoints().noneMatch(Character::isLetter)) {
      faults.at(
          node, key + ": " + Quote.of(name) + " is no name", "write a full name in the nominative");
    }
    return name;
  }

  private List<String> tags(Mapping entry) {
    List<String> tags = new ArrayList<>();
    for (Node node : entry.nodes("tags")) {
      String written = entry.text("tags", node);
      if (!(node instanceof ScalarNode)) {
        continue; // told already
      }
      Optional<String> tag = Tags.read(written);
      if (tag.isEmpty()) {
        faults.at(
            node,
            "tags: " + Quote.of(written) + " is no tag",
            "write a word or two of letters, such as security or foreign-affairs");
      } else if (tags.contains(tag.get())) {
        faults.at(node, "tags: " + Quote.of(written) + " stands twice", "keep one of them");
      } else {
        tags.add(tag.get());
      }
    }
    return tags;
  }

  private List<Role> roles(Mapping entry) {
    List<Role> roles = new ArrayList<>();
    for (Node node : entry.list("roles")) {
      Mapping role = Mapping.of(node, "a post under roles", faults);
      role.need("title", "title: and what the post is called");
      Wording title = WordingReader.read(role, "title", faults);
      Wording of = WordingReader.read(role, "of", faults);
      String from = role.value("from", "", Values::date);
      String to = role.value("to", "", Values::date);
      role.close();
      if (PartialDate.isBackwards(from, to)) {
        faults.at(
            node, "this post ends on " + to + " and begins on " + from, "mend one of the dates");
      }
      roles.add(new Role(title, of, from, to));
    }
    return roles;
  }
}
