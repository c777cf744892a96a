package org.didbon.command.news;

import java.util.List;
import java.util.Map;
import org.didbon.alert.ReportHeading;
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
import org.didbon.phrase.Titles;

/** Why an alert came, and what became of any report: by its link, or by words of its headline. */
final class WhyCommand implements Command {

  private static final int LONGEST_LABEL = 60;

  private final PastNews news;
  private final Titles titles;
  private final ReportFinder finder;
  private final ChatFate fate;
  private final MatchWords matches;

  WhyCommand(PastNews news, Titles titles, ReportFinder finder, ChatFate fate) {
    this.news = news;
    this.titles = titles;
    this.finder = finder;
    this.fate = fate;
    this.matches = new MatchWords(titles);
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
    String now = reports.get(0).story();
    String story = localizer.say("why.story", Map.of("story", now));
    RichText.Builder answer = RichText.builder().lines(JoinedNote.of(id, now, localizer));
    for (Recorded recorded : reports) {
      String link = recorded.item().link();
      answer.lines(RichText.bold(ReportHeading.title(recorded.item(), localizer)).leadingTo(link));
      answer.italic(titles.ofFeed(recorded.item().feed()) + " · " + story).newLine();
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
    List<Found> found = finder.of(request.words(), request.chat());
    if (found.isEmpty()) {
      String key = ReportFinder.isLink(request.words()) ? "why.unlinked" : "why.nothing";
      throw request.wrong(key, Map.of("words", request.words()));
    }
    if (found.size() > 1) {
      List<Button> offered = found.stream().map(each -> button(each, request)).toList();
      throw new Choice(
          request.localizer().say("why.several"), new Buttons().rows(offered, 1).build());
    }
    return found.get(0);
  }

  private Button button(Found found, CommandRequest request) {
    Recorded recorded = found.recorded();
    String title = ReportHeading.title(recorded.item(), request.localizer());
    String label = titles.ofFeed(recorded.item().feed()) + " · " + title;
    boolean tooLong = label.codePointCount(0, label.length()) > LONGEST_LABEL;
    String shown =
        tooLong ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL)) + "…" : label;
    return new Button(shown, "/why ~" + found.number());
  }
}
