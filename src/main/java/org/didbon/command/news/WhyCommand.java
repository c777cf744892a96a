package org.didbon.command.news;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.alert.AlertComposer;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.ReadPosition;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Found;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Why an alert came, and what became of any report: by its link, or by words of its headline. */
public final class WhyCommand implements Command {

  /** How a button says the number of an item. */
  private static final Pattern NUMBER = Pattern.compile("~(\\d{1,18})");

  private static final Pattern LINK =
      Pattern.compile("(?i)(?:[a-z]+://|www\\.)\\S+|[^\\s/]+\\.[a-z]{2,}/\\S*");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MOST_WORDS = 12;
  private static final int OFFERED = 5;
  private static final int LONGEST_LABEL = 60;

  private final PastNews news;
  private final WatchlistView watchlist;
  private final Archive archive;
  private final ChatFate fate;
  private final MatchWords matches;

  public WhyCommand(PastNews news, WatchlistView watchlist, Archive archive, ChatFate fate) {
    this.news = news;
    this.watchlist = watchlist;
    this.archive = archive;
    this.fate = fate;
    this.matches = new MatchWords(watchlist);
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public Reply run(CommandRequest request) {
    String id = request.words().isEmpty() ? last(request) : request.words();
    List<Recorded> story = news.story(id, request.chat());
    return story.isEmpty() ? fate.of(one(request), request) : explained(story, id, request);
  }

  private String last(CommandRequest request) {
    return news.lastAlerted(request.chat()).orElseThrow(() -> request.wrong("why.none", Map.of()));
  }

  private Reply explained(List<Recorded> reports, String id, CommandRequest request) {
    Localizer localizer = request.localizer();
    String story = localizer.say("why.story", Map.of("story", id));
    RichText.Builder answer = RichText.builder();
    for (Recorded recorded : reports) {
      answer.bold(AlertComposer.title(recorded.item(), localizer)).newLine();
      answer.italic(watchlist.ofFeed(recorded.item().feed()) + " · " + story).newLine();
      recorded
          .matches()
          .forEach(match -> matches.explain(answer, recorded.item(), match, localizer));
    }
    return Reply.of(answer.build());
  }

  /**
   * The report that is meant.
   *
   * @throws org.didbon.domain.BadInput if there is none, or several, which are offered
   */
  private Found one(CommandRequest request) {
    List<Found> found = found(request);
    if (found.isEmpty()) {
      boolean link = LINK.matcher(request.words()).matches();
      throw request.wrong(link ? "why.unlinked" : "why.nothing", Map.of("words", request.words()));
    }
    if (found.size() > 1) {
      throw new Choice(
          request.localizer().say("why.several"),
          new Buttons()
              .rows(found.stream().limit(OFFERED).map(one -> button(one, request)).toList(), 1)
              .build());
    }
    return found.get(0);
  }

  private List<Found> found(CommandRequest request) {
    var number = NUMBER.matcher(request.words());
    if (number.matches()) {
      return news.found(List.of(Long.valueOf(number.group(1))), request.chat());
    }
    return LINK.matcher(request.words()).matches()
        ? news.linked(request.words(), request.chat(), OFFERED)
        : titled(request);
  }

  private List<Found> titled(CommandRequest request) {
    Optional<String> query = inTitle(request.words());
    return query
        .map(q -> archive.search(watchlist.judge(q), ReadPosition.NEWEST, OFFERED).hits())
        .map(hits -> news.found(hits.stream().map(Hit::number).toList(), request.chat()))
        .orElse(List.of());
  }

  /** The query for headlines with all these words; empty if there are none. */
  public static Optional<String> inTitle(String words) {
    List<String> each = new ArrayList<>(Arrays.asList(NO_WORD.split(words, -1)));
    each.removeIf(String::isEmpty);
    return each.isEmpty()
        ? Optional.empty()
        : Optional.of(
            each.stream()
                .limit(MOST_WORDS)
                .map(word -> "title:\"" + word + "\"")
                .collect(Collectors.joining(" ")));
  }

  private Button button(Found found, CommandRequest request) {
    Recorded recorded = found.recorded();
    String title = AlertComposer.title(recorded.item(), request.localizer());
    String label = watchlist.ofFeed(recorded.item().feed()) + " · " + title;
    int end = Math.min(label.length(), LONGEST_LABEL);
    String shown =
        end < label.length()
            ? label.substring(
                    0,
                    label.offsetByCodePoints(
                        0, Math.min(label.codePointCount(0, label.length()), LONGEST_LABEL)))
                + "…"
            : label;
    return new Button(shown, "/why ~" + found.number());
  }
}
