package org.didbon.feed.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds how an article begins where that stands apart from the rest, between headline and body:
 * what the outlet calls so, or what the page gives as its description.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself alone: others may look the same
final class LeadAbove {

  /** Characters: a shorter one is a rubric, a longer one a text of its own. */
  private static final int SHORTEST = 50;

  private static final int LONGEST = 900;

  private static final int SENTENCE = 40;
  private static final int SHORTEST_TITLE = 10;

  private static final double MOST_LINKS = 0.3;

  private static final Set<String> BLOCKS = Set.of("p", "div", "h2", "h3", "h4", "section");

  private final Element body;
  private final PageWeights weights;
  private final String description;
  private final String title;

  LeadAbove(Document page, Set<Element> without) {
    this.body = page.body();
    this.weights = PageWeights.of(body, without);
    this.description = description(page);
    this.title = page.title();
  }

  private static String description(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      String name = (meta.attr("name") + meta.attr("property")).toLowerCase(Locale.ROOT);
      if (name.equals("description") || name.equals("og:description")) {
        return meta.attr("content").strip();
      }
    }
    return "";
  }

  /**
   * The last such element below the headline and above the first of {@code parts}.
   *
   * @param parts the article, in the order of the page
   */
  Optional<Element> find(List<Element> parts) {
    boolean headed = false;
    Element lead = null;
    Element last = null;
    for (Element one : body.getAllElements()) {
      if (parts.contains(one)) {
        return Optional.ofNullable(lead);
      }
      if (isHeadline(one)) {
        headed = true;
        lead = null;
      } else if (headed && isLead(one) && !holds(one, parts.get(0)) && !holds(last, one)) {
        lead = one;
        last = one;
      }
    }
    return Optional.empty();
  }

  private boolean isHeadline(Element element) {
    return element.normalName().equals("h1")
        || (element.normalName().equals("h2")
            && element.text().length() > SHORTEST_TITLE
            && title.contains(element.text()));
  }

  /** A list of the main points in whole sentences. */
  private boolean isPoints(Element list) {
    Weight weight = weights.of(list);
    return list.normalName().equals("ul")
        && list.childrenSize() >= 2
        && weight.chars >= SENTENCE * list.childrenSize()
        && weight.chars <= LONGEST
        && weight.linked == 0;
  }

  private boolean isLead(Element element) {
    if (isPoints(element)) {
      return true;
    }
    Weight weight = weights.of(element);
    return BLOCKS.contains(element.normalName())
        && weight.chars >= SHORTEST
        && weight.chars <= LONGEST
        && weight.density() <= MOST_LINKS
        && (ClassWords.of(element) == ClassWords.Says.LEAD
            || (!description.isEmpty() && description.equals(element.text().strip())));
  }

  private static boolean holds(@Nullable Element holder, Element one) {
    for (Element up = one; up != null && holder != null; up = up.parent()) {
      if (up == holder) {
        return true;
      }
    }
    return false;
  }
}
