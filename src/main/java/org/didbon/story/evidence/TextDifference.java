package org.didbon.story.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.text.Sentences;
import org.didbon.text.Tokens;

/**
 * What two versions of a report differ in, by their words: letter case, blanks, quotes and dashes
 * make no difference, nor does what was added or moved. Pure.
 *
 * @param headline whether the headline says something else, or nothing any more
 * @param removed the passages that are gone, each some neighbouring sentences as they were written,
 *     in their order; a sentence that was only reworded is not
 * @param reworded the sentences that were reworded and say something else now, in their order
 */
public record TextDifference(boolean headline, List<String> removed, List<Reworded> reworded) {

  /** A sentence as it was and as it is. */
  public record Reworded(String before, String after) {}

  /** Shorter ones are credits of pictures and links to more. */
  private static final int SHORTEST = 4;

  /** Of a sentence's words in one of the other text: it was reworded. */
  private static final double REWORDED = 0.7;

  /** A page of which less is left is another extract, or a wall in front of it. */
  private static final double MOST_OF_AN_ARTICLE = 0.5;

  /** A word that stands in more sentences tells none of them. */
  private static final int MOST_PLACES = 200;

  /** How a text ends that a feed cut off. */
  private static final Pattern CUT = Pattern.compile("(?s).*(?:…|\\.\\.\\.)\\W*");

  public TextDifference {
    removed = List.copyOf(removed);
    reworded = List.copyOf(reworded);
  }

  public static TextDifference between(ReportWords before, ReportWords after) {
    return between(before, after, Alerted.NOTHING);
  }

  /** Likewise; of what somebody was alerted on, any other wording is told. */
  public static TextDifference between(ReportWords before, ReportWords after, Alerted alerted) {
    String title = joined(before.title());
    String now = joined(after.title());
    boolean headline = !title.isEmpty() && !title.equals(now) && !isMoved(title, now, after);
    // that the page could not be read this time says nothing of what stands there
    if (before.text().equals(after.text()) || (before.article() && !after.article())) {
      return new TextDifference(headline, List.of(), List.of());
    }
    return ofTexts(headline, before, after, alerted);
  }

  /** Whether a headline was taken out that now stands in the text, as where posts have none. */
  private static boolean isMoved(String title, String now, ReportWords after) {
    return now.isEmpty() && (' ' + joined(after.text()) + ' ').contains(' ' + title + ' ');
  }

  private static TextDifference ofTexts(
      boolean headline, ReportWords before, ReportWords after, Alerted alerted) {
    List<Sentences.Sentence> sentences = Sentences.of(before.text());
    Present present = new Present(after);
    boolean[] gone = new boolean[sentences.size()];
    List<Reworded> reworded = new ArrayList<>();
    int count = 0;
    for (int i = 0; i < gone.length; i++) {
      Sentences.Sentence one = sentences.get(i);
      String written = before.text().substring(one.start(), one.end());
      int like = present.has(written) ? Present.SAME : present.like(written);
      gone[i] = like == Present.NONE;
      count += gone[i] ? 1 : 0;
      if (like >= 0 && !CUT.matcher(written).matches() && !present.isCut(like)) {
        SentenceChange change =
            new SentenceChange(alerted.language(), watched(one, before, alerted));
        String now = present.sentence(like);
        if (change.matters(written, now, present.around(like))) {
          reworded.add(new Reworded(written, now));
        }
      }
    }
    if (CUT.matcher(after.text()).matches()) {
      count -= keepEnd(gone);
    }
    boolean unlike = before.article() && count > gone.length * MOST_OF_AN_ARTICLE;
    return unlike
        ? new TextDifference(headline, List.of(), List.of())
        : new TextDifference(headline, passages(before.text(), sentences, gone), reworded);
  }

  private static Set<String> watched(
      Sentences.Sentence sentence, ReportWords before, Alerted alerted) {
    Set<String> words = new HashSet<>();
    alerted.spans().stream()
        .filter(span -> span.start() < sentence.end() && span.end() > sentence.start())
        .map(span -> before.text().substring(span.start(), span.end()))
        .forEach(part -> words.addAll(List.of(joined(part).split(" ", -1))));
    words.remove("");
    return words;
  }

  /** What was beyond the end of a text that is cut off now may still be there; how much that is. */
  private static int keepEnd(boolean[] gone) {
    int kept = 0;
    for (int i = gone.length - 1; i >= 0 && gone[i]; i--) {
      gone[i] = false;
      kept++;
    }
    return kept;
  }

  private static List<String> passages(
      String text, List<Sentences.Sentence> sentences, boolean[] gone) {
    List<String> passages = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      if (gone[i]) {
        int first = i;
        while (i + 1 < gone.length && gone[i + 1]) {
          i++;
        }
        passages.add(text.substring(sentences.get(first).start(), sentences.get(i).end()));
      }
    }
    return passages;
  }

  private static String joined(String text) {
    return Tokens.of(text).joined();
  }

  /** What stands in the later version. Not thread-safe. */
  private static final class Present {

    static final int NONE = -1;
    static final int SAME = -2;

    private final String all;
    private final boolean cut;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();

    Present(ReportWords words) {
      this.all = ' ' + joined(words.title()) + ' ' + joined(words.text()) + ' ';
      this.cut = CUT.matcher(words.text()).matches();
      add(words.title());
      for (Sentences.Sentence sentence : Sentences.of(words.text())) {
        add(words.text().substring(sentence.start(), sentence.end()));
      }
    }

    private void add(String sentence) {
      for (String word : words(joined(sentence))) {
        List<Integer> known = places.computeIfAbsent(word, w -> new ArrayList<>());
        if (known.size() < MOST_PLACES) {
          known.add(sentences.size());
        }
      }
      sentences.add(sentence);
    }

    /** Whether a sentence of the earlier version is there as it was, or too short to matter. */
    boolean has(String sentence) {
      String joined = joined(sentence);
      return words(joined).size() < SHORTEST
          || all.contains(' ' + joined + ' ')
          || (CUT.matcher(sentence).matches() && all.contains(' ' + joined));
    }

    /** The sentence that has most of its words, if it has enough; else {@link #NONE}. */
    int like(String sentence) {
      Set<String> words = words(joined(sentence));
      Map<Integer, Integer> shared = new HashMap<>();
      int best = NONE;
      double most = words.size() * REWORDED;
      for (String word : words) {
        for (int number : places.getOrDefault(word, List.of())) {
          int now = shared.merge(number, 1, Integer::sum);
          if (now >= most && (best == NONE || now > shared.getOrDefault(best, 0))) {
            best = number;
          }
        }
      }
      return best;
    }

    String sentence(int number) {
      return sentences.get(number);
    }

    /** It and its neighbours in the text: the headline, the first of all, is none. */
    String around(int number) {
      int from = number == 0 ? 0 : Math.max(1, number - 1);
      return String.join(" ", sentences.subList(from, Math.min(sentences.size(), number + 2)));
    }

    /** Whether it is the last one, and told in part only. */
    boolean isCut(int number) {
      return cut && number == sentences.size() - 1;
    }

    private static Set<String> words(String joined) {
      Set<String> words = new HashSet<>(List.of(joined.split(" ", -1)));
      words.remove("");
      return words;
    }
  }
}
