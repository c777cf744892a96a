package org.didbon.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.domain.Summary.Excerpt;
import org.didbon.text.Sentences.Sentence;

/** Picks the sentences that tell why a report matters here. Immutable, thread-safe. */
public final class Summarizer {

  private static final String LEFT_OUT = " … ";
  private static final String ELLIPSIS = "…";

  private final int sentences;
  private final int characters;

  /**
   * @param sentences the most sentences of one summary, at least 1
   * @param characters the most characters of one summary, cut at a word if no sentence is shorter
   */
  public Summarizer(int sentences, int characters) {
    this.sentences = sentences;
    this.characters = characters;
  }

  /** Whole sentences of {@code item}: how it begins, and what it says of the matched. */
  public Summary summarize(Item item, List<Match> matches) {
    return summarize(item, ReportSentences.of(item, matches), matches);
  }

  /** Likewise for each of the matches alone: for whoever asked for no other. */
  public Map<Subject, Summary> summarizeEach(Item item, List<Match> matches) {
    ReportSentences report = ReportSentences.of(item, matches);
    Map<Subject, Summary> each = new HashMap<>();
    for (Match match : matches) {
      each.put(match.subject(), summarize(item, report, List.of(match)));
    }
    return each;
  }

  private Summary summarize(Item item, ReportSentences report, List<Match> matches) {
    SortedSet<Integer> chosen =
        new SentenceChoice(item, report, matches, sentences, characters).indexes();
    return chosen.isEmpty() ? Summary.NONE : write(item.text(), report, chosen);
  }

  private Summary write(String text, ReportSentences report, SortedSet<Integer> chosen) {
    StringBuilder written = new StringBuilder();
    List<Excerpt> excerpts = new ArrayList<>();
    int previous = -1;
    for (int index : chosen) {
      if (written.length() > 0) {
        written.append(previous + 1 == index ? between(written) : LEFT_OUT);
      }
      previous = index;
      Sentence sentence = report.sentences().get(index);
      int end = Math.min(sentence.end(), cut(text, sentence));
      excerpts.add(new Excerpt(written.length(), sentence.start(), end));
      written.append(text, sentence.start(), end);
      if (end < sentence.end() || report.cut()) {
        written.append(ELLIPSIS);
      }
    }
    return new Summary(written.toString(), excerpts);
  }

  /** A headline that stands in the text has no full stop. */
  private static String between(StringBuilder written) {
    return Character.isLetterOrDigit(written.charAt(written.length() - 1)) ? ". " : " ";
  }

  /** Where a sentence must end to keep the limit: before a word, never inside a character. */
  private int cut(String text, Sentence sentence) {
    if (sentence.end() - sentence.start() <= characters) {
      return sentence.end();
    }
    int limit = sentence.start() + characters;
    int blank = text.lastIndexOf(' ', limit);
    if (blank > sentence.start() + characters / 2) {
      return blank;
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }
}
