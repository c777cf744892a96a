package org.didbon.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.alert.Spread;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.NewsStore.Rested;
import org.didbon.story.Development;
import org.didbon.story.claim.Claims;
import org.didbon.story.claim.Statement;
import org.didbon.story.evidence.Alteration;
import org.didbon.summary.Fullest;
import org.didbon.text.ThreeLines;
import org.jspecify.annotations.Nullable;

/** A story as it was before a report, and as it grows within one decision. Not thread-safe. */
final class StorySoFar {

  private final Set<String> feeds;
  private final Set<String> languages;
  private final Headlines headlines;
  private final Set<Subject> subjects;
  private final List<Alteration> alterations;
  private final List<Item> reports;
  private final Map<String, Optional<Item>> fullest = new HashMap<>();
  private @Nullable List<Statement> claims;
  private Instant last;
  private String opening = "";
  private String latest = "";
  private final List<Rested> further;

  /** Of this very decision. */
  private final List<Addition> additions = new ArrayList<>();

  /**
   * @param reports the latest ones
   */
  StorySoFar(Past past, List<Item> reports) {
    this.reports = new ArrayList<>(reports);
    feeds = new LinkedHashSet<>(past.feeds());
    languages = new HashSet<>(past.languages());
    headlines = new Headlines(past.headlines());
    subjects = new HashSet<>(past.subjects());
    alterations = new ArrayList<>(past.alterations());
    further = new ArrayList<>(past.rested());
    last = past.last();
    if (!past.headlines().isEmpty()) {
      opening = past.headlines().get(0);
      latest = past.headlines().get(past.headlines().size() - 1);
    }
  }

  Addition add(ReadItem read) {
    Item item = read.item();
    // an edited one
    reports.removeIf(report -> report.id().equals(item.id()) && report.feed().equals(item.feed()));
    Set<Subject> fresh =
        read.matches().stream()
            .map(Match::subject)
            .filter(subject -> !subjects.contains(subject))
            .collect(Collectors.toUnmodifiableSet());
    BooleanSupplier development = development(read, fresh);
    subjects.addAll(fresh);
    opening = headlines.isEmpty() ? item.title() : opening;
    headlines.add(item.title());
    // an outlet that is read later may have told of it earlier
    latest = item.when().isBefore(last) ? latest : item.title();
    reports.add(item);
    claims = null;
    fullest.clear();
    if (!item.language().equals(Item.UNKNOWN_LANGUAGE)) {
      languages.add(item.language());
    }
    last = item.when().isAfter(last) ? item.when() : last;
    Addition added = new Addition(item.title(), feeds.add(item.feed()), fresh, development);
    additions.add(added);
    return added;
  }

  /** Whether a report takes the story as it is now further, once somebody wants to know. */
  private BooleanSupplier development(ReadItem read, Set<Subject> fresh) {
    Item item = read.item();
    Collection<String> before = told();
    List<Item> known = List.copyOf(reports);
    Instant latestBefore = last;
    return () ->
        Development.isIn(item, before, known, latestBefore)
            || (isNamed(read, fresh) && Development.isReaction(item, before));
  }

  /** All headlines, with those that outlets changed: who goes back to one says nothing new. */
  private Collection<String> told() {
    return headlines.with(
        alterations.stream()
            .filter(one -> one.kind() == Alteration.Kind.HEADLINE)
            .map(Alteration::before)
            .toList());
  }

  /** Whether the headline names a person of whom no report of the story told. */
  private static boolean isNamed(ReadItem read, Set<Subject> fresh) {
    return read.matches().stream()
        .filter(match -> match.subject().kind() == Subject.Kind.ACTOR)
        .filter(match -> fresh.contains(match.subject()))
        .flatMap(match -> match.spans().stream())
        .anyMatch(span -> span.field() == Field.TITLE);
  }

