package org.didbon.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.text.Letters;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NounForms;

/**
 * Entries of a file, each with the titles that {@code actors.yaml} uses and what the press calls it
 * in several languages. Immutable, thread-safe.
 */
final class PhraseTable {

  /** Languages whose words carry endings that only begin as the nominative does. */
  private static final Set<String> AGGLUTINATING = Set.of("tg", "uz", "kk", "ky", "tk");

  /** Posts, whatever the state. */
  static final PhraseTable POSTS = new PhraseTable("posts.txt");

  /** States, regions, cities and bodies that posts are of. */
  static final PhraseTable STATES = new PhraseTable("states.txt");

  /**
   * A word of a phrase, met by a word of a text that shares a key.
   *
   * @param written folded
   * @param beginning a word of a text that begins so meets it too; {@code ""} for none
   */
  record TableWord(String written, List<String> keys, String beginning) {

    boolean isMetBy(NameText text, int at) {
      if (!beginning.isEmpty() && text.key(at).startsWith(beginning)) {
        return true;
      }
      for (String key : text.wordKeys(at)) {
        if (keys.contains(key)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * One way to call an entry in a language.
   *
   * @param head the forms of its noun by key, with their cases; empty where words are not declined
   */
  record TablePhrase(
      int entry, String language, List<TableWord> words, Map<String, Integer> head) {}

  private final Map<String, Integer> byTitle = new HashMap<>();
  private final Map<Integer, List<TablePhrase>> phrases = new HashMap<>();
  private final Set<String> languages = new HashSet<>();
  private final Map<String, Set<Integer>> notes = new HashMap<>();

  private PhraseTable(String file) {
    int entry = -1;
    for (String line : WordList.lines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int blank = line.indexOf(' ');
      String head = line.substring(0, blank);
      entry += head.equals("title") ? 1 : 0;
      if (head.equals("note")) {
        notes.computeIfAbsent(line.substring(blank + 1), n -> new HashSet<>()).add(entry);
        continue;
      }
      for (String phrase : line.substring(blank + 1).split("\\|", -1)) {
        if (head.equals("title")) {
          byTitle.put(normal(phrase), entry);
        } else {
          languages.add(head);
          phrases.computeIfAbsent(entry, e -> new ArrayList<>()).add(phrase(entry, phrase, head));
        }
      }
    }
  }

  /** The entry with this title, by words alone: articles and letter case make no difference. */
  Optional<Integer> entry(String title) {
    return Optional.ofNullable(byTitle.get(normal(title)));
  }

  List<TablePhrase> phrases(int entry) {
    return phrases.getOrDefault(entry, List.of());
  }

  /** Whether several people of a state have it at once. */
  boolean isShared(int entry) {
    return notes.getOrDefault("shared", Set.of()).contains(entry);
  }

  /** Whether its words are said of other entries too. */
  boolean isLoose(int entry) {
    return notes.getOrDefault("loose", Set.of()).contains(entry);
  }

  /** Whether the press of the language has phrases here. */
  boolean speaks(String language) {
    return languages.contains(language);
  }

  /** How many entries there are; they are numbered from 0. */
  int size() {
    return phrases.size();
  }

  private static TablePhrase phrase(int entry, String written, String language) {
    List<TableWord> words = new ArrayList<>();
    Tokens tokens = Tokens.of(written);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (!word.equals("the")) {
        boolean begins = AGGLUTINATING.contains(language) && word.length() > 3;
        words.add(new TableWord(word, WordForms.ofQuery(word), begins ? NameKey.of(word) : ""));
      }
    }
    return new TablePhrase(entry, language, List.copyOf(words), head(words, language));
  }

  private static Map<String, Integer> head(List<TableWord> words, String language) {
    if (language.equals("ru") || language.equals("uk")) {
      for (TableWord word : words) {
        if (NounForms.mayBeHead(word.written())) {
          return Map.copyOf(NounForms.of(word.written(), language.equals("uk")));
        }
      }
    }
    return Map.of();
  }

  private static String normal(String title) {
    return Arrays.stream(title.split("\\s+", -1))
        .map(Letters::fold)
        .filter(word -> !word.isEmpty() && !word.equals("of") && !word.equals("the"))
        .reduce("", (all, word) -> all + " " + word);
  }
}
