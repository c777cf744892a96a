package org.didbon.story.claim;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.text.Gap;
import org.didbon.text.Senses;
import org.didbon.text.Sentences;
import org.didbon.text.Tokens;

/** A headline or a sentence of a report, with what its words are. Immutable. */
final class Passage {

  /** What a report is about stands at its beginning. */
  private static final int READ = 2_000;

  private static final int SENTENCES = 5;

  private final String text;
  private final boolean title;
  private final Tokens tokens;
  private final List<List<String>> words;
  private final List<List<String>> concepts;
  private final String language;

  private Passage(String text, boolean title, String language) {
    this.text = text;
    this.title = title;
    this.language = language;
    this.tokens = Tokens.of(text);
    this.words = meanings(Senses.sayings());
    this.concepts = meanings(Senses.concepts());
  }

  /** What each word means or begins to. */
  private List<List<String>> meanings(Senses senses) {
    List<List<String>> all = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at++) {
      all.add(new ArrayList<>(1));
    }
    senses.in(tokens, language).forEach(one -> all.get(one.at()).add(one.name()));
    return all;
  }

  /** The headline, if there is one, and the first sentences of the text. */
  static List<Passage> of(Item report) {
    List<Passage> all = new ArrayList<>();
    String title = report.title();
    if (!title.isEmpty()) {
      all.add(new Passage(beginning(title), true, report.language()));
    }
    String text = beginning(report.text());
    for (Sentences.Sentence sentence : Sentences.of(text)) {
      boolean cut = sentence.end() == text.length() && text.length() < report.text().length();
      if (cut || all.size() > SENTENCES) {
        break;
      }
      String words = text.substring(sentence.start(), sentence.end());
      all.add(new Passage(words, false, report.language()));
    }
    return all;
  }

  private static String beginning(String text) {
    return text.length() > READ ? text.substring(0, READ) : text;
  }

  String text() {
    return text;
  }

  boolean isTitle() {
    return title;
  }

  Tokens tokens() {
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  /** BCP 47, {@code und} if unknown. */
  String language() {
    return language;
  }

  /** Whether the word there is of that kind (a block of {@code saying.txt}); not outside. */
  boolean is(String kind, int at) {
    return at >= 0 && at < tokens.size() && words.get(at).contains(kind);
  }

  /** Where the first word of that kind stands from {@code from} on; -1 if none does. */
  int first(String kind, int from) {
    for (int at = from; at < tokens.size(); at++) {
      if (is(kind, at)) {
        return at;
      }
    }
    return -1;
  }

  boolean has(String kind) {
    return first(kind, 0) >= 0;
  }

  List<String> concepts(int at) {
    return concepts.get(at);
  }

  /** Whether nothing but a blank or a hyphen stands between the word and the one before it. */
  boolean isTied(int at) {
    Gap gap = tokens.before(at);
    return at > 0 && (gap == Gap.BLANK || gap == Gap.HYPHEN);
  }

  /** Whether a sign or nothing stands before the word there; so too after the last one. */
  boolean begins(int at) {
    return at >= tokens.size() || !isTied(at);
  }

  /** The words from one to another, both inclusive, as written. */
  String written(int from, int to) {
    return text.substring(tokens.start(from), tokens.end(to));
  }
}