  /** It turned out to be one with a younger story. */
  void join(StorySoFar younger) {
    reports.addAll(younger.reports);
    feeds.addAll(younger.feeds);
    languages.addAll(younger.languages);
    younger.headlines.with(List.of()).forEach(headlines::add);
    subjects.addAll(younger.subjects);
    alterations.addAll(younger.alterations);
    further.addAll(younger.further);
    additions.addAll(younger.additions);
    claims = null;
    fullest.clear();
    last = younger.last.isAfter(last) ? younger.last : last;
  }

  /** Outlets changed something in its reports. */
  void alter(List<Alteration> fresh) {
    alterations.addAll(fresh);
  }

  /** A report that was removed is there again. */
  void back(String feed, String item) {
    alterations.removeIf(
        one ->
            one.kind() == Alteration.Kind.REMOVED
                && one.feed().equals(feed)
                && one.item().equals(item));
  }

  /** Those of what an outlet changed just now that nobody was told of. */
  List<Alteration> untold(List<Alteration> fresh) {
    return Alteration.untold(fresh, alterations);
  }

  /**
   * What outlets changed in its reports since a moment, the earliest first; errors of typing are
   * not for alerts.
   */
  List<Alteration> alterations(Instant since) {
    return alterations.stream()
        .filter(one -> !one.at().isBefore(since) && !one.isMisprint())
        .toList();
  }

  /** The headline of its first report. */
  String opening() {
    return opening;
  }

  /**
   * The headlines of what took the story further since a moment, the latest first, or else of its
   * latest report; empty if it has none.
   */
  List<String> latest(Instant since) {
    List<String> titles =
        Stream.concat(
                further.stream().filter(one -> !one.at().isBefore(since)).map(Rested::title),
                additions.stream().filter(Addition::development).map(Addition::title))
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(titles);
    return !titles.isEmpty() ? titles : latest.isEmpty() ? List.of() : List.of(latest);
  }

  /**
   * The report that tells most, of those in the language of one; empty if that one itself does, or
   * is not known.
   *
   * @param headline of that one
   */
  Optional<Item> fullest(String headline) {
    return fullest.computeIfAbsent(headline, this::findFullest);
  }

  private Optional<Item> findFullest(String headline) {
    List<Item> first = told(headline).stream().toList();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Item told = first.get(0);
    List<Item> alike =
        Stream.concat(
                first.stream(),
                reports.stream()
                    .filter(report -> report.language().equals(told.language()))
                    .filter(report -> !report.key().equals(told.key()))
                    .sorted(Comparator.comparing(Item::when).thenComparing(Item::key)))
            .toList();
    return Optional.of(Fullest.of(alike)).filter(report -> !report.key().equals(told.key()));
  }

  /** Its report with such a headline, if that is among those that are known. */
  Optional<Item> told(String headline) {
    return reports.stream()
        // an alert has less of an endless one
        .filter(
            report ->
                headline.equals(report.title()) || headline.equals(ThreeLines.of(report.title())))
        .findFirst();
  }

  /**
   * The earliest report in the dearest language that somebody reads; empty if there is none, and
   * where he reads the one he is told of.
   *
   * @param told what he is told of
   * @param reads languages, the dearest first
   */
  Optional<Item> readable(Item told, List<String> reads) {
    return reads.contains(told.language())
        ? Optional.empty()
        : reports.stream()
            .filter(report -> reads.contains(report.language()) && !report.link().isEmpty())
            .min(
                Comparator.comparingInt((Item report) -> reads.indexOf(report.language()))
                    .thenComparing(Item::when)
                    .thenComparing(Item::key));
  }

  /** How the reports differ. */
  List<Statement> claims() {
    List<Statement> known = claims;
    if (known == null) {
      known = reports.size() > 1 ? Claims.of(reports) : List.of();
      claims = known;
    }
    return known;
  }

  /** Outlets in the order in which they had it, and how many languages they tell it in. */
  Spread spread() {
    return new Spread(List.copyOf(feeds), languages.size());
  }
}
