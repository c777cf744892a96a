package org.didbon.command.news;

import java.util.List;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** The latest stories. */
final class LatestCommand implements Command {

  private static final int PAGE = 10;

  private final Coverage coverage;
  private final StoryList list;

  LatestCommand(Coverage coverage, WatchlistView watchlist) {
    this.coverage = coverage;
    this.list = new StoryList(watchlist);
  }

  @Override
  public String name() {
    return "latest";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Paging.Page page = Paging.of(request.words());
    int skip = (page.number() - 1) * PAGE;
    List<StoryLine> stories = coverage.latest(new Slice(skip, PAGE + 1));
    if (stories.isEmpty()) {
      return Reply.of(RichText.of(localizer.say(page.isFirst() ? "latest.none" : "page.none")));
    }
    List<StoryLine> shown = stories.subList(0, Math.min(PAGE, stories.size()));
    Buttons buttons = StoryList.buttons(shown, skip);
    if (stories.size() > PAGE) {
      buttons.row(new Button(localizer.say("page.more"), "/latest " + (page.number() + 1)));
    }
    return Reply.of(new Body(list.lines(shown, skip, localizer), buttons.build()));
  }
}
