package org.didbon.web.console.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.actor.NearMiss;
import org.didbon.alert.AlterationLines;
import org.didbon.alert.Reason;
import org.didbon.alert.ReportHeading;
import org.didbon.command.PastNews.Found;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.command.VerdictBook.ChatCount;
import org.didbon.command.news.MatchWords;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.VerdictReason;
import org.didbon.phrase.Localizer;
import org.didbon.rule.review.RuleMisses;
import org.didbon.rule.review.RuleMisses.RuleMiss;
import org.didbon.rule.review.RuleMisses.RuleReading;
import org.didbon.story.JoinReason;
import org.didbon.text.Tokens;
import org.didbon.web.console.Caller;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsolePaths;
import org.didbon.web.console.why.WhyView.ItemWay;
import org.didbon.web.console.why.WhyView.MatchLine;
import org.didbon.web.console.why.WhyView.VerdictLine;

/** Follows one item through feed, match, story and the networks. Thread-safe. */
final class ItemWays {

  /** Reports of a story that are looked through for the one that another joined. */
  private static final int REPORTS = 1_000;

  private static final int MATCHES = 30;
  private static final int PEOPLE = 10;

  private final ConsoleParts parts;
  private final RuleMisses nears;
  private final MatchWords words;

  ItemWays(ConsoleParts parts, RuleMisses nears) {
    this.parts = parts;
    this.nears = nears;
    this.words = new MatchWords(parts.watchlist());
  }

  ItemWay of(Found found, Caller caller) {
    Localizer localizer = caller.localizer();
    Recorded recorded = found.recorded();
    Item item = recorded.item();
    RuleReading now = nears.of(item, parts.watchlist().rules());
    List<Match> held = recorded.matches().stream().limit(MATCHES).toList();
    List<VerdictLine> verdicts = verdicts(found, localizer);
    List<ReportLine> reports =
        parts.stories().lines(recorded.story(), caller.key().chat(), REPORTS);
    return new ItemWay(
        title(recorded, localizer),
        ConsolePaths.outside(item.link()),
        parts.watchlist().ofFeed(item.feed()),
        ConsolePaths.feed(item.feed()),
        read(found, localizer),
        parts.news().altered(recorded.story()).stream()
            .filter(one -> one.feed().equals(item.feed()) && one.item().equals(item.id()))
            .map(one -> AlterationLines.line(one, localizer))
            .toList(),
        held.stream().map(match -> line(match, item, localizer)).toList(),
        held.stream()
            .filter(match -> isWatched(match.subject()) && !now.now().contains(match.subject()))
            .map(match -> plain(match.subject(), localizer))
            .toList(),
        nears(recorded, now, localizer),
        reports.isEmpty() ? recorded.story() : reports.get(0).title(),
        ConsolePaths.story(recorded.story()),
        joined(item, reports, localizer),
        verdicts,
        verdicts.isEmpty() ? nobody(found, localizer) : "");
  }

  private static boolean isWatched(Subject subject) {
    return subject.kind() == Subject.Kind.ACTOR || subject.kind() == Subject.Kind.RULE;
  }

