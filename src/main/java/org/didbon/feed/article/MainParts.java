package org.didbon.feed.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold the article: those that outlets mark as its body where what they
 * mark is most of what a page says, else those with the best paragraphs, and what stands beside
 * them and looks the same.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself alone: others may look the same
final class MainParts {

  private static final int TOP = 5;
  private static final double NEAR_TOP = 0.75;

  /** Parts of what the best paragraphs say that a marked element has to say at least. */
  private static final double ENOUGH = 0.7;

  private static final double ENOUGH_OF_BODY = 0.4;

  private static final double NEARLY = 0.8;

  /** A sentence. */
  private static final int SENTENCE = 80;

  private final PageWeights weights;
  private final Element body;

  /**
   * The parts.
   *
   * @param elements one beside the other, in the order of the page; empty if there is no text
   * @param marked whether the outlet says that this is an article
   */
  record Parts(List<Element> elements, boolean marked) {}

  MainParts(Element body, Set<Element> without) {
    this.body = body;
    this.weights = PageWeights.of(body, without);
  }

  Parts find() {
    List<Element> scored = scored();
    int words = weights.words(scored);
    Optional<List<Element>> told = marked(MainParts::isNamed, ENOUGH_OF_BODY * words);
    if (told.isEmpty()) {
      told = marked(one -> ClassWords.of(one) == ClassWords.Says.BODY, ENOUGH * words);
    }
    if (told.isPresent()) {
      return new Parts(told.get(), true);
    }
    Optional<Element> article = most(all().filter(one -> one.normalName().equals("article")));
    if (article.isPresent() && weights.of(article.get()).words() >= ENOUGH * words) {
      boolean better =
          scored.stream().allMatch(one -> isIn(one, article.get()))
              && words >= 0.85 * weights.of(article.get()).words();
      return new Parts(better ? scored : List.of(article.get()), true);
    }
    return new Parts(scored, false);
  }

  private Stream<Element> all() {
    return weights.all().keySet().stream();
  }

  private static boolean isNamed(Element element) {
    return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
  }

  /** What is marked so, if it says enough. */
  private Optional<List<Element>> marked(Predicate<Element> mark, double enough) {
    List<Element> marked =
        all().filter(one -> one != body && one.isBlock() && mark.test(one)).toList();
    Optional<Element> most = most(marked.stream());
    if (most.isEmpty()) {
      return Optional.empty();
    }
    Element inner = most.get();
    for (Element one : marked) {
      // where one holds another that says nearly all of it, the other is meant
      if (weights.of(one).words() >= NEARLY * weights.of(inner).words() && isIn(one, inner)) {
        inner = one;
      }
    }
    List<Element> together = together(inner, mark);
    return weights.words(together) >= enough ? Optional.of(together) : Optional.empty();
  }

  /** The one that says most; of those that say the same the innermost. */
  private Optional<Element> most(Stream<Element> some) {
    return some.filter(one -> weights.of(one).words() > 0)
        .max(
            Comparator.comparingInt((Element one) -> weights.of(one).words())
                .thenComparing(
                    Comparator.comparingInt((Element one) -> weights.of(one).chars).reversed())
                .thenComparingInt(MainParts::depth));
  }

