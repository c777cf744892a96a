package org.didbon.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.didbon.query.Query;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/**
 * Every word, exact form, beginning, actor and condition that some query asks for, each with a
 * number: its term. Terms are only ever added, so whoever was told a number may keep it.
 * Thread-safe: readers never wait.
 */
final class Dictionary {

  static final int[] NONE = {};

  /** Told apart from other dictionaries by being the same object; keeps nothing alive. */
  private final Object mark = new Object();

  private final Map<Query, Integer> terms = new ConcurrentHashMap<>();
  private final Map<List<String>, Integer> termOfKeys = new ConcurrentHashMap<>();
  private final Map<String, int[]> termsOfKey = new ConcurrentHashMap<>();
  private final Map<String, Integer> exact = new ConcurrentHashMap<>();
  private final Map<String, Integer> prefixes = new ConcurrentHashMap<>();

  /** Terms by folded word that ask for certain capitals, and how those terms are written. */
  private final Map<String, int[]> capitals = new ConcurrentHashMap<>();

  private final Map<Integer, String> written = new ConcurrentHashMap<>();

  /** Lengths that beginnings have, rising; replaced as a whole. */
  private volatile int[] prefixLengths = NONE;

  private volatile int size;
  private volatile boolean hasActors;
  private volatile boolean hasConditions;

  private final Object adding = new Object();
  private final TermWriter termWriter = new TermWriter();

  /** How many terms there are; they are numbered from 0. */
  int size() {
    return size;
  }

  Object mark() {
    return mark;
  }

  /** The term of a word, exact form or beginning; added if it is new. */
  int add(Query.SingleWord word) {
    Integer known = terms.get(word);
    return known != null ? known : addNew(word, () -> word.acceptWord(termWriter));
  }

  /** The term of an actor; added if it is new. */
  int add(Query.ActorRef actor) {
    hasActors = true;
    return addNamed(actor);
  }

  /** The term of a condition; added if it is new. */
  int add(Query.ItemCondition condition) {
    hasConditions = true;
    return addNamed(condition);
  }

  private int addNamed(Query named) {
    Integer known = terms.get(named);
    return known != null ? known : addNew(named, this::size);
  }

  private int addNew(Query asked, IntSupplier spell) {
    synchronized (adding) {
      Integer known = terms.get(asked);
      if (known != null) {
        return known;
      }
      int term = spell.getAsInt();
      terms.put(asked, term);
      if (term == size) {
        size = term + 1; // last: from now on the maps are complete for this many
      }
      return term;
    }
  }

  /** Writes down how a new word is found in texts, and tells its term. */
  private final class TermWriter implements Query.WordVisitor<Integer> {

    @Override
    public Integer anyForm(Query.Word word) {
      return ofWord(word.folded());
    }

    @Override
    public Integer exact(Query.Exact form) {
      exact.put(form.folded(), size);
      return size;
    }

    @Override
    public Integer capitals(Query.Capitals form) {
      written.put(size, form.written());
      capitals.merge(form.folded(), new int[] {size}, Dictionary::joined);
      return size;
    }

    @Override
    public Integer prefix(Query.Prefix prefix) {
      addLength(prefix.folded().length());
      prefixes.put(prefix.folded(), size);
      return size;
    }
  }

  /** Two words with the same keys have the same forms, and are one term. */
  private int ofWord(String word) {
    List<String> keys = WordForms.ofQuery(word).stream().distinct().sorted().toList();
    Integer known = termOfKeys.get(keys);
    if (known != null) {
      return known;
    }
    int term = size;
    for (String key : keys) {
      termsOfKey.merge(key, new int[] {term}, Dictionary::joined);
    }
    termOfKeys.put(keys, term);
    return term;
  }

  private void addLength(int length) {
    BitSet lengths = new BitSet();
    Arrays.stream(prefixLengths).forEach(lengths::set);
    lengths.set(length);
    prefixLengths = lengths.stream().toArray();
  }

  /** Whether some query asks for an actor. */
  boolean hasActors() {
    return hasActors;
  }

  /** Whether some query asks where items come from, or in what language they are. */
  boolean hasConditions() {
    return hasConditions;
  }

  /** Whether some query asks for capitals. */
  boolean hasCapitals() {
    return !written.isEmpty();
  }

  /**
   * Those of {@code terms} that a word answers to as it is written.
   *
   * @param last the last word, where several are read as one
   */
  int[] asWritten(int[] terms, Tokens tokens, int first, int last) {
    int[] right = terms;
    for (int term : terms) {
      String form = written.get(term);
      if (form != null && !tokens.hasCapitalsOf(form, first, last)) {
        right = Arrays.stream(right).filter(other -> other != term).toArray();
      }
    }
    return right;
  }

  /** The terms that ask for capitals, of the word that an abbreviation is. */
  int[] capitals(String word) {
    return capitals.getOrDefault(word, NONE);
  }

  /** The term of an actor or condition; -1 if no query asks for it. */
  int find(Query asked) {
    Integer known = terms.get(asked);
    return known == null ? -1 : known;
  }

  /**
   * The terms that a written word answers to, each once.
   *
   * @param word folded
   * @param keys of the word, see {@link WordForms}
   */
  int[] termsOf(String word, List<String> keys) {
    int[] found = NONE;
    Integer form = exact.get(word);
    if (form != null) {
      found = joined(found, form);
    }
    if (!capitals.isEmpty()) {
      found = joined(found, capitals(word));
    }
    for (int i = 0; i < keys.size(); i++) {
      int[] terms = termsOfKey.get(keys.get(i));
      if (terms != null) {
        found = joined(found, terms);
      }
    }
    for (int length : prefixLengths) {
      if (length > word.length()) {
        break;
      }
      Integer prefix = prefixes.get(word.substring(0, length));
      if (prefix != null) {
        found = joined(found, prefix);
      }
    }
    return found;
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = some;
    for (int term : more) {
      all = joined(all, term);
    }
    return all;
  }

  private static int[] joined(int[] some, int term) {
    for (int known : some) {
      if (known == term) {
        return some;
      }
    }
    int[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = term;
    return all;
  }
}
