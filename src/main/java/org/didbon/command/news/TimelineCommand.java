package org.didbon.command.news;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** The stories about somebody or something day by day, a month at a time. */
final class TimelineCommand implements Command {

  private static final int PAGE = 10;

  private final Subjects subjects;
  private final Coverage coverage;
  private final WatchlistView watchlist;
  private final Clock clock;
  private final MonthArgument months;
  private final StoryList list;

  TimelineCommand(
      Subjects subjects,
      Coverage coverage,
      WatchlistView watchlist,
      Catalogues catalogues,
      Clock clock) {
    this.subjects = subjects;
    this.coverage = coverage;
    this.watchlist = watchlist;
    this.clock = clock;
    this.months = new MonthArgument(catalogues);
    this.list = new StoryList(watchlist, clock);
  }

  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public Reply run(CommandRequest request) {
    ZoneId zone = request.localizer().zone();
    Paging.Page page = Paging.of(request.neededWords());
    MonthArgument.Parted typed = months.part(page.of());
    String month = page.of().substring(typed.name().length());
    Subject subject =
        subjects.one(typed.name(), request, meant -> "/timeline " + SubjectSign.of(meant) + month);
    return reply(subject, typed.upTo(last(subject, zone)), page, request);
  }

  /** The last month there was anything in. */
  private YearMonth last(Subject subject, ZoneId zone) {
    Instant now = clock.instant();
    Instant last = coverage.lastBefore(subject, now.plusMillis(1)).orElse(now);
    return YearMonth.from(last.atZone(zone));
  }

  private Reply reply(Subject subject, YearMonth month, Paging.Page page, CommandRequest request) {
    Localizer localizer = request.localizer();
    Instant from = start(month, localizer.zone());
    Instant to = start(month.plusMonths(1), localizer.zone());
    int skip = (page.number() - 1) * PAGE;
    List<StoryLine> stories = coverage.between(subject, from, to, new Slice(skip, PAGE + 1));
    List<StoryLine> shown = stories.subList(0, Math.min(PAGE, stories.size()));
    RichText.Builder text =
        RichText.builder()
            .bold(watchlist.of(subject, localizer))
            .plain(" · " + localizer.date(month.toString()))
            .newLine();
    if (shown.isEmpty()) {
      text.plain(localizer.say(page.isFirst() ? "timeline.none" : "page.none")).newLine();
    }
    text.lines(list.byDay(shown, skip, localizer));
    Buttons buttons = StoryList.buttons(shown, skip);
    if (stories.size() > PAGE) {
      String more = command(subject, month) + " " + (page.number() + 1);
      buttons.row(new Button(localizer.say("page.more"), more));
    }
    buttons.rows(neighbours(subject, from, to, localizer), 2);
    // turning pages keeps one message; the first one must not take the place of a card
    boolean inPlace = request.incoming().pressed() && request.words().contains(" ");
    return new Reply(new Body(text.build(), buttons.build()), null, inPlace);
  }

  /** The months before and after that there is anything in. */
  private List<Button> neighbours(Subject subject, Instant from, Instant to, Localizer localizer) {
    List<Button> buttons = new ArrayList<>();
    coverage
        .lastBefore(subject, from)
        .map(when -> YearMonth.from(when.atZone(localizer.zone())))
        .ifPresent(month -> buttons.add(button("timeline.before", subject, month, localizer)));
    coverage
        .firstFrom(subject, to)
        .map(when -> YearMonth.from(when.atZone(localizer.zone())))
        .ifPresent(month -> buttons.add(button("timeline.after", subject, month, localizer)));
    return buttons;
  }

  private static Button button(String key, Subject subject, YearMonth month, Localizer localizer) {
    String label = localizer.say(key, Map.of("month", localizer.date(month.toString())));
    return new Button(label, command(subject, month));
  }

  private static String command(Subject subject, YearMonth month) {
    return "/timeline " + SubjectSign.of(subject) + " " + month;
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