  /** An article may come in several elements that are marked alike, with others between them. */
  private List<Element> together(Element best, Predicate<Element> mark) {
    Element parent = best.parent();
    if (parent == null || best == body) {
      return List.of(best);
    }
    List<Element> all = parent.children();
    int first = all.indexOf(best);
    int last = first;
    for (int i = 0; i < all.size(); i++) {
      Element one = all.get(i);
      if (weights.of(one).chars > 0 && mark.test(one)) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    while (first > 0 && isLeadOrEmpty(all.get(first - 1))) {
      first--;
    }
    return all.subList(first, last + 1).stream()
        .filter(one -> one == best || (weights.of(one).density() < 0.5 && !isBrief(one)))
        .filter(one -> weights.of(one).chars > 0)
        .toList();
  }

  private boolean isLeadOrEmpty(Element one) {
    return weights.of(one).chars == 0 || ClassWords.of(one) == ClassWords.Says.LEAD || isBrief(one);
  }

  private static boolean isBrief(Element one) {
    return one.normalName().equals("figure") || ClassWords.of(one) == ClassWords.Says.BRIEF;
  }

  private List<Element> scored() {
    List<Map.Entry<Element, Weight>> best =
        weights.all().entrySet().stream()
            .filter(one -> one.getValue().score > 0 && one.getKey().isBlock())
            .sorted(
                Comparator.comparingDouble((Map.Entry<Element, Weight> one) -> one.getValue().score)
                    .thenComparingInt(one -> one.getValue().words())
                    .reversed())
            .limit(TOP)
            .toList();
    if (best.isEmpty()) {
      return weights.of(body).words() > 0 ? List.of(body) : List.of();
    }
    Element top = complete(climbed(holder(best)));
    return withSiblings(top);
  }

  /** What holds several of the best ones is better than each. */
  private Element holder(List<Map.Entry<Element, Weight>> best) {
    Element top = best.get(0).getKey();
    double least = NEAR_TOP * best.get(0).getValue().score;
    List<Element> near =
        best.stream().filter(one -> one.getValue().score >= least).map(Map.Entry::getKey).toList();
    Element holder = top == body ? null : top.parent();
    while (holder != null && holder != body && near.size() >= 3) {
      Element some = holder;
      if (near.stream().filter(one -> isIn(one, some)).count() >= 3) {
        return holder;
      }
      holder = holder.parent();
    }
    return top;
  }

  /** Up to where the score no longer rises, and past what holds nothing else. */
  private Element climbed(Element start) {
    Element top = start;
    double last = weights.of(top).score;
    double least = last / 3;
    Element parent = top.parent();
    while (parent != null && parent != body) {
      double score = weights.of(parent).score;
      if (score < least) {
        break;
      }
      if (score > last) {
        top = parent;
        break;
      }
      last = score;
      parent = parent.parent();
    }
    parent = top.parent();
    while (parent != null
        && parent != body
        && top != body
        && weights.of(parent).chars == weights.of(top).chars) {
      top = parent;
      parent = top.parent();
    }
    return top;
  }

  /** Up to what has much more text in sentences, and hardly a link beside it. */
  private Element complete(Element start) {
    Element top = start;
    for (Element up = top.parent(); up != null && up != body; up = up.parent()) {
      Weight some = weights.of(top);
      Weight more = weights.of(up);
      int added = more.chars - some.chars;
      if (more.prose - some.prose > 0.3 * some.prose
          && more.linked - some.linked < 0.1 * added
          && more.prose - some.prose > 0.7 * added) {
        top = up;
      }
    }
    return top;
  }

  private List<Element> withSiblings(Element top) {
    Element parent = top.parent();
    if (parent == null || top == body) {
      return List.of(top);
    }
    double least = Math.max(10, weights.of(top).score * 0.2);
    List<Element> parts = new ArrayList<>();
    for (Element one : parent.children()) {
      if (one == top || (!isBrief(one) && belongs(one, top, least))) {
        parts.add(one);
      }
    }
    return parts;
  }

  private boolean belongs(Element one, Element top, double least) {
    Weight weight = weights.of(one);
    boolean same = !one.className().isEmpty() && one.className().equals(top.className());
    if (weight.chars == 0) {
      return false;
    }
    if (weight.score + (same ? weights.of(top).score * 0.2 : 0) >= least
        && weight.density() < 0.5) {
      return true;
    }
    return one.normalName().equals("p")
        && (weight.chars > SENTENCE ? weight.density() < 0.25 : weight.linked == 0 && isSaid(one));
  }

  private static boolean isSaid(Element paragraph) {
    String text = paragraph.ownText();
    return text.endsWith(".") || text.contains(". ");
  }

  private static boolean isIn(Element one, Element holder) {
    Element up = one;
    while (up != null) {
      if (up == holder) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element up = element.parent(); up != null; up = up.parent()) {
      depth++;
    }
    return depth;
  }
}
