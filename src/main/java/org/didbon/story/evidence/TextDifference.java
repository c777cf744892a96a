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
 * @param headline whether the headline says something else
 * @param removed the passages that are gone, each some neighbouring sentences as they were written,
 *     in their order; a sentence that was only reworded is not
 */
public record TextDifference(boolean headline, List<String> removed) {

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
  }

  public static TextDifference between(ReportWords before, ReportWords after) {
    String title = joined(before.title());
    String now = joined(after.title());
    boolean headline = !title.isEmpty() && !now.isEmpty() && !title.equals(now);
    return new TextDifference(headline, removed(before, after));
  }

  private static List<String> removed(ReportWords before, ReportWords after) {
    // that the page could not be read this time says nothing of what stands there
    if (before.text().equals(after.text()) || (before.article() && !after.article())) {
      return List.of();
    }
    List<Sentences.Sentence> sentences = Sentences.of(before.text());
    Present present = new Present(after);
    boolean[] gone = new boolean[sentences.size()];
    int count = 0;
    for (int i = 0; i < gone.length; i++) {
      String written = before.text().substring(sentences.get(i).start(), sentences.get(i).end());
      gone[i] = !present.has(written);
      count += gone[i] ? 1 : 0;
    }
    if (CUT.matcher(after.text()).matches()) {
      count -= keepEnd(gone);
    }
    boolean unlike = before.article() && count > gone.length * MOST_OF_AN_ARTICLE;
    return unlike ? List.of() : passages(before.text(), sentences, gone);
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

    private final String all;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private int sentences;

    Present(ReportWords words) {
      this.all = ' ' + joined(words.title()) + ' ' + joined(words.text()) + ' ';
      add(words.title());
      for (Sentences.Sentence sentence : Sentences.of(words.text())) {
        add(words.text().substring(sentence.start(), sentence.end()));
      }
    }

    private void add(String sentence) {
      for (String word : words(joined(sentence))) {
        List<Integer> known = places.computeIfAbsent(word, w -> new ArrayList<>());
        if (known.size() < MOST_PLACES) {
          known.add(sentences);
        }
      }
      sentences++;
    }

    /** Whether a sentence of the earlier version is there, as it was or in other words. */
    boolean has(String sentence) {
      String joined = joined(sentence);
      Set<String> words = words(joined);
      return words.size() < SHORTEST
          || all.contains(' ' + joined + ' ')
          || (CUT.matcher(sentence).matches() && all.contains(' ' + joined))
          || isReworded(words);
    }

    /** Most of its words stand in one sentence. */
    private boolean isReworded(Set<String> words) {
      Map<Integer, Integer> shared = new HashMap<>();
      for (String word : words) {
        for (int number : places.getOrDefault(word, List.of())) {
          if (shared.merge(number, 1, Integer::sum) >= words.size() * REWORDED) {
            return true;
          }
        }
      }
      return false;
    }

    private static Set<String> words(String joined) {
      Set<String> words = new HashSet<>(List.of(joined.split(" ", -1)));
      words.remove("");
      return words;
    }
  }
}
