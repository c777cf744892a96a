package org.didbon.command.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.rule.WatchlistView;

/** Stories that name two. */
final class TogetherCommand implements Command {

  private static final int PAGE = 10;
  private static final int OFFERED = 8;
  private static final Duration LATELY = Duration.ofDays(180);

  private final Subjects subjects;
  private final Coverage coverage;
  private final WatchlistView watchlist;
  private final Clock clock;
  private final StoryList list;

  TogetherCommand(Subjects subjects, Coverage coverage, WatchlistView watchlist, Clock clock) {
    this.subjects = subjects;
    this.coverage = coverage;
    this.watchlist = watchlist;
    this.clock = clock;
    this.list = new StoryList(watchlist, clock);
  }

  /** Two who are named. */
  private record SubjectPair(Subject one, Subject other) {}

  @Override
  public String name() {
    return "together";
  }

  @Override
  public Reply run(CommandRequest request) {
    Paging.Page page = Paging.of(request.neededWords());
    String[] parts = between(request.localizer().typed()).split(page.of(), 2);
    if (parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank()) {
      return stories(pair(parts[0], parts[1], request), page, request);
    }
    List<Subject> whole = subjects.fitting(page.of());
    if (whole.size() == 1) {
      return offered(whole.get(0), request);
    }
    Optional<SubjectPair> pair = split(page.of().split("\\s+"));
    return pair.isPresent()
        ? stories(pair.get(), page, request)
        : offered(subjects.one(page.of(), request, TogetherCommand::command), request);
  }

  /** What people write between two names: a sign, or a word for it in any language. */
  private static Pattern between(TypedWords typed) {
    String words =
        typed.of("word.and").stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return Pattern.compile("\\s*[,;+&/]\\s*|\\s+(?:" + words + ")\\s+");
  }

  /** Two names with something between them; a button keeps the one that is understood. */
  private SubjectPair pair(String one, String other, CommandRequest request) {
    Subject first = subjects.one(one, request, meant -> command(meant) + " " + other);
    Subject second =
        subjects.one(other, request, meant -> command(first) + " " + SubjectSign.of(meant));
    return new SubjectPair(first, second);
  }

  /** Two names with nothing between: where the words can be parted so that each half is one. */
  private Optional<SubjectPair> split(String[] words) {
    List<SubjectPair> found = new ArrayList<>();
    for (int at = 1; at < words.length; at++) {
      List<Subject> one = subjects.fitting(joined(words, 0, at));
      List<Subject> other = subjects.fitting(joined(words, at, words.length));
      if (one.size() == 1 && other.size() == 1 && !one.equals(other)) {
        found.add(new SubjectPair(one.get(0), other.get(0)));
      }
    }
    return found.stream().findFirst();
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }

  private Reply stories(SubjectPair pair, Paging.Page page, CommandRequest request) {
    Localizer localizer = request.localizer();
    if (pair.one().equals(pair.other())) {
      return offered(pair.one(), request);
    }
    Map<String, RichText> names =
        Map.of("one", name(pair.one(), localizer), "other", name(pair.other(), localizer));
    int skip = (page.number() - 1) * PAGE;
    List<StoryLine> stories =
        coverage.together(pair.one(), pair.other(), new Slice(skip, PAGE + 1));
    if (stories.isEmpty()) {
      return Reply.of(localizer.rich(page.isFirst() ? "together.none" : "page.none", names));
    }
    List<StoryLine> shown = stories.subList(0, Math.min(PAGE, stories.size()));
    RichText.Builder text = RichText.builder().lines(localizer.rich("together.list", names));
    Buttons buttons = StoryList.buttons(shown, skip);
    if (stories.size() > PAGE) {
      String command = command(pair.one()) + " " + SubjectSign.of(pair.other());
      buttons.row(new Button(localizer.say("page.more"), command + " " + (page.number() + 1)));
    }
    return Reply.of(
        new Body(text.lines(list.lines(shown, skip, localizer)).build(), buttons.build()));
  }

  /** One name only: with whom? */
  private Reply offered(Subject subject, CommandRequest request) {
    Localizer localizer = request.localizer();
    Instant last = coverage.lastBefore(subject, clock.instant()).orElse(Instant.EPOCH);
    Map<String, Integer> others = coverage.alongside(subject, last.minus(LATELY), OFFERED);
    Map<String, RichText> name = Map.of("one", name(subject, localizer));
    if (others.isEmpty()) {
      return Reply.of(localizer.rich("together.nobody", name));
    }
    List<Button> buttons = new ArrayList<>();
    others.forEach(
        (id, reports) -> {
          Subject other = Subject.actor(id);
          String label = watchlist.of(other, localizer) + " · " + localizer.number(reports);
          buttons.add(new Button(label, command(subject) + " " + SubjectSign.of(other)));
        });
    return Reply.of(
        new Body(localizer.rich("together.whom", name), new Buttons().rows(buttons, 2).build()));
  }

  private RichText name(Subject subject, Localizer localizer) {
    return RichText.bold(watchlist.of(subject, localizer));
  }

  private static String command(Subject subject) {
    return "/together " + SubjectSign.of(subject);
  }
}
