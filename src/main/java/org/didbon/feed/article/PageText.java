package org.didbon.feed.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.feed.article.MainParts.Parts;
import org.didbon.feed.text.HtmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The text of the article that a page holds. Thread-safe. */
@SuppressWarnings("ReferenceEquality") // an element is itself alone: others may look the same
public final class PageText {

  private static final int DEEPEST = 500;

  /** What is shorter and stands in nothing that is marked as an article is none. */
  private static final int SHORTEST = 140;

  /** What is shorter beside a wall is what the wall lets through. */
  private static final int SHORTEST_AT_WALL = 700;

  private static final int SHORTEST_OF_FILM = 300;

  private static final double MOST_LINKS = 0.4;

  /** So many other articles are a list of them. */
  private static final int TEASERS = 4;

  /** Shorter lines may well stand twice. */
  private static final int SAID_ONCE = 60;

  private static final Pattern DATE = Pattern.compile("[\\d./:,|\\s-]{4,25}");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  private PageText() {}

  /**
   * Plain text, one paragraph a line, without the title; {@code ""} if the page holds no article.
   *
   * @param html with which the page was served, as characters
   */
  public static String of(String html) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document page = Jsoup.parse(ShortenedPage.of(html), "", parser);
    String title = page.title();
    if (PagePhrases.isGone(title)) {
      return "";
    }
    PageFacts facts = PageFacts.of(page);
    Element body = page.body();
    Set<Element> around = new HashSet<>(Clutter.around(body));
    around.addAll(OtherArticles.following(page));
    Parts parts = new MainParts(body, around).find();
    if (!parts.elements().isEmpty() && isList(parts, around)) {
      parts = besideList(page, parts, around);
    }
    parts = withLead(page, parts, around);
    Text text = text(parts, around, title);
    int least =
        text.walled() || !facts.free()
            ? SHORTEST_AT_WALL
            : facts.film() ? SHORTEST_OF_FILM : parts.marked() ? 1 : SHORTEST;
    String shown = isList(parts, around) || text.length() < least ? "" : text.joined();
    return facts.free() && facts.body().length() / 2 > Math.max(shown.length(), SHORTEST / 2)
        ? facts.body()
        : shown;
  }

  /**
   * What stands beside the longest list of other articles: a short article may have more said in
   * the teasers beside it. Only where it is headed by what the page is called.
   */
  private static Parts besideList(Document page, Parts list, Set<Element> around) {
    Set<Element> without = new HashSet<>(around);
    without.addAll(OtherArticles.cards(page.body(), PageWeights.of(page.body(), around)));
    Parts parts = new MainParts(page.body(), without).find();
    if (!isOwn(parts, without, page.title())) {
      without.addAll(list.elements());
      parts = new MainParts(page.body(), without).find();
    }
    if (!isOwn(parts, without, page.title())) {
      return list;
    }
    around.addAll(without);
    return parts;
  }

  private static boolean isOwn(Parts parts, Set<Element> without, String title) {
    return !parts.elements().isEmpty()
        && !isList(parts, without)
        && isHeaded(parts.elements().get(0), title);
  }

  /** Whether a headline that is the page's stands near above it. */
  private static boolean isHeaded(Element part, String title) {
    Element up = part;
    for (int level = 0; up != null && !up.normalName().equals("body") && level < 3; level++) {
      Element heading = up.selectFirst("h1");
      if (heading != null && heading.text().length() > 10 && title.contains(heading.text())) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static Parts withLead(Document page, Parts parts, Set<Element> around) {
    if (parts.elements().isEmpty()) {
      return parts;
    }
    List<Element> all = new ArrayList<>();
    new LeadAbove(page, around).find(parts.elements()).ifPresent(all::add);
    all.addAll(parts.elements());
    return new Parts(all, parts.marked());
  }

  /**
   * What was read.
   *
   * @param walled whether something stands before the rest of it
   */
  private record Text(List<String> lines, boolean walled) {

    int length() {
      return lines.stream().mapToInt(String::length).sum();
    }

    String joined() {
      return String.join("\n", lines);
    }
  }

  private static Text text(Parts parts, Set<Element> around, String title) {
    List<String> lines = new ArrayList<>();
    Set<String> said = new HashSet<>();
    boolean walled = false;
    for (Element part : parts.elements()) {
      Set<Element> clutter = Clutter.within(part, around);
      if (part == parts.elements().get(parts.elements().size() - 1)) {
        clutter.addAll(lastHeadings(part, clutter));
      }
      for (String line : HtmlText.text(part, clutter).lines().toList()) {
        boolean wall = PagePhrases.isWall(line);
        walled |= wall;
        boolean again = line.length() >= SAID_ONCE && !said.add(line);
        boolean above = lines.size() < 2 && (isTitle(line, title) || DATE.matcher(line).matches());
        if (!wall && !again && !above && !PagePhrases.isClutter(line)) {
          lines.add(line);
        }
      }
    }
    boolean gone = !lines.isEmpty() && PagePhrases.isGone(lines.get(0));
    return new Text(gone ? List.of() : lines, walled);
  }

  private static boolean isTitle(String line, String title) {
    return line.length() > 10 && title.contains(line);
  }

  /** Headings that nothing follows speak of something else. */
  private static Set<Element> lastHeadings(Element part, Set<Element> clutter) {
    Deque<Element> shown = new ArrayDeque<>();
    PageWeights.of(part, clutter)
        .all()
        .forEach(
            (element, weight) -> {
              if (weight.own > 0 && element.isBlock()) {
                shown.push(element);
              }
            });
    Set<Element> last = new HashSet<>();
    while (!shown.isEmpty() && HEADINGS.contains(shown.peek().normalName())) {
      last.add(shown.pop());
    }
    return last;
  }

  /** Whether it is mostly links, or tells of several other articles. */
  private static boolean isList(Parts parts, Set<Element> around) {
    int chars = 0;
    int linked = 0;
    int teasers = 0;
    int sentences = 0;
    for (Element part : parts.elements()) {
      PageWeights weights = PageWeights.of(part, around);
      chars += weights.of(part).chars;
      linked += weights.of(part).linked;
      for (Map.Entry<Element, Weight> one : weights.all().entrySet()) {
        teasers += Clutter.isOfTeaser(one.getKey(), one.getValue()) ? 1 : 0;
        sentences += one.getKey().isBlock() && one.getValue().isSentence() ? 1 : 0;
      }
    }
    return linked > MOST_LINKS * chars || (teasers >= TEASERS && sentences <= 2 * teasers);
  }
}
