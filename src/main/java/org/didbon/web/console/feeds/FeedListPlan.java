package org.didbon.web.console.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedTitles;
import org.didbon.domain.Feed;
import org.didbon.feed.Opml;
import org.didbon.feed.Opml.Outline;
import org.didbon.rule.EffectiveRules;

/**
 * What will be done with each entry of a list of feeds: OPML, or addresses one a line, each with a
 * title behind it and a language behind that, separated by tabs. Nothing is fetched.
 *
 * @param entries in their order
 */
record FeedListPlan(List<ListEntry> entries) {

  /** More feeds than anybody watches. */
  static final int MOST = 2_000;

  /** Entries of a list beyond which nothing is read. */
  private static final int READ = 20_000;

  /** As long as titles may be. */
  private static final int LONGEST_TITLE = 120;

  /** What will be done. */
  enum Fate {
    ADD,
    /** It is watched already. */
    KNOWN,
    /** It stands in the list before. */
    REPEATED,
    /** It has no address of the web. */
    UNUSABLE,
    /** Its address is one of a private network. */
    PRIVATE,
    /** There are too many before it. */
    BEYOND;

    String key() {
      return "console.feeds.opml." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An entry.
   *
   * @param written its address as it stands there
   * @param feed that it would be; empty if it cannot be one
   */
  record ListEntry(int line, String title, String written, Fate fate, Optional<Feed> feed) {}

  /**
   * Plans it; empty if {@code text} is no list of feeds, or wants others to be read.
   *
   * @param isPrivate whether an address is refused as it stands there
   */
  static Optional<FeedListPlan> of(
      String text, Predicate<URI> isPrivate, EffectiveRules rules, List<Feed> watched) {
    Optional<List<Outline>> outlines =
        text.stripLeading().startsWith("<")
            ? Optional.of(text).filter(xml -> !Opml.hasEntities(xml)).flatMap(Opml::read)
            : Optional.of(lines(text));
    return outlines
        .filter(all -> !all.isEmpty())
        .map(all -> new Planning(isPrivate, rules, watched).plan(all));
  }

  List<Feed> added() {
    return entries.stream()
        .filter(entry -> entry.fate() == Fate.ADD)
        .flatMap(entry -> entry.feed().stream())
        .toList();
  }

  Map<Fate, Long> counts() {
    return entries.stream().collect(Collectors.groupingBy(ListEntry::fate, Collectors.counting()));
  }

  /** As {@link #of} reads it. */
  static String text(List<Feed> feeds) {
    return feeds.stream()
        .map(
            feed ->
                String.join(
                    "\t",
                    feed.url().toString(),
                    feed.title().replaceAll("\\s+", " "),
                    feed.language()))
        .collect(Collectors.joining("\n"));
  }

  private static List<Outline> lines(String text) {
    List<Outline> outlines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().limit(READ).toList()) {
      number++;
      if (!line.isBlank()) {
        String[] parts = line.strip().split("\t", 3);
        String title = parts.length > 1 ? parts[1].strip() : "";
        String language = parts.length > 2 ? parts[2].strip() : "";
        outlines.add(new Outline(title, parts[0].strip(), language, number));
      }
    }
    return outlines;
  }

  /** One list on its way. Not thread-safe. */
  private static final class Planning {

    private final Predicate<URI> isPrivate;
    private final EffectiveRules rules;
    private final Map<String, Feed> watched = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    Planning(Predicate<URI> isPrivate, EffectiveRules rules, List<Feed> watched) {
      this.isPrivate = isPrivate;
      this.rules = rules;
      watched.forEach(feed -> this.watched.put(Feed.place(feed.url()), feed));
    }

    FeedListPlan plan(List<Outline> outlines) {
      return new FeedListPlan(outlines.stream().limit(READ).map(this::entry).toList());
    }

    private ListEntry entry(Outline outline) {
      Optional<URI> url =
          FeedAddress.channel(outline.url())
              .map(FeedAddress::ofChannel)
              .or(() -> FeedAddress.web(outline.url()));
      if (url.isEmpty()) {
        return refused(outline, Fate.UNUSABLE);
      }
      if (isPrivate.test(url.get())) {
        return refused(outline, Fate.PRIVATE);
      }
      String place = Feed.place(url.get());
      if (watched.containsKey(place)) {
        return refused(outline, Fate.KNOWN);
      }
      if (!places.add(place)) {
        return refused(outline, Fate.REPEATED);
      }
      if (ids.size() >= MOST) {
        return refused(outline, Fate.BEYOND);
      }
      Feed feed = feed(outline, url.get());
      ids.add(feed.id());
      return new ListEntry(
          outline.line(), feed.title(), url.get().toString(), Fate.ADD, Optional.of(feed));
    }

    private static ListEntry refused(Outline outline, Fate fate) {
      return new ListEntry(outline.line(), outline.title(), outline.url(), fate, Optional.empty());
    }

    private Feed feed(Outline outline, URI url) {
      String written = outline.title().strip().replaceAll("\\s+", " ");
      String named = written.isEmpty() ? FeedTitles.place(url) : written;
      boolean isLong = named.length() > LONGEST_TITLE;
      int end = isLong ? named.offsetByCodePoints(0, LONGEST_TITLE / 2) : named.length();
      String title = named.substring(0, end);
      boolean tagged = outline.language().matches("[A-Za-z]{2,3}([-_].*)?");
      String language =
          tagged ? outline.language().split("[-_]", 2)[0].toLowerCase(Locale.ROOT) : "";
      return new Feed(
          FeedTitles.freeId(title, ids, rules), title, url, language, "", FeedAdding.EVERY, false);
    }
  }
}
