package org.didbon.command.news;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.didbon.chart.MentionsChart;
import org.didbon.chart.Theme;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.CommandRequest;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/**
 * What the news say of an actor or a topic: how often, in words and in a picture, who writes, who
 * else is named, the latest stories, and what can be asked next. Thread-safe.
 */
final class SubjectCard {

  private static final int LATEST = 5;
  private static final int PAGE = 10;
  private static final int NAMES = 5;

  private final Coverage coverage;
  private final WatchlistView watchlist;
  private final ChatSettings settings;
  private final MentionsPicture pictures;
  private final StoryList list;
  private final Clock clock;

  SubjectCard(Coverage coverage, WatchlistView watchlist, ChatSettings settings, Clock clock) {
    this(coverage, watchlist, settings, clock, new MentionsPicture(MentionsChart::png));
  }

  SubjectCard(
      Coverage coverage,
      WatchlistView watchlist,
      ChatSettings settings,
      Clock clock,
      MentionsPicture pictures) {
    this.coverage = coverage;
    this.watchlist = watchlist;
    this.settings = settings;
    this.clock = clock;
    this.pictures = pictures;
    this.list = new StoryList(watchlist, clock);
  }

  /**
   * The whole card.
   *
   * @param head who or what it is
   * @param silent key of the phrase that it was never in the news
   */
  Reply of(Subject subject, RichText.Builder head, String silent, CommandRequest request) {
    return of(subject, head, silent, Optional.empty(), request);
  }

  /**
   * Likewise.
   *
   * @param page where it stands for readers without a chat, if anywhere
   */
  Reply of(
      Subject subject,
      RichText.Builder head,
      String silent,
      Optional<URI> page,
      CommandRequest request) {
    Localizer localizer = request.localizer();
    Instant now = clock.instant();
    List<StoryLine> stories = coverage.about(subject, new Slice(0, LATEST));
    if (stories.isEmpty()) {
      head.lines(RichText.of(localizer.say(silent)));
      return Reply.of(new Body(head.build(), buttons(subject, stories, List.of(), localizer)));
    }
    Mentions mentions = Mentions.of(subject, coverage, now, localizer.zone());
    head.lines(RichText.of(mentions.often(LocalDate.ofInstant(now, localizer.zone()), localizer)));
    Instant from = mentions.lately(localizer.zone());
    line(
        head, "card.sources", coverage.sources(subject, from, NAMES), watchlist::ofFeed, localizer);
    line(
        head,
        "card.alongside",
        coverage.alongside(subject, from, NAMES),
        actor -> watchlist.of(Subject.actor(actor), localizer),
        localizer);
    head.lines(RichText.of(localizer.say("news.list"))).lines(list.lines(stories, 0, localizer));
    List<Button> link = link(page, head, localizer);
    Theme theme = Theme.of(settings.of(request.chat()).theme());
    String title = watchlist.of(subject, localizer);
    return new Reply(
        new Body(head.build(), buttons(subject, stories, link, localizer)),
        pictures.of(title, mentions, now, theme, localizer),
        false);
  }

  /** A later page of its stories. */
  Reply page(Subject subject, Paging.Page page, CommandRequest request) {
    Localizer localizer = request.localizer();
    // the card has shown the first ones
    int skip = LATEST + (page.number() - 2) * PAGE;
    List<StoryLine> stories = coverage.about(subject, new Slice(skip, PAGE + 1));
    if (stories.isEmpty()) {
      return Reply.of(RichText.of(localizer.say("page.none")));
    }
    List<StoryLine> shown = stories.subList(0, Math.min(PAGE, stories.size()));
    RichText.Builder text = RichText.builder().bold(watchlist.of(subject, localizer)).newLine();
    Buttons buttons = StoryList.buttons(shown, skip);
    if (stories.size() > PAGE) {
      buttons.row(more(subject, page.number() + 1, localizer));
    }
    return Reply.of(
        new Body(text.lines(list.lines(shown, skip, localizer)).build(), buttons.build()));
  }

  private static void line(
      RichText.Builder card,
      String key,
      Map<String, Integer> counts,
      UnaryOperator<String> title,
      Localizer localizer) {
    if (!counts.isEmpty()) {
      String list =
          counts.entrySet().stream()
              .map(count -> title.apply(count.getKey()) + " " + localizer.number(count.getValue()))
              .collect(Collectors.joining(", "));
      card.lines(RichText.of(localizer.say(key, Map.of("list", list))));
    }
  }

  /** A button that opens the page; a line where networks would refuse such a button. */
  private static List<Button> link(Optional<URI> page, RichText.Builder card, Localizer localizer) {
    if (page.isEmpty()) {
      return List.of();
    }
    String label = localizer.say("card.page");
    String address = page.get().toString();
    Optional<Button> button = Button.link(label, address);
    if (button.isEmpty()) {
      card.lines(RichText.builder().plain(label + ": ").link(address, address).build());
    }
    return button.map(List::of).orElse(List.of());
  }

  private static List<List<Button>> buttons(
      Subject subject, List<StoryLine> stories, List<Button> page, Localizer localizer) {
    String sign = SubjectSign.of(subject);
    Button subscribe = new Button(localizer.say("card.subscribe"), "/subscribe " + sign);
    if (stories.isEmpty()) {
      Button archive = new Button(localizer.say("subject.archive"), "/search " + sign);
      return new Buttons().row(subscribe).row(archive).build();
    }
    return StoryList.buttons(stories, 0)
        .row(subscribe, more(subject, 2, localizer))
        .row(
            new Button(localizer.say("card.timeline"), "/timeline " + sign),
            new Button(localizer.say("card.together"), "/together " + sign))
        .rows(page, 1)
        .build();
  }

  private static Button more(Subject subject, int page, Localizer localizer) {
    String command = subject.kind() == Subject.Kind.RULE ? "/topic " : "/actor ";
    return new Button(localizer.say("page.more"), command + SubjectSign.of(subject) + " " + page);
  }
}
