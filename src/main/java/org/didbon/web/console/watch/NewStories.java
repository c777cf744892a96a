package org.didbon.web.console.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.alert.Reason;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Coverage.StoryParts;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Found;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.web.console.Caller;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsolePaths;
import org.didbon.web.console.watch.WatchView.MatchReason;
import org.didbon.web.console.watch.WatchView.NewStory;

/** The newest stories with what can be said of each in two lines. Thread-safe. */
final class NewStories {

  private static final int SHOWN = 20;

  /** The newest reports of a story, which say what it is about. */
  private static final int READ = 4;

  private static final int SOURCES = 5;
  private static final int REASONS = 4;
  private static final int WORDS = 4;

  private final Coverage coverage;
  private final PastNews news;
  private final WatchlistView watchlist;

  NewStories(ConsoleParts parts) {
    this.coverage = parts.coverage();
    this.news = parts.news();
    this.watchlist = parts.watchlist();
  }

  List<NewStory> latest(Caller caller, Instant now) {
    ChatAddress reader = caller.key().chat();
    List<StoryLine> lines = coverage.latest(reader, new Coverage.Slice(0, SHOWN));
    Map<String, StoryParts> parts =
        coverage.parts(lines.stream().map(StoryLine::id).toList(), READ);
    List<Long> numbers = parts.values().stream().flatMap(part -> part.newest().stream()).toList();
    Map<Long, Found> found = new HashMap<>();
    news.found(numbers, reader).forEach(one -> found.put(one.number(), one));
    List<NewStory> stories = new ArrayList<>();
    for (StoryLine line : lines) {
      StoryParts part = parts.get(line.id());
      if (part != null) {
        List<Found> reports =
            part.newest().stream().map(found::get).filter(Objects::nonNull).toList();
        stories.add(story(line, part, reports, now, caller.localizer()));
      }
    }
    return stories;
  }

  private NewStory story(
      StoryLine line, StoryParts part, List<Found> reports, Instant now, Localizer localizer) {
    String languages =
        reports.stream()
            .map(report -> report.recorded().item().language())
            .filter(language -> !language.equals(Item.UNKNOWN_LANGUAGE))
            .distinct()
            .map(localizer::language)
            .collect(Collectors.joining(", "));
    String facts =
        Stream.of(
                localizer.say(
                    "console.watch.ago", Map.of("span", localizer.span(between(line.when(), now)))),
                localizer.say("story.reports", Map.of("count", line.reports())),
                languages)
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(" · "));
    List<String> sources = part.feeds().stream().limit(SOURCES).map(watchlist::ofFeed).toList();
    int others = part.feeds().size() - sources.size();
    return new NewStory(
        "s-" + line.id(),
        ConsolePaths.story(line.id()),
        line.title().isEmpty() ? line.id() : line.title(),
        facts,
        sources,
        others > 0 ? localizer.say("console.watch.more", Map.of("count", others)) : "",
        reasons(reports, localizer));
  }

  /** Each subject once, with the words of the report that has most of them. */
  private List<MatchReason> reasons(List<Found> reports, Localizer localizer) {
    Map<Subject, MatchReason> reasons = new LinkedHashMap<>();
    reports.stream()
        .sorted(Comparator.comparingInt((Found one) -> one.recorded().matches().size()).reversed())
        .forEach(
            report ->
                report
                    .recorded()
                    .matches()
                    .forEach(
                        match ->
                            reasons.computeIfAbsent(
                                match.subject(),
                                subject -> reason(match, report.recorded().item(), localizer))));
    return reasons.values().stream().limit(REASONS).toList();
  }

  private MatchReason reason(Match match, Item item, Localizer localizer) {
    return new MatchReason(
        watchlist.of(match.subject(), localizer),
        ConsolePaths.subject(match.subject()),
        // of a topic its words say it themselves
        match.ground() == Ground.QUERY ? "" : Reason.ground(match, watchlist, localizer),
        match.forms(item).stream().limit(WORDS).map(form -> form.replace('\n', ' ')).toList());
  }

  private static Duration between(Instant from, Instant to) {
    return from.isAfter(to) ? Duration.ZERO : Duration.between(from, to);
  }
}
