package org.didbon.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.didbon.domain.Field;
import org.didbon.domain.Span;
import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Stretches of words in an item, from a first word to a last one. */
final class Places {

  private long[] packed = new long[8];
  private int size;

  /** Made when it is needed: most rules name nothing. */
  private @Nullable Set<Object> sources;

  void clear() {
    size = 0;
    sources = null;
  }

  void add(int first, int last) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size * 2);
    }
    packed[size++] = (long) first << 32 | last;
  }

  /** Whether places from {@code source} were not added yet; from now on they were. */
  boolean begin(Object source) {
    if (sources == null) {
      sources = new HashSet<>();
    }
    return sources.add(source);
  }

  int size() {
    return size;
  }

  int first(int index) {
    return (int) (packed[index] >>> 32);
  }

  int last(int index) {
    return (int) packed[index];
  }

  /** The first words of all, rising. */
  int[] firsts() {
    int[] firsts = new int[size];
    for (int i = 0; i < size; i++) {
      firsts[i] = first(i);
    }
    Arrays.sort(firsts);
    return firsts;
  }

  /** The last words of all, rising. */
  int[] lasts() {
    int[] lasts = new int[size];
    for (int i = 0; i < size; i++) {
      lasts[i] = last(i);
    }
    Arrays.sort(lasts);
    return lasts;
  }

  /** Where they stand in the title and the text, in order, each once. */
  List<Span> spans(Tokens tokens) {
    if (size == 1) {
      return List.of(span(0, tokens));
    }
    Arrays.sort(packed, 0, size);
    List<Span> spans = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || packed[i] != packed[i - 1]) {
        spans.add(span(i, tokens));
      }
    }
    return spans;
  }

  private Span span(int index, Tokens tokens) {
    Field field = tokens.inTitle(first(index)) ? Field.TITLE : Field.TEXT;
    return new Span(field, tokens.start(first(index)), tokens.end(last(index)));
  }
}
