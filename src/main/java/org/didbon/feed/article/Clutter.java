package org.didbon.feed.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands around the article on a page, and within it, without being part of it. */
@SuppressWarnings("ReferenceEquality") // an element is itself alone: others may look the same
final class Clutter {

  /** No reader sees these, or as no text. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "label",
          "audio",
          "video",
          "map",
          "head",
          "amp-ad",
          "amp-sidebar",
          "amp-consent",
          "amp-user-notification",
          "amp-lightbox",
          "amp-social-share",
          "amp-analytics",
          "amp-list");

  private static final Set<String> AROUND =
      Set.of("nav", "menu", "dialog", "footer", "aside", "form", "figcaption");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alertdialog",
          "alert");

  /** They hold what they say themselves, whatever it is called. */
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  private static final Set<String> QUOTED = Set.of("blockquote", "table", "pre");

  private static final Set<String> SENTENCES =
      Set.of(
          "p", "li", "td", "blockquote", "h2", "h3", "h4", "span", "b", "strong", "em", "i", "a");

  private static final Set<String> BLOCKS =
      Set.of("div", "section", "ul", "ol", "dl", "table", "aside", "li", "p", "details");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  /** Longer ones are text, whatever they are called. */
  private static final int BRIEF = 300;

  /** An article that has more comments than text is no shorter. */
  private static final int ENOUGH_BESIDE = 400;

  /** A lead has as many at least. */
  private static final int LEAD = 60;

  private static final double MOST_LINKS = 0.5;

  private Clutter() {}

  /** What of a whole page is surely no article's. */
  static Set<Element> around(Element body) {
    Set<Element> unseen = new HashSet<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element && UNSEEN.contains(element.normalName())) {
            unseen.add(element);
          }
        });
    PageWeights weights = PageWeights.of(body, unseen);
    int all = weights.of(body).words();
    for (Map.Entry<Element, Weight> one : weights.all().entrySet()) {
      Element element = one.getKey();
      Element holder = element.parent();
      if (holder != null && isHeadedByOthers(element, holder, weights, all)) {
        unseen.add(holder);
      }
      int words = one.getValue().words();
      boolean small =
          words <= all / 2 || (all - words >= ENOUGH_BESIDE && ClassWords.isOfReaders(element));
      if (small
          && !NEVER.contains(element.normalName())
          && !isInSentence(element, weights)
          && isAround(element, one.getValue())) {
        unseen.add(element);
      }
    }
    return unseen;
  }

  /** Whether a block begins with a heading that says it is comments or other news. */
  private static boolean isHeadedByOthers(
      Element heading, Element holder, PageWeights weights, int all) {
    return HEADINGS.contains(heading.normalName())
        && !NEVER.contains(holder.normalName())
        && holder.isBlock()
        && heading.elementSiblingIndex() == 0
        && weights.of(holder).words() <= all / 2
        && PagePhrases.isOfOthers(heading.text())
        && holder.selectFirst("h1") == null;
  }

  private static boolean isAround(Element element, Weight weight) {
    String name = element.normalName();
    if (AROUND.contains(name) || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDDEN.matcher(element.attr("style")).find()) {
      return true;
    }
    if (name.equals("header")) {
      return weight.words() < LEAD || !isInArticle(element);
    }
    return ClassWords.of(element) == ClassWords.Says.AWAY && !QUOTED.contains(name);
  }

  /** Words of a paragraph that goes on around them are of it, whatever they are called. */
  private static boolean isInSentence(Element element, PageWeights weights) {
    Element parent = element.parent();
    return parent != null
        && !element.isBlock()
        && SENTENCES.contains(parent.normalName())
        && weights.of(parent).chars > 1.2 * weights.of(element).chars;
  }

  private static boolean isInArticle(Element element) {
    Element parent = element.parent();
    for (int level = 0; parent != null && level < 20; level++) {
      if (parent.normalName().equals("article") || parent.normalName().equals("main")) {
        return true;
      }
      parent = parent.parent();
    }
    return false;
  }

  /**
   * What within the article is not part of it.
   *
   * @param known what was passed over before
   */
  static Set<Element> within(Element part, Set<Element> known) {
    Set<Element> clutter = new HashSet<>();
    clutter.addAll(known);
    PageWeights weights = PageWeights.of(part, known);
    int all = weights.of(part).words();
    for (Map.Entry<Element, Weight> one : weights.all().entrySet()) {
      Element element = one.getKey();
      Weight weight = one.getValue();
      boolean small = weight.words() <= all / 2;
      if (element != part
          && small
          && !isInSentence(element, weights)
          && (isWithin(element, weight) || isBareLink(element, weights))) {
        clutter.add(element);
        withHeading(element, clutter);
      }
      Element holder = element.parent();
      if (holder != null
          && element != part
          && holder != part
          && isOfTeaser(element, weight)
          && weights.of(holder).words() <= Math.min(BRIEF, all / 2)) {
        clutter.add(holder);
      }
    }
    return clutter;
  }

  /** A heading that leads to another page says what is told there. */
  static boolean isOfTeaser(Element heading, Weight weight) {
    return HEADINGS.contains(heading.normalName()) && isAllLinks(weight);
  }

  private static boolean isWithin(Element element, Weight weight) {
    String name = element.normalName();
    if (weight.chars == 0 || (QUOTED.contains(name) && weight.density() <= MOST_LINKS)) {
      return false;
    }
    if (name.equals("figure")) {
      return element.selectFirst("table, blockquote, pre") == null;
    }
    if (name.equals("h1")) {
      return true;
    }
    if (name.equals("p") || name.equals("li")) {
      return isAllLinks(weight)
          || (ClassWords.of(element) == ClassWords.Says.BRIEF && weight.chars <= BRIEF);
    }
    if (BLOCKS.contains(name) && weight.density() > MOST_LINKS) {
      return true;
    }
    boolean brief = weight.chars <= BRIEF || weight.density() > MOST_LINKS;
    return name.equals("time")
        || (brief && !HEADINGS.contains(name) && ClassWords.of(element) == ClassWords.Says.BRIEF);
  }

  /** One of some that stand in a block without a word between them. */
  private static boolean isBareLink(Element element, PageWeights weights) {
    Element parent = element.parent();
    return parent != null
        && element.normalName().equals("a")
        && parent.isBlock()
        && !SENTENCES.contains(parent.normalName())
        && weights.of(parent).ownLinked > 0.9 * weights.of(parent).own;
  }

  private static boolean isAllLinks(Weight weight) {
    return weight.density() > 0.9 && weight.chars > 15;
  }

  /** What is told of a list of links goes with it. */
  private static void withHeading(Element element, Set<Element> clutter) {
    Element before = element.previousElementSibling();
    if (before != null
        && HEADINGS.contains(before.normalName())
        && BLOCKS.contains(element.normalName())
        && !element.normalName().equals("p")
        && !element.normalName().equals("li")) {
      clutter.add(before);
    }
  }
}
