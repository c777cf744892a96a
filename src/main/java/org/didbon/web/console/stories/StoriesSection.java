package org.didbon.web.console.stories;

import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.command.Right;
import org.didbon.command.StoryBook;
import org.didbon.command.StoryBook.Join;
import org.didbon.command.StoryBook.JoinOutcome;
import org.didbon.command.StoryBook.Sayer;
import org.didbon.command.StoryBook.Split;
import org.didbon.command.StoryBook.SplitOutcome;
import org.didbon.command.TextFile;
import org.didbon.command.news.EvidenceFile;
import org.didbon.domain.BadInput;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.FaultView;
import org.didbon.web.console.MenuEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stories: the newest, each with its reports, and what editors do with them. */
public final class StoriesSection implements ConsoleSection {

  private static final Logger log = LoggerFactory.getLogger(StoriesSection.class);

  private static final String LIST = MenuEntry.STORIES.path();
  private static final String STORY = LIST + "/{story}";

  /** An id may be given as the address of its page, or as a command of a chat. */
  private static final Pattern NAMED = Pattern.compile("(?:.*/stories/|/story\\s+)?([^/?#\\s]+).*");

  private final ConsoleParts parts;
  private final StoryPages list;
  private final StoryPage page;
  private final EvidenceFile evidence;

  public StoriesSection(ConsoleParts parts) {
    this.parts = parts;
    this.list = new StoryPages(parts);
    this.page = new StoryPage(parts);
    this.evidence = new EvidenceFile(parts.news(), parts.watchlist());
  }

  @Override
  public void open(ConsoleRoutes routes) {
    Right right = MenuEntry.STORIES.right();
    routes.get(LIST, right, this::list);
    routes.get(STORY, right, this::story);
    routes.get(STORY + "/evidence", right, this::evidence);
    routes.post(STORY + "/split", right, this::split);
    routes.post(STORY + "/rejoin", right, this::rejoin);
    routes.post(STORY + "/join", right, this::join);
    routes.post(STORY + "/part", right, this::part);
  }

  private void list(Ask ask) {
    StoryListView view = list.view(ask);
    if (ask.isPart()) {
      ask.part("stories/rows", view);
    } else {
      ask.page(MenuEntry.STORIES, ask.say(MenuEntry.STORIES.key()), "stories/list", view);
    }
  }

  private void story(Ask ask) {
    Optional<StoryPage.TitledStory> story = page.of(ask.path("story"), ask);
    if (story.isPresent()) {
      ask.page(MenuEntry.STORIES, story.get().title(), "stories/story", story.get().view());
    } else {
      ask.context().status(HttpStatus.GONE); // of 404 a page is made for all alike
      FaultView gone = new FaultView(ask.say("console.stories.gone"), false);
      ask.page(MenuEntry.STORIES, ask.say(MenuEntry.STORIES.key()), "fault", gone);
    }
  }

  private void evidence(Ask ask) {
    TextFile file =
        parts
            .news()
            .storyNow(ask.path("story"), ask.caller().key().chat())
            .flatMap(id -> evidence.of(id, ask.localizer()))
            .orElseThrow(() -> new BadInput(ask.say("console.stories.no_evidence")));
    ask.file(file.name(), "text/plain; charset=utf-8", file.bytes());
  }

  private void split(Ask ask) {
    String story = ask.path("story");
    String report = ask.field("report");
    Split split = book().split(story, report, sayer(ask), parts.clock().instant());
    if (split.outcome() != SplitOutcome.MOVED) {
      throw new BadInput(
          split.outcome() == SplitOutcome.ALONE
              ? ask.localizer().say("split.alone", Map.of("story", story))
              : ask.say("console.stories.moved"));
    }
    log.info("split off report={} story={} to={} by={}", report, story, split.story(), person(ask));
    ask.goTo(StoryRows.path(story), "split");
  }

  private void rejoin(Ask ask) {
    String story = ask.path("story");
    String report = ask.field("report");
    Split back = book().rejoin(story, report, sayer(ask), parts.clock().instant());
    if (back.outcome() != SplitOutcome.MOVED) {
      throw new BadInput(ask.say("console.stories.moved"));
    }
    log.info("put back report={} story={} by={}", report, story, person(ask));
    ask.goTo(StoryRows.path(story), "joined");
  }

  private void join(Ask ask) {
    String story = ask.path("story");
    String other = named(ask.field("other"));
    boolean anyway = !ask.field("anyway").isEmpty();
    Join join = book().join(story, other, anyway, sayer(ask), parts.clock().instant());
    switch (join.outcome()) {
      case JOINED -> {
        log.info("joined story={} to={} by={}", join.former(), join.story(), person(ask));
        ask.goTo(StoryRows.path(join.story()), "together");
      }
      case APART -> ask.goTo(StoryRows.path(story) + "?join=" + StoryRows.encoded(other));
      case SAME -> throw new BadInput(ask.say("console.stories.same_story"));
      default -> throw new BadInput(ask.say("console.stories.gone"));
    }
  }

  private void part(Ask ask) {
    Join parted = book().part(ask.field("former"), sayer(ask), parts.clock().instant());
    if (parted.outcome() != JoinOutcome.PARTED) {
      throw new BadInput(ask.say("console.stories.moved"));
    }
    log.info("parted story={} from={} by={}", parted.story(), parted.former(), person(ask));
    ask.goTo(StoryRows.path(parted.former()), "parted");
  }

  private static String named(String typed) {
    Matcher named = NAMED.matcher(typed);
    return named.matches() ? named.group(1) : typed;
  }

  private StoryBook book() {
    return parts.editing().stories();
  }

  private static Sayer sayer(Ask ask) {
    return new Sayer(ask.caller().key().chat(), person(ask));
  }

  private static String person(Ask ask) {
    return ask.caller().key().person();
  }
}
