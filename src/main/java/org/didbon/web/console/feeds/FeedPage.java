package org.didbon.web.console.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.didbon.command.Differences;
import org.didbon.command.FeedBoard.HubNote;
import org.didbon.command.Refusals;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.Ask;
import org.didbon.web.console.BarChart;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.feeds.FeedStatuses.StandingFeed;
import org.didbon.web.console.feeds.FeedView.FeedFact;
import org.didbon.web.console.feeds.FeedView.ListedItem;

/** One feed: how it does, what it brings and costs, and a look at it. Thread-safe. */
final class FeedPage {

  private static final int DAYS = 30;
  private static final int ITEMS = 10;
  private static final int CHANGES = 10;

  private final ConsoleParts parts;
  private final FeedStatuses statuses;

  FeedPage(ConsoleParts parts, FeedStatuses statuses) {
    this.parts = parts;
    this.statuses = statuses;
  }

  void show(Ask ask) {
    Overlay overlay = parts.editing().book().present(Editable.FEED, ask.path("feed"));
    Localizer localizer = ask.localizer();
    if (overlay.content().text().isEmpty()) {
      throw new BadInput(
          Refusals.absent(Editable.FEED, overlay.id(), List.of(), localizer).plain());
    }
    StandingFeed standing = statuses.of(overlay);
    Feed feed = standing.feed();
    FeedView view =
        new FeedView(
            feed.id(),
            feed.url().toString(),
            FeedPaths.of(feed.id()),
            overlay.content().isDeleted() ? "" : standing.status().style(),
            overlay.content().isDeleted()
                ? localizer.say("audit.delete")
                : localizer.say(standing.status().key()),
            FeedIndex.why(standing, localizer),
            facts(standing, localizer),
            VisitStrip.of(parts.feeds().visits(feed.id()), feed.every(), localizer),
            perDay(feed.id(), localizer),
            localizer.say("feed.taken", Map.of("count", parts.news().silent(feed.id()))),
            parts.news().newest(feed.id(), ITEMS).stream()
                .map(item -> listed(item, localizer))
                .toList(),
            parts.editing().book().history(Editable.FEED, feed.id(), CHANGES).stream()
                .map(change -> Differences.describe(change, localizer).plain())
                .toList(),
            Differences.below(overlay, localizer).plain(),
            overlay.content().isOn(),
            overlay.last() != null,
            ask.caller().may(Right.ADMIN));
    ask.page(MenuEntry.FEEDS, feed.title(), "feed", view);
  }

  /** Looks at it now; nothing of what stands there is recorded. */
  void check(Ask ask) {
    Overlay overlay = parts.editing().book().present(Editable.FEED, ask.path("feed"));
    Localizer localizer = ask.localizer();
    Feed feed = RuleJson.feed(overlay.content().text());
    ParsedFeed parsed = parts.editing().feeds().read(feed.id(), feed.url(), feed.language());
    boolean good = !parsed.items().isEmpty() || parsed.fault().isEmpty();
    CheckedView view =
        new CheckedView(
            FeedPaths.of(feed.id()),
            good,
            good ? FoundLines.of(parsed, localizer) : List.of(localizer.fault(parsed.fault())));
    if (ask.isPart()) {
      ask.part("feed-checked", view);
    } else {
      ask.page(MenuEntry.FEEDS, feed.title(), "feed-check", view);
    }
  }

  private List<FeedFact> facts(StandingFeed standing, Localizer localizer) {
    Feed feed = standing.feed();
    FeedState state = standing.state();
    List<FeedFact> facts = new ArrayList<>();
    facts.add(fact("pace", PaceWords.of(feed.every(), localizer), localizer));
    facts.add(fact("visited", standing.visited().map(localizer::moment).orElse("—"), localizer));
    if (state != null && standing.overlay().content().isOn()) {
      facts.add(fact("next", localizer.moment(state.due()), localizer));
    }
    Instant fresh = state == null ? null : state.fresh();
    facts.add(fact("fresh", fresh == null ? "—" : localizer.moment(fresh), localizer));
    Instant since = state == null ? null : state.failure().since();
    if (state != null && since != null) {
      String told = localizer.moment(since) + " (" + state.failure().visits() + "×)";
      facts.add(fact("failing", told, localizer));
    }
    if (state != null && state.move().visits() > 0) {
      facts.add(fact("moved", state.move().to(), localizer));
    }
    parts
        .feeds()
        .hub(feed.id(), parts.clock().instant())
        .ifPresent(hub -> facts.add(fact("hub", told(hub, localizer), localizer)));
    facts.add(fact("country", orDash(FeedIndex.country(feed, localizer)), localizer));
    facts.add(fact("language", orDash(FeedIndex.language(feed, localizer)), localizer));
    return facts;
  }

  private static String told(HubNote hub, Localizer localizer) {
    Instant heard = hub.heard();
    String state = hub.state().equals("told") && !hub.reliable() ? "silent" : hub.state();
    String told =
        localizer.say(
            "console.feeds.hub." + state,
            Map.of(
                "hub",
                hub.host(),
                "until",
                localizer.moment(hub.until()),
                "heard",
                heard == null ? "—" : localizer.moment(heard)));
    return hub.ignored() == 0
        ? told
        : told + ". " + localizer.say("console.feeds.hub.ignored", Map.of("count", hub.ignored()));
  }

  private static FeedFact fact(String name, String value, Localizer localizer) {
    return new FeedFact(localizer.say("console.feeds.fact." + name), value);
  }

  private static String orDash(String value) {
    return value.isEmpty() ? "—" : value;
  }

  private BarChart perDay(String feed, Localizer localizer) {
    LocalDate today = LocalDate.ofInstant(parts.clock().instant(), localizer.zone());
    LocalDate first = today.minusDays(DAYS - 1L);
    Instant from = first.atStartOfDay(localizer.zone()).toInstant();
    List<Integer> items = parts.feeds().itemsPerDay(feed, from, DAYS);
    return BarChart.of(
        localizer.say("console.feeds.perday"),
        localizer.say("console.feeds.day"),
        IntStream.range(0, DAYS)
            .mapToObj(day -> localizer.shortDate(first.plusDays(day), today))
            .toList(),
        items.stream().map(Integer::longValue).toList());
  }

  private static ListedItem listed(Item item, Localizer localizer) {
    String link = item.link().matches("(?i)https?://.*") ? item.link() : "";
    String title = item.title().isBlank() ? item.link() : item.title();
    return new ListedItem(title, link, localizer.moment(item.when()));
  }
}
