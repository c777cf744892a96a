package org.didbon.command.news;

import java.time.Clock;
import java.util.List;
import org.didbon.archive.Archive;
import org.didbon.command.CardLinks;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.Coverage;
import org.didbon.command.PastNews;
import org.didbon.command.Permissions;
import org.didbon.command.Subjects;
import org.didbon.rule.WatchlistView;

/** The commands that ask for people, topics and past news. */
public final class NewsCommands {

  private NewsCommands() {}

  /** All of them, in the order of the help. They show, and change nothing. */
  public static List<Command> all(
      CommandContext context,
      Coverage coverage,
      Archive archive,
      Permissions permissions,
      CardLinks links) {
    WatchlistView watchlist = context.watchlist();
    PastNews news = context.news();
    Clock clock = context.clock();
    Subjects subjects = context.subjects();
    SubjectCard card = new SubjectCard(coverage, watchlist, context.books().settings(), clock);
    ItemFate fate = new ItemFate(watchlist, context.books().verdicts());
    return List.of(
        new ActorCommand(subjects, card, context.ownNames(), links, permissions, clock),
        new TimelineCommand(subjects, coverage, watchlist, context.catalogues(), clock),
        new TogetherCommand(subjects, coverage, watchlist, clock),
        new ActorsCommand(watchlist),
        new TopicCommand(subjects, watchlist, card),
        new LatestCommand(
            coverage, subjects, context.catalogues().typed(), new StoryList(watchlist, clock)),
        new StoryCommand(news, watchlist, permissions),
        new SearchCommand(archive, watchlist, coverage, context.searches()),
        new WhyCommand(
            news,
            watchlist,
            new ReportFinder(news, archive, watchlist::judge),
            new ChatFate(fate, watchlist, context.subscriptions())));
  }
}
