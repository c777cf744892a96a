package org.didbon.feed.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page holds besides its own article: the next ones, and cards that lead to others.
 */
@SuppressWarnings("ReferenceEquality") // an element is itself alone: others may look the same
final class OtherArticles {

  /** So many cards beside each other lead to others. */
  private static final int CARDS = 3;

  /** Characters; what is longer is an article with a heading that is a link. */
  private static final int LONGEST_CARD = 900;

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5");

  private OtherArticles() {}

  /** Articles with headlines of their own, where one of them has the headline of the page. */
  static Set<Element> following(Document page) {
    Set<Element> others = new HashSet<>();
    Element own = null;
    for (Element article : page.body().getElementsByTag("article")) {
      Element headline = article.selectFirst("h1");
      String text = headline == null ? "" : headline.text().strip();
      if (own == null && text.length() > 5 && page.title().contains(text)) {
        own = article;
      } else if (!text.isEmpty()) {
        others.add(article);
      }
    }
    if (own == null) {
      return Set.of();
    }
    Element kept = own;
    others.removeIf(one -> isIn(kept, one) || isIn(one, kept));
    return others;
  }

  /** Blocks that begin with a heading that is all link, several of a kind beside each other. */
  static Set<Element> cards(Element body, PageWeights weights) {
    Set<Element> cards = new HashSet<>();
    for (Element heading : weights.all().keySet()) {
      if (HEADINGS.contains(heading.normalName())
          && Clutter.isOfTeaser(heading, weights.of(heading))) {
        Element card = card(heading, body, weights);
        if (card != null) {
          cards.add(card);
        }
      }
    }
    cards.removeIf(
        card -> {
          List<Element> beside = card.parent() == null ? List.of() : card.parent().children();
          return beside.stream().filter(cards::contains).count() < CARDS;
        });
    return cards;
  }

  /** The largest block around a heading that holds no other heading of its kind. */
  private static @Nullable Element card(Element heading, Element body, PageWeights weights) {
    Element card = null;
    Element up = heading.parent();
    while (up != null
        && up != body
        && weights.of(up).chars <= LONGEST_CARD
        && up.getElementsByTag(heading.normalName()).size() == 1) {
      card = up;
      up = up.parent();
    }
    return card;
  }

  private static boolean isIn(Element one, Element holder) {
    for (Element up = one; up != null; up = up.parent()) {
      if (up == holder) {
        return true;
      }
    }
    return false;
  }
}
