package org.didbon.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * A line without a full stop that is shorter is a headline, a tag or a caption; so is a longer
   * one below whole sentences, or it is the point of a list.
   */
  private static final int SHORTEST_LINE = 60;

  /** A shorter paragraph may well lack its last stop; a longer one was cut at a length. */
  private static final int MAY_BE_CUT = 300;

  /** Sentences from the first on that are read closely; none is told from further on. */
  static final int CLOSELY = 40;

  /** Likewise lines, if they hold no sentences. */
  private static final int MOST_LINES = 400;

  /** Characters before a matched word that may belong to it. */
  private static final int NEAR = 600;

  /** [Interview] */
  private static final Pattern FILED =
      Pattern.compile("\\s*\\[\\p{Lu}[\\p{L} -]{1,25}]\\s+(?=\\S)");

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
    private final String title;
    private final TreeSet<Integer> matched = new TreeSet<>();
    private int lines;
    private boolean announced;

    Reader(Item item, List<Match> matches) {
      this.text = item.text();
      matches.stream()
          .flatMap(match -> match.spans().stream())
          .filter(span -> span.field() == Field.TEXT)
          .forEach(span -> matched.add(span.start()));
      this.title = ' ' + key(item.title()) + ' ';
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
      int begin = lines++ < FIRST_LINES ? begin(line) : 0;
      if (begin >= ending.end()) {
        return;
      }
      List<Sentence> sentences = Sentences.of(line.substring(begin, ending.end()));
      for (int i = 0; i < sentences.size(); i++) {
        Sentence sentence =
            new Sentence(
                from + begin + sentences.get(i).start(), from + begin + sentences.get(i).end());
        boolean open = !complete && i == sentences.size() - 1;
        boolean alone = sentences.size() == 1;
        boolean far = !alone && line.length() >= MAY_BE_CUT;
        boolean cut = open && (ending.cut() || far || LineEnd.hangs(line, ending.end()));
        add(sentence, cut, open && alone);
      }
    }

    /** After what the outlet files it under, and its dateline. */
    private static int begin(String line) {
      Matcher filed = FILED.matcher(line);
      int begin = filed.lookingAt() ? filed.end() : 0;
      return begin + Dateline.end(line.substring(begin));
    }

    private void add(Sentence sentence, boolean cut, boolean alone) {
      if (!matters(sentence.start(), sentence.end())) {
        whole.add(sentence);
        return;
      }
      String words = text.substring(sentence.start(), sentence.end());
      String key = key(words);
      boolean known = title.contains(' ' + key + ' ') || !told.add(key);
      if (known || Furniture.isSentence(words)) {
        return;
      }
      if (cut) {
        broken.add(sentence);
      } else if (alone && (words.length() < SHORTEST_LINE || !whole.isEmpty())) {
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
