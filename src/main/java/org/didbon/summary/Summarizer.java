package org.didbon.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Summary;
import org.didbon.domain.Summary.Mark;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;
import org.didbon.text.Tokens;

/** Picks the sentences that tell why a report matters here. Immutable, thread-safe. */
public final class Summarizer {

  private static final String CUT = " … ";
  private static final String ELLIPSIS = "…";

  private final int sentences;
  private final int characters;

  /**
   * @param sentences the most sentences of one summary, at least 1
   * @param characters the most characters of one summary, cut at a word if a sentence is longer
   */
  public Summarizer(int sentences, int characters) {
    this.sentences = sentences;
    this.characters = characters;
  }

  /** The lead of {@code item}, and the sentences with the first matched words. */
  public Summary summarize(Item item, List<Match> matches) {
    List<Sentence> all = withoutHeadline(item, Sentences.of(item.text()));
    if (all.isEmpty()) {
      return Summary.NONE;
    }
    List<Span> spans = spans(matches);
    return write(item.text(), all, pick(all, spans), spans);
  }

  /** Many feeds begin the text with the headline again. */
  private static List<Sentence> withoutHeadline(Item item, List<Sentence> all) {
    if (all.size() > 1) {
      Sentence first = all.get(0);
      String told = Tokens.of(item.text().substring(first.start(), first.end())).joined();
      if (told.equals(Tokens.of(item.title()).joined())) {
        return all.subList(1, all.size());
      }
    }
    return all;
  }

  private static List<Span> spans(List<Match> matches) {
    return matches.stream()
        .flatMap(match -> match.spans().stream())
        .filter(span -> span.field() == Field.TEXT)
        .sorted()
        .toList();
  }

  /**
   * Indexes of the chosen sentences: the lead always, then those with matches, then what follows.
   */
  private SortedSet<Integer> pick(List<Sentence> all, List<Span> spans) {
    SortedSet<Integer> chosen = new TreeSet<>();
    chosen.add(0);
    int length = length(all.get(0));
    for (int i = 1; i < all.size() && chosen.size() < sentences; i++) {
      Sentence sentence = all.get(i);
      boolean telling = spans.stream().anyMatch(span -> holds(sentence, span));
      if (telling && length + length(sentence) <= characters) {
        chosen.add(i);
        length += length(sentence);
      }
    }
    boolean roomForNext = all.size() > 1 && chosen.size() < Math.min(2, sentences);
    if (roomForNext && length + length(all.get(1)) <= characters) {
      chosen.add(1);
    }
    return chosen;
  }

  private Summary write(
      String text, List<Sentence> all, SortedSet<Integer> chosen, List<Span> spans) {
    StringBuilder written = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    int previous = -1;
    for (int index : chosen) {
      if (written.length() > 0) {
        written.append(previous + 1 == index ? " " : CUT);
      }
      previous = index;
      Sentence sentence = all.get(index);
      int end = Math.min(sentence.end(), cut(text, sentence));
      mark(sentence, end, written.length(), spans, marks);
      written.append(text, sentence.start(), end);
      if (end < sentence.end()) {
        written.append(ELLIPSIS);
      }
    }
    return new Summary(written.toString().replace('\n', ' '), marks);
  }

  /** Where a sentence must end to keep the limit: before a word, never inside a character. */
  private int cut(String text, Sentence sentence) {
    if (length(sentence) <= characters) {
      return sentence.end();
    }
    int limit = sentence.start() + characters;
    int blank = text.lastIndexOf(' ', limit);
    if (blank > sentence.start() + characters / 2) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  private static void mark(
      Sentence sentence, int end, int offset, List<Span> spans, List<Mark> marks) {
    int free = sentence.start();
    for (Span span : spans) {
      if (span.start() >= free && span.end() <= end) {
        int shift = offset - sentence.start();
        marks.add(new Mark(span.start() + shift, span.end() + shift));
        free = span.end();
      }
    }
  }

  private static boolean holds(Sentence sentence, Span span) {
    return span.start() >= sentence.start() && span.end() <= sentence.end();
  }

  private static int length(Sentence sentence) {
    return sentence.end() - sentence.start();
  }
}
