package org.didbon.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;
import org.didbon.text.Tokens;

/**
 * The sentences of a report without what stands around them: no dateline, no {@link Furniture}, no
 * headlines between, none told twice, and none that breaks off, unless there is no other.
 *
 * @param sentences their places in the item's text, in order
 * @param cut whether the last of them breaks off
 */
record ReportSentences(List<Sentence> sentences, boolean cut) {

  /** Datelines stand here and nowhere later. */
  private static final int FIRST_LINES = 3;

  /** A line without a full stop that is shorter is a headline, a tag or a caption. */
  private static final int SHORTEST_LINE = 60;

  /** Sentences from the first on that are read closely; none is told from further on. */
  static final int CLOSELY = 40;

  /** Likewise lines, if they hold no sentences. */
  private static final int MOST_LINES = 400;

  /** Characters before a matched word that may belong to it. */
  private static final int NEAR = 600;

  ReportSentences {
    sentences = List.copyOf(sentences);
  }

  /**
   * What is told in {@code item}. Of a long text only the beginning is read closely, and what
   * stands near the words of {@code matches}; the rest is passed on as it is, by line or sentence.
   */
  static ReportSentences of(Item item, List<Match> matches) {
    return new Reader(item, matches).read();
  }

  /** Reads the lines of one text. */
  private static final class Reader {
    private final String text;
    private final List<Sentence> whole = new ArrayList<>();
    private final List<Sentence> broken = new ArrayList<>();
    private final List<Sentence> headlines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final TreeSet<Integer> matched = new TreeSet<>();
    private int lines;
    private boolean announced;

    Reader(Item item, List<Match> matches) {
      this.text = item.text();
      matches.stream()
          .flatMap(match -> match.spans().stream())
          .filter(span -> span.field() == Field.TEXT)
          .forEach(span -> matched.add(span.start()));
      told.add(key(item.title()));
    }

    ReportSentences read() {
      int start = 0;
      while (start < text.length()) {
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        line(start, end);
        start = end + 1;
      }
      if (!whole.isEmpty()) {
        return new ReportSentences(whole, false);
      }
      if (!broken.isEmpty()) {
        return new ReportSentences(broken.subList(0, 1), true);
      }
      return new ReportSentences(headlines.isEmpty() ? List.of() : headlines.subList(0, 1), false);
    }

    /** Whether what stands there is worth a close look. */
    private boolean matters(int from, int to) {
      boolean beginning = whole.size() < CLOSELY && lines < MOST_LINES;
      Integer next = beginning ? Integer.valueOf(from) : matched.ceiling(from);
      return next != null && next < to + NEAR;
    }

    private void line(int from, int to) {
      if (!matters(from, to)) {
        if (from < to && !whole.isEmpty()) {
          whole.add(new Sentence(from, to));
        }
        return;
      }
      String line = text.substring(from, to);
      if (line.isBlank()) {
        return;
      }
      if (Furniture.isLine(line)) {
        announced = Furniture.announces(line);
        return;
      }
      LineEnd ending = LineEnd.of(line);
      boolean complete = LineEnd.endsSentence(line, ending.end());
      if (announced && !complete) {
        return;
      }
      announced = false;
      int begin = lines++ < FIRST_LINES ? Dateline.end(line) : 0;
      if (begin >= ending.end()) {
        return;
      }
      List<Sentence> sentences = Sentences.of(line.substring(begin, ending.end()));
      for (int i = 0; i < sentences.size(); i++) {
        Sentence sentence =
            new Sentence(
                from + begin + sentences.get(i).start(), from + begin + sentences.get(i).end());
        boolean last = i == sentences.size() - 1;
        add(sentence, last && ending.cut(), !complete && sentences.size() == 1);
      }
    }

    private void add(Sentence sentence, boolean cut, boolean alone) {
      if (!matters(sentence.start(), sentence.end())) {
        whole.add(sentence);
        return;
      }
      String words = text.substring(sentence.start(), sentence.end());
      if (Furniture.isSentence(words) || !told.add(key(words))) {
        return;
      }
      if (cut) {
        broken.add(sentence);
      } else if (alone && words.length() < SHORTEST_LINE) {
        headlines.add(sentence);
      } else {
        whole.add(sentence);
      }
    }

    private static String key(String words) {
      return Tokens.of(words).joined();
    }
  }
}
