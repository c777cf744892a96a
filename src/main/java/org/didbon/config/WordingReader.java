package org.didbon.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.didbon.domain.Glossary;
import org.didbon.domain.Wording;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.ValueFault;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Texts that are written once for all readers, or once a language. */
final class WordingReader {

  private WordingReader() {}

  /** The text under a key; {@link Wording#NONE} if absent or faulty. */
  static Wording read(Mapping entry, String key, FileFaults faults) {
    Optional<Node> node = entry.node(key);
    if (node.isEmpty() || !(node.get() instanceof MappingNode)) {
      return Wording.of(entry.text(key));
    }
    Map<String, String> texts = texts(entry.section(key), key, faults);
    String english = texts.remove(Wording.ENGLISH);
    if (english == null) {
      faults.at(
          node.get(),
          key + ": there is no English (en) for those who read none of these languages",
          "add en: and the text");
      return Wording.NONE;
    }
    return new Wording(english, texts);
  }

  /** What {@code words:} says of texts in English. */
  static Glossary glossary(Mapping root, FileFaults faults) {
    Map<String, Wording> words = new LinkedHashMap<>();
    Mapping section = root.section("words");
    section
        .all()
        .forEach(
            (english, node) -> {
              Mapping entry = Mapping.of(node, "the words for " + Quote.of(english), faults);
              Map<String, String> texts = texts(entry, "words", faults);
              if (texts.remove(Wording.ENGLISH) != null) {
                faults.at(
                    node,
                    "words: " + Quote.of(english) + " is its own English",
                    "delete en: and what follows it");
              }
              words.put(english, new Wording(english, texts));
            });
    return new Glossary(words);
  }

  private static Map<String, String> texts(Mapping byLanguage, String key, FileFaults faults) {
    Map<String, String> texts = new TreeMap<>();
    byLanguage
        .all()
        .forEach(
            (language, node) -> {
              try {
                String known = Values.language(language);
                String text = byLanguage.text(key + ": " + language, node);
                if (!text.isEmpty()) {
                  texts.put(known, text);
                }
              } catch (ValueFault e) {
                faults.at(node, key + ": " + e.wrong(), e.instead());
              }
            });
    return texts;
  }
}
