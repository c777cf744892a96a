package org.didbon.phrase;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.didbon.text.Letters;
import org.didbon.text.PlainLetters;

/**
 * The words people type: those of every language are understood anywhere, whatever a chat speaks.
 * They stand in the catalogues, parted by commas. Letter case, accents and kinds of apostrophe make
 * no difference, nor do blanks, nor that a Russian keyboard lacks a letter. Thread-safe.
 */
public final class TypedWords {

  private final Collection<Catalogue> catalogues;
  private final Map<String, Set<String>> folded = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> plain = new ConcurrentHashMap<>();

  TypedWords(Collection<Catalogue> catalogues) {
    this.catalogues = List.copyOf(catalogues);
  }

  /** All words for {@code key} as they are written, those of English first. */
  public List<String> of(String key) {
    return catalogues.stream()
        .flatMap(catalogue -> words(catalogue, key).stream())
        .distinct()
        .toList();
  }

  /** Whether it is a word for {@code key} in any language. */
  public boolean is(String key, String typed) {
    return !typed.isEmpty()
        && (all(key).contains(Letters.fold(typed)) || plain(key).contains(PlainLetters.of(typed)));
  }

  /** Which of the keys that begin with {@code prefix} it is a word for, without the prefix. */
  public Optional<String> among(String prefix, String typed) {
    return catalogues.iterator().next().keys().stream()
        .filter(key -> key.startsWith(prefix) && is(key, typed))
        .findFirst()
        .map(key -> key.substring(prefix.length()));
  }

  /** The keys that begin with {@code prefix}. */
  public List<String> keys(String prefix) {
    return catalogues.iterator().next().keys().stream()
        .filter(key -> key.startsWith(prefix))
        .sorted()
        .toList();
  }

  /** The words of one language for {@code key}. */
  static List<String> words(Catalogue catalogue, String key) {
    return Arrays.stream(catalogue.pattern(key).orElse("").split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Without the letters that many keyboards lack. */
  private Set<String> plain(String key) {
    return plain.computeIfAbsent(
        key,
        k -> of(k).stream().map(PlainLetters::of).collect(Collectors.toCollection(TreeSet::new)));
  }

  private Set<String> all(String key) {
    return folded.computeIfAbsent(
        key, k -> of(k).stream().map(Letters::fold).collect(Collectors.toCollection(TreeSet::new)));
  }
}
