package org.didbon.feed.article;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Weighs all elements of a page at one go. The scores are those of readability.js: a paragraph
 * counts for what holds it, and less for what holds that; a text that stands bare in a block counts
 * for the block. Not thread-safe.
 */
final class PageWeights {

  /** Shorter ones are labels. */
  private static final int PARAGRAPH = 25;

  private static final int LEVELS = 5;

  private static final int COLUMN_BREAKS = 4;

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "li", "dd", "dt", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th");

  private static final Set<String> LISTS =
      Set.of("ol", "ul", "dl", "dd", "dt", "li", "form", "address");

  /** In the order of the page. */
  private final Map<Element, Weight> weights = new LinkedHashMap<>();

  private PageWeights() {}

  /** Of all in {@code root} but {@code without}. */
  static PageWeights of(Element root, Set<Element> without) {
    PageWeights weights = new PageWeights();
    root.filter(weights.new Weighing(without));
    return weights;
  }

  Weight of(Element element) {
    return weights.getOrDefault(element, Weight.NONE);
  }

  /** Characters outside links in all of them. */
  int words(Collection<Element> some) {
    return some.stream().mapToInt(one -> of(one).words()).sum();
  }

  Map<Element, Weight> all() {
    return weights;
  }

  private final class Weighing implements NodeFilter {

    private final Set<Element> without;
    private final Deque<Weight> open = new ArrayDeque<>();
    private int links;

    Weighing(Set<Element> without) {
      this.without = without;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text && !open.isEmpty()) {
        add(text.getWholeText(), open.peek());
      } else if (node instanceof Element element) {
        if (without.contains(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        links += isLink(element) ? 1 : 0;
        Weight weight = new Weight();
        weights.put(element, weight);
        open.push(weight);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        links -= isLink(element) ? 1 : 0;
        Weight weight = open.pop();
        close(element, weight);
      }
      return FilterResult.CONTINUE;
    }

    private void close(Element element, Weight weight) {
      Weight parent = open.peek();
      boolean block = element.isBlock();
      if (block && weight.own >= PARAGRAPH) {
        boolean paragraph = PARAGRAPHS.contains(element.normalName()) && !isColumn(element, weight);
        double worth = weight.worth() / (element.normalName().equals("li") ? 2 : 1);
        int level = 0;
        if (!paragraph) {
          weight.score += worth;
          level++;
        }
        for (Iterator<Weight> up = open.iterator(); up.hasNext() && level < LEVELS; level++) {
          up.next().score += worth / (level < 2 ? level + 1 : level * 3);
        }
      }
      if (block && weight.isSentence()) {
        weight.prose += weight.own;
      }
      weight.score = (weight.score + base(element)) * (1 - weight.density());
      if (parent != null) {
        parent.chars += weight.chars;
        parent.linked += weight.linked;
        parent.prose += weight.prose;
        if (!block) {
          parent.own += weight.own;
          parent.ownLinked += weight.ownLinked;
          parent.commas += weight.commas;
          parent.breaks += weight.breaks + (element.normalName().equals("br") ? 1 : 0);
        }
      }
    }

    /** A cell in which paragraphs are parted by breaks is a column of an old page. */
    private static boolean isColumn(Element element, Weight weight) {
      return element.normalName().equals("td") && weight.breaks >= COLUMN_BREAKS;
    }

    private void add(String text, Weight weight) {
      int chars = 0;
      boolean blank = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = c <= ' ' || c == '\u00a0';
        chars += space && blank ? 0 : 1;
        weight.commas += c == ',' ? 1 : 0;
        blank = space;
      }
      weight.chars += chars;
      weight.own += chars;
      if (links > 0) {
        weight.linked += chars;
        weight.ownLinked += chars;
      }
    }

    private static boolean isLink(Element element) {
      return element.normalName().equals("a") && element.hasAttr("href");
    }

    private static double base(Element element) {
      String name = element.normalName();
      double tag = name.equals("div") ? 5 : LISTS.contains(name) ? -3 : 0;
      return switch (ClassWords.of(element)) {
        // what is called something else and still here has most of the text
        case AWAY, BRIEF, LEAD, NOTHING -> tag;
        case BODY -> tag + 25;
      };
    }
  }
}
