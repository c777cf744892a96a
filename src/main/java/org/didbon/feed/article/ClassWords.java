package org.didbon.feed.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the classes and the id of an element say of it. Immutable. */
final class ClassWords {

  /** What an element says it is. */
  enum Says {
    /** Never part of an article. */
    AWAY,
    /** Not part of one where it is short or mostly links. */
    BRIEF,
    /** The article. */
    BODY,
    /** How it begins. */
    LEAD,
    NOTHING
  }

  private static final WordFile FILE = new WordFile("class-words.txt", " +");
  private static final Set<String> AWAY = FILE.of("away");
  private static final Set<String> BRIEF = FILE.of("brief");
  private static final Set<String> BODY = FILE.of("body");
  private static final Set<String> LEAD = FILE.of("lead");
  private static final Set<String> WITH = FILE.of("with");
  private static final Set<String> STATE = FILE.of("state");

  private static final Pattern NAMES = Pattern.compile("\\s+");
  private static final Pattern READERS =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:comments?|commentlist|disqus|respond)(?:$|[\\s_-])");

  /** Classes that are made by programs are long and say nothing. */
  private static final int LONGEST = 200;

  private ClassWords() {}

  static Says of(Element element) {
    String names =
        String.join(
            " ",
            element.className(),
            element.id(),
            element.attr("data-component"),
            element.attr("data-testid"),
            element.normalName().equals("section") ? element.attr("name") : "");
    if (names.isBlank() || names.length() > LONGEST) {
      return Says.NOTHING;
    }
    Says says = Says.NOTHING;
    for (String name : NAMES.split(names.strip(), -1)) {
      Says one = of(name);
      if (one == Says.BODY) {
        return one;
      }
      says = one.compareTo(says) < 0 ? one : says;
    }
    return says;
  }

  /** Whether it says that readers wrote it. */
  static boolean isOfReaders(Element element) {
    return READERS.matcher(element.className() + ' ' + element.id()).find();
  }

  private static Says of(String name) {
    if (name.startsWith("category-") || name.startsWith("tag-")) {
      return Says.NOTHING; // what WordPress says the article is about
    }
    List<String> words = words(name);
    Says says = Says.NOTHING;
    for (int from = 0; from < words.size(); from++) {
      String joined = words.get(from);
      for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
        if (BODY.contains(joined)) {
          return Says.BODY;
        }
        if (!isState(words, from, to)) {
          Says one = kind(joined);
          says = one.compareTo(says) < 0 ? one : says;
        }
        joined = to < words.size() ? joined + '-' + words.get(to) : joined;
      }
    }
    return says;
  }

  /** Parted at signs, before a capital that follows a small letter, and before a number. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      char before = i > 0 ? name.charAt(i - 1) : ' ';
      boolean sign = !Character.isLetterOrDigit(c);
      boolean next =
          (Character.isUpperCase(c) && Character.isLowerCase(before))
              || (Character.isDigit(c) && Character.isLetter(before));
      if (sign || next) {
        if (i > from) {
          words.add(name.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = sign ? i + 1 : i;
      }
    }
    return words;
  }

  private static Says kind(String word) {
    if (AWAY.contains(word)) {
      return Says.AWAY;
    }
    if (BRIEF.contains(word)) {
      return Says.BRIEF;
    }
    return LEAD.contains(word) ? Says.LEAD : Says.NOTHING;
  }

  /** Whether the words only say what there is elsewhere: {@code has-sidebar, comments-open}. */
  private static boolean isState(List<String> words, int from, int to) {
    return (from > 0 && WITH.contains(words.get(from - 1)))
        || (to < words.size() && STATE.contains(words.get(to)));
  }
}
