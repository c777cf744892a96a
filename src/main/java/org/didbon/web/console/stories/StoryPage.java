package org.didbon.web.console.stories;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.StoryBook.SaidKind;
import org.didbon.command.StoryBook.StorySaying;
import org.didbon.command.StoryOverview;
import org.didbon.command.StoryOverview.OverviewStory;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.command.StoryOverview.Wanted;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.VerdictReason;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.ClaimLine;
import org.didbon.story.claim.Claims;
import org.didbon.story.evidence.Original;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.stories.ReportViews.StoryContext;
import org.didbon.web.console.stories.StoryView.ApartView;
import org.didbon.web.console.stories.StoryView.ReasonCount;
import org.didbon.web.console.stories.StoryView.RelatedView;
import org.didbon.web.console.stories.StoryView.SayingView;

/** All that is shown of one story. Thread-safe. */
final class StoryPage {

  /** Three by three: with each as long as it may be, a page stays below 100 kB. */
  private static final int SHOWN = 9;

  private static final int MOST_LINES = 3_000;
  private static final int MOST_PAGES = MOST_LINES / SHOWN;
  private static final int MOST_ORIGINALS = 300;
  private static final int SAYINGS = 12;
  private static final int CLAIMS = 12;
  private static final int RELATED = 6;

  /** Claims are looked for in so many from each end. */
  private static final int COMPARED = 20;

  /** Which reasons are counted as one, by the end of a key that says it. */
  enum ReasonGroup {
    TOLD,
    WAITS,
    KNOWN,
    MUTED,
    TERMS,
    OLD,
    NOBODY,
    SENDING;

    static ReasonGroup of(VerdictReason reason) {
      return switch (reason) {
        case ALERTED, JOINED, ADDED, RESTING, DELIVERED, COMBINED -> TOLD;
        case QUIET, DIGEST, UNSENT -> WAITS;
        case ALREADY_TOLD, SUPERSEDED -> KNOWN;
        case MUTED_ALL, MUTED_STORY, MUTED_FEED, MUTED_ACTOR, MUTED_RULE, MUTED_QUERY, NOT_MEANT ->
            MUTED;
        case SOURCES, URGENT_ONLY, LANGUAGE, COUNTRY -> TERMS;
        case TOO_OLD, FIRST_VISIT -> OLD;
        case NO_SUBSCRIPTION -> NOBODY;
        case GIVEN_UP, DROPPED, CHAT_GONE -> SENDING;
      };
    }
  }

  private final ConsoleParts parts;
  private final StoryRows rows;
  private final ReportViews reports;

  StoryPage(ConsoleParts parts) {
    this.parts = parts;
    this.rows = new StoryRows(parts.watchlist(), parts.clock());
    this.reports = new ReportViews(parts.watchlist());
  }

  /** A page ready to be shown. */
  record TitledStory(String title, StoryView view) {}

  /**
   * The page of a story.
   *
   * @param asked an id that it has or had
   * @return empty if there is none of it
   */
  Optional<TitledStory> of(String asked, Ask ask) {
    ChatAddress reader = ask.caller().key().chat();
    StoryOverview overview = parts.stories();
    return parts
        .news()
        .storyNow(asked, reader)
        .map(
            id -> {
              List<ReportLine> lines = overview.lines(id, reader, MOST_LINES);
              OverviewStory told =
                  overview.of(List.of(id), Wanted.ALL).stream()
                      .findFirst()
                      .orElseGet(() -> ofAChat(id, lines, reader));
              return new TitledStory(
                  StoryRows.title(told.title(), ask.localizer()),
                  view(told, lines, asked, reader, ask));
            });
  }

  /** A story of a feed that the caller's chat alone asked for has no part in lists. */
  private OverviewStory ofAChat(String id, List<ReportLine> lines, ChatAddress reader) {
    Recorded first = parts.stories().reports(id, reader, 0, 1).get(0);
    Item item = first.item();
    return new OverviewStory(
        id,
        item.title(),
        item.when(),
        item.when(),
        lines.size(),
        List.of(item.feed()),
        List.of(),
        List.of());
  }

