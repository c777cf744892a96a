package org.didbon.pipeline;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The headlines of a story as it grows within one decision. A story may have thousands, and each of
 * its reports is compared with those before it: they are never copied. Not thread-safe.
 */
final class Headlines {

  private final List<String> before;
  private final List<String> added = new ArrayList<>();
  private @Nullable Set<String> all;

  /**
   * @param before those of the story before the decision; it does not change
   */
  Headlines(List<String> before) {
    this.before = before;
  }

  boolean isEmpty() {
    return before.isEmpty() && added.isEmpty();
  }

  void add(String headline) {
    added.add(headline);
  }

  /** Those until now with {@code others}; what is added later is none of them. */
  Collection<String> with(Collection<String> others) {
    int size = added.size();
    return new AbstractCollection<>() {

      @Override
      public int size() {
        return before.size() + size + others.size();
      }

      @Override
      public boolean contains(@Nullable Object headline) {
        return known().contains(headline)
            || added.subList(0, size).contains(headline)
            || others.contains(headline);
      }

      @Override
      public Iterator<String> iterator() {
        return Stream.of(before, added.subList(0, size), others)
            .flatMap(Collection::stream)
            .iterator();
      }
    };
  }

  private Set<String> known() {
    Set<String> known = all;
    if (known == null) {
      known = new HashSet<>(before);
      all = known;
    }
    return known;
  }
}
