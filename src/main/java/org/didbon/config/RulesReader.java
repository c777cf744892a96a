package org.didbon.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.domain.SharedWords;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.SettingKinds;
import org.didbon.domain.setting.ValueFault;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code rules.yaml}. */
final class RulesReader {

  /**
   * A rule with the places that later faults may be about.
   *
   * @param query where the query stands
   * @param match where each sentence stands that the rule must match, in their order
   * @param ignore likewise of those it must not match
   */
  record WrittenRule(
      Rule rule, ScalarNode query, List<Located<String>> match, List<Located<String>> ignore) {}

  /**
   * A list of words.
   *
   * @param query where its words stand
   */
  record WrittenList(SharedWords list, ScalarNode query) {}

  private RulesReader() {}

  /** The lists of words; before {@link #read}, which ends the reading of the file. */
  static List<Located<WrittenList>> lists(Mapping root, FileFaults faults) {
    return Entries.readSome(
        root, "words", "a list", faults, (id, entry) -> list(id, entry, faults));
  }

  private static Optional<WrittenList> list(String id, Mapping entry, FileFaults faults) {
    entry.need("query", "query: | and on the lines below it words with OR between them");
    String title = entry.text("title");
    Map<String, String> titles = titles(entry, faults);
    String query = entry.text("query");
    Optional<Node> place = entry.node("query");
    if (Ids.isValid(id) && !SharedWords.isId(id) && !id.equals(Entries.NO_ID)) {
      faults.at(
          entry.node("id").orElseThrow(),
          "the id of a list begins with a letter, and " + Quote.of(id) + " does not",
          "write another, such as list-" + id + ": $100 in a query is money");
      return Optional.empty();
    }
    if (query.isEmpty() || place.isEmpty() || !SharedWords.isId(id)) {
      return Optional.empty();
    }
    return Optional.of(
        new WrittenList(new SharedWords(id, title, titles, query), (ScalarNode) place.get()));
  }

  static List<Located<WrittenRule>> read(Mapping root, FileFaults faults) {
    return Entries.read(root, "rules", "a rule", faults, (id, entry) -> rule(id, entry, faults));
  }

  private static Optional<WrittenRule> rule(String id, Mapping entry, FileFaults faults) {
    entry.need(
        "query", "query: | and the words on the lines below it; after # YAML sees only a comment");
    String title = entry.text("title");
    Map<String, String> titles = titles(entry, faults);
    String query = entry.text("query");
    Severity severity =
        entry.value("severity", Severity.NORMAL, SettingKinds.word(Severity.class)::read);
    boolean guarded = entry.value("guarded", false, SettingKinds.flag()::read);
    Mapping examples = entry.section("examples");
    List<Located<String>> match = sentences(examples, "match");
    List<Located<String>> ignore = sentences(examples, "ignore");
    if (entry.node("examples").isPresent()) {
      examples.close();
    }
    Optional<Node> place = entry.node("query");
    if (query.isEmpty() || place.isEmpty()) {
      return Optional.empty();
    }
    Rule rule = new Rule(id, title, titles, query, severity, texts(match), texts(ignore), guarded);
    return Optional.of(new WrittenRule(rule, (ScalarNode) place.get(), match, ignore));
  }

  private static Map<String, String> titles(Mapping entry, FileFaults faults) {
    Map<String, String> titles = new TreeMap<>();
    if (entry.node("titles").isEmpty()) {
      return titles;
    }
    Mapping byLanguage = entry.section("titles");
    byLanguage
        .all()
        .forEach(
            (language, node) -> {
              try {
                titles.put(Values.language(language), byLanguage.text(language, node));
              } catch (ValueFault e) {
                faults.at(node, "titles: " + e.wrong(), e.instead());
              }
            });
    titles.values().removeIf(String::isEmpty);
    return titles;
  }

  private static List<Located<String>> sentences(Mapping examples, String key) {
    return examples.nodes(key).stream()
        .map(node -> new Located<>(examples.text(key, node), FileFaults.line(node)))
        .filter(sentence -> !sentence.value().isEmpty())
        .toList();
  }

  private static List<String> texts(List<Located<String>> sentences) {
    return sentences.stream().map(Located::value).toList();
  }
}