  private StoryView view(
      OverviewStory told, List<ReportLine> lines, String asked, ChatAddress reader, Ask ask) {
    Localizer localizer = ask.localizer();
    String id = told.id();
    String path = StoryRows.path(id);
    int pages = Math.max(1, (lines.size() + SHOWN - 1) / SHOWN);
    int page = Math.min(pages, Math.max(1, ask.number("page", 1, MOST_PAGES)));
    int skip = (page - 1) * SHOWN;
    List<Recorded> shown = parts.stories().reports(id, reader, skip, SHOWN);
    List<Original> originals = parts.news().originals(id, MOST_ORIGINALS);
    return new StoryView(
        path,
        asked.equals(id) ? "" : localizer.say("story.joined", Map.of("story", asked)),
        StoryRows.facts(told, localizer),
        rows.when(told.first(), told.last(), localizer)
            + " ("
            + localizer.place(localizer.zone())
            + ")",
        rows.tags(told.subjects(), localizer),
        verdicts(id, localizer),
        page == 1 ? claims(id, lines.size(), shown, reader, localizer) : List.of(),
        !originals.isEmpty(),
        reports.of(shown, context(path, skip, lines, originals, id), localizer),
        lines.size() > 1,
        page > 1 ? path + "?page=" + (page - 1) : "",
        page < pages ? path + "?page=" + (page + 1) : "",
        sayings(id, localizer),
        related(id, localizer),
        apart(ask.query("join"), id));
  }

  private StoryContext context(
      String path, int skip, List<ReportLine> lines, List<Original> originals, String id) {
    Map<String, ReportLine> byKey = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      String key = lines.get(at).key();
      byKey.put(key, lines.get(at));
      int page = at / SHOWN;
      String here = page * SHOWN == skip ? "" : path + "?page=" + (page + 1);
      paths.put(key, here + "#r-" + key);
    }
    Map<String, Original> first = new HashMap<>();
    originals.forEach(one -> first.put(Item.keyOf(one.feed(), one.item()), one));
    return new StoryContext(skip, byKey, paths, parts.news().altered(id), first);
  }

  private List<ReasonCount> verdicts(String id, Localizer localizer) {
    Map<ReasonGroup, Integer> counts = new EnumMap<>(ReasonGroup.class);
    parts
        .stories()
        .verdicts(id)
        .forEach((reason, times) -> counts.merge(ReasonGroup.of(reason), times, Integer::sum));
    return counts.entrySet().stream()
        .map(
            one ->
                new ReasonCount(
                    localizer.say(
                        "console.stories.verdict." + one.getKey().name().toLowerCase(Locale.ROOT)),
                    localizer.number(one.getValue())))
        .toList();
  }

  private List<String> claims(
      String id, int count, List<Recorded> shown, ChatAddress reader, Localizer localizer) {
    List<Recorded> compared = new ArrayList<>(shown);
    if (count > shown.size()) {
      int rest = Math.min(count, COMPARED) - shown.size();
      compared.addAll(parts.stories().reports(id, reader, shown.size(), Math.max(0, rest)));
      int latest = Math.max(compared.size(), count - COMPARED);
      compared.addAll(parts.stories().reports(id, reader, latest, COMPARED));
    }
    List<Item> items = compared.stream().map(Recorded::item).toList();
    return items.size() < 2
        ? List.of()
        : ClaimLine.each(Claims.of(items), parts.watchlist(), localizer).stream()
            .limit(CLAIMS)
            .toList();
  }

  private List<SayingView> sayings(String id, Localizer localizer) {
    return parts.editing().stories().latest(id, SAYINGS).stream()
        .map(one -> saying(one, localizer))
        .toList();
  }

  private static SayingView saying(StorySaying said, Localizer localizer) {
    String title = StoryRows.title(said.title(), localizer);
    String kind = said.kind().name().toLowerCase(Locale.ROOT);
    String text = localizer.say("console.stories.said." + kind, Map.of("title", title));
    boolean joined = said.kind() == SaidKind.JOINED;
    return new SayingView(
        localizer.moment(said.at()),
        text,
        !said.holds() ? "" : joined ? "part" : "rejoin",
        joined ? "former" : "report",
        said.what(),
        localizer.say(joined ? "console.stories.part" : "console.stories.rejoin"));
  }

  private List<RelatedView> related(String id, Localizer localizer) {
    return parts.stories().related(id, RELATED).stream()
        .map(
            one ->
                new RelatedView(
                    one.story().id(),
                    rows.row(one.story(), localizer),
                    one.follows() ? localizer.say("console.stories.follows") : ""))
        .toList();
  }

  /** The other story, where somebody wanted to put it together with this one. */
  private List<ApartView> apart(String other, String id) {
    return other.isEmpty() || other.equals(id)
        ? List.of()
        : parts.stories().of(List.of(other), Wanted.ALL).stream()
            .map(one -> new ApartView(one.id(), one.title()))
            .toList();
  }
}
