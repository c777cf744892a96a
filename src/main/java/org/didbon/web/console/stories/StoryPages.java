package org.didbon.web.console.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.archive.HitPage;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.ReadPosition;
import org.didbon.command.StoryOverview.ListPlace;
import org.didbon.command.StoryOverview.OverviewPage;
import org.didbon.command.StoryOverview.OverviewStory;
import org.didbon.phrase.Localizer;
import org.didbon.query.QueryFault;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;

/** Finds the stories of a page of the list. Thread-safe. */
final class StoryPages {

  private static final int SHOWN = 30;

  /** Reports that are looked at for one page of a search. */
  private static final int HITS = 90;

  private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-([A-Za-z0-9-]{1,60})");

  private final ConsoleParts parts;
  private final StoryRows rows;

  StoryPages(ConsoleParts parts) {
    this.parts = parts;
    this.rows = new StoryRows(parts.watchlist(), parts.clock());
  }

  /** Stories, and where to read on, as written in an address. */
  private record ReadStories(List<OverviewStory> stories, String next) {}

  StoryListView view(Ask ask) {
    StoryFilter filter = StoryFilter.of(ask);
    Localizer localizer = ask.localizer();
    ReadStories read = new ReadStories(List.of(), "");
    String fault = "";
    try {
      read = filter.words().isEmpty() ? newest(filter, ask) : found(filter, ask);
    } catch (QueryFault e) {
      fault = e.in(localizer);
    }
    String note = "";
    if (read.stories().isEmpty() && fault.isEmpty()) {
      note =
          localizer.say(
              !read.next().isEmpty()
                  ? "console.stories.deeper"
                  : filter.isAll() ? "console.stories.empty" : "console.stories.none");
    }
    return new StoryListView(
        filter.view(parts.watchlist(), localizer),
        read.stories().stream().map(one -> rows.row(one, localizer)).toList(),
        read.next().isEmpty() ? "" : filter.path(read.next()),
        note,
        fault,
        localizer.place(localizer.zone()));
  }

  private ReadStories newest(StoryFilter filter, Ask ask) {
    ListPlace after =
        place(ask)
            .map(place -> new ListPlace(Long.parseLong(place.group(1)), place.group(2)))
            .orElse(ListPlace.NEWEST);
    OverviewPage page = parts.stories().newest(filter.wanted(), after, SHOWN);
    return new ReadStories(
        page.stories(), page.next().map(next -> next.moment() + "-" + next.tie()).orElse(""));
  }

  /** By words: the stories of the reports that answer, in their order. */
  private ReadStories found(StoryFilter filter, Ask ask) {
    ReadPosition after =
        place(ask)
            .filter(place -> place.group(2).matches("\\d{1,18}"))
            .map(
                place ->
                    new ReadPosition(
                        Long.parseLong(place.group(1)), Long.parseLong(place.group(2))))
            .orElse(ReadPosition.NEWEST);
    HitPage page = parts.archive().search(parts.watchlist().judge(filter.words()), after, HITS);
    Map<Long, String> stories =
        parts.coverage().storiesOf(page.hits().stream().map(Hit::number).toList());
    List<String> ids =
        page.hits().stream()
            .flatMap(hit -> Optional.ofNullable(stories.get(hit.number())).stream())
            .distinct()
            .toList();
    ReadPosition end = page.end();
    return new ReadStories(
        parts.stories().of(ids, filter.wanted()),
        page.last() ? "" : end.when() + "-" + end.number());
  }

  private static Optional<Matcher> place(Ask ask) {
    Matcher place = PLACE.matcher(ask.query("after"));
    return place.matches() ? Optional.of(place) : Optional.empty();
  }
}