  private static List<Piece> title(Recorded recorded, Localizer localizer) {
    Item item = recorded.item();
    if (item.title().isBlank()) {
      return RichText.of(ReportHeading.title(item, localizer)).lines().get(0);
    }
    List<Span> spans =
        recorded.matches().stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TITLE)
            .distinct()
            .sorted()
            .toList();
    return RichText.builder().marked(item.title(), spans).build().lines().get(0);
  }

  private static String read(Found found, Localizer localizer) {
    Item item = found.recorded().item();
    String read =
        localizer.say(
            "why.read",
            Map.of(
                "published", ReportHeading.published(item, localizer),
                "seen", localizer.moment(item.seen())));
    String how = found.silent() ? "console.why.silent" : "console.why.fresh";
    String language =
        item.language().equals(Item.UNKNOWN_LANGUAGE)
            ? ""
            : " · " + localizer.language(item.language());
    return read + language + " · " + localizer.say(how);
  }

  private MatchLine line(Match match, Item item, Localizer localizer) {
    RichText.Builder quotes = RichText.builder();
    words.quotes(quotes, item, match, localizer);
    return new MatchLine(
        parts.watchlist().of(match.subject(), localizer),
        ConsolePaths.subject(match.subject()),
        match.ground() == Ground.QUERY ? "" : Reason.ground(match, parts.watchlist(), localizer),
        quotes.build().lines());
  }

  private MatchLine plain(Subject subject, Localizer localizer) {
    return new MatchLine(
        parts.watchlist().of(subject, localizer),
        ConsolePaths.subject(subject),
        localizer.say("console.why.lost"),
        List.of());
  }

  /** What matches as it is now and did not then, and what misses by one thing. */
  private List<MatchLine> nears(Recorded recorded, RuleReading now, Localizer localizer) {
    List<Subject> then = recorded.matches().stream().map(Match::subject).toList();
    List<MatchLine> lines = new ArrayList<>();
    now.now().stream()
        .filter(subject -> isWatched(subject) && !then.contains(subject))
        .forEach(
            subject ->
                lines.add(
                    new MatchLine(
                        parts.watchlist().of(subject, localizer),
                        ConsolePaths.subject(subject),
                        localizer.say("console.why.now"),
                        List.of())));
    lines.addAll(people(recorded, then, now.now(), localizer));
    for (RuleMiss miss : now.misses()) {
      Subject rule = Subject.rule(miss.rule());
      RichText.Builder quotes = RichText.builder();
      words.quotes(quotes, recorded.item(), new Match(rule, Ground.QUERY, miss.spans()), localizer);
      lines.add(
          new MatchLine(
              parts.watchlist().of(rule, localizer),
              ConsolePaths.subject(rule),
              localizer.say(
                  miss.keptAway() ? "console.why.kept_away" : "console.why.lacks",
                  Map.of("part", miss.part())),
              quotes.build().lines()));
    }
    return lines;
  }

  /** Who is nearly found in it, and why not. */
  private List<MatchLine> people(
      Recorded recorded, List<Subject> then, List<Subject> now, Localizer localizer) {
    Item item = recorded.item();
    Tokens tokens = Tokens.of(item.title(), item.text());
    Map<String, MatchLine> people = new LinkedHashMap<>();
    for (NearMiss miss :
        parts
            .watchlist()
            .actors()
            .finder()
            .explain(tokens, item.language(), item.when())
            .nearly()) {
      Subject actor = Subject.actor(miss.actor());
      if (!then.contains(actor) && !now.contains(actor) && people.size() < PEOPLE) {
        boolean inTitle = tokens.inTitle(miss.first());
        Span place =
            new Span(
                inTitle ? Field.TITLE : Field.TEXT,
                tokens.start(miss.first()),
                tokens.end(miss.last()));
        RichText.Builder quotes = RichText.builder();
        words.quotes(
            quotes, item, new Match(actor, Ground.SURNAME_ALONE, List.of(place)), localizer);
        people.putIfAbsent(
            miss.actor(),
            new MatchLine(
                parts.watchlist().of(actor, localizer),
                ConsolePaths.subject(actor),
                localizer.say("console.people.not." + miss.objection().word()),
                quotes.build().lines()));
      }
    }
    return List.copyOf(people.values());
  }

  private String joined(Item item, List<ReportLine> reports, Localizer localizer) {
    String key = item.key();
    Optional<ReportLine> own =
        reports.stream().filter(report -> report.key().equals(key)).findFirst();
    if (own.isEmpty()) {
      return localizer.say("console.stories.by.unknown");
    }
    if (own.get().byHand()) {
      return localizer.say("console.stories.by.hand");
    }
    Optional<JoinReason> reason =
        own.get().joined().filter(joined -> joined.by() != JoinReason.By.FIRST);
    if (reason.isEmpty()) {
      boolean first = reports.get(0).key().equals(key);
      return localizer.say(first ? "console.stories.by.first" : "console.stories.by.unknown");
    }
    String by =
        localizer.say(
            "console.stories.by." + reason.get().by().word(),
            Map.of("score", localizer.number(Math.round(reason.get().score() * 100) / 100.0)));
    return reports.stream()
        .filter(report -> report.key().equals(reason.get().report()))
        .findFirst()
        .map(with -> by + " " + parts.watchlist().ofFeed(with.feed()) + ": " + with.title())
        .orElse(by);
  }

  private List<VerdictLine> verdicts(Found found, Localizer localizer) {
    Item item = found.recorded().item();
    List<ChatCount> counts =
        parts.books().verdicts().counted(item.feed(), item.id(), found.recorded().story());
    return counts.stream()
        // of what was no news, what was told of its story says nothing
        .filter(count -> !found.silent() || count.network().isEmpty())
        .map(
            count ->
                new VerdictLine(
                    count.network().isEmpty()
                        ? localizer.say("console.why.all_chats")
                        : count.network(),
                    reason(count.reason(), localizer),
                    Optional.ofNullable(count.sent()).map(one -> reason(one, localizer)).orElse(""),
                    count.network().isEmpty() ? "" : localizer.number(count.chats())))
        .toList();
  }

  private static String reason(VerdictReason reason, Localizer localizer) {
    return localizer.say("console.watch.reason." + reason.word());
  }

  private static String nobody(Found found, Localizer localizer) {
    if (found.silent()) {
      return localizer.say("console.why.silent");
    }
    // of what matched nothing that was said already
    return found.recorded().matches().isEmpty() ? "" : localizer.say("why.nobody");
  }
}
