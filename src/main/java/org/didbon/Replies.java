package org.didbon;

import org.didbon.archive.Archive;
import org.didbon.command.CardLinks;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.Editing;
import org.didbon.command.FeedVisitor;
import org.didbon.command.Health;
import org.didbon.config.Settings;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.Tally;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.Previewer;
import org.didbon.rule.review.Reviewer;
import org.didbon.rule.review.Suggester;
import org.didbon.store.Database;
import org.didbon.translate.Translator;

/**
 * What people are answered with.
 *
 * @param editing how what is watched is looked over and changed
 * @param door into the console
 * @param place where the console is
 * @param cards what readers without a chat are let in by
 * @param commands for the chats
 */
record Replies(
    OtherPrograms otherPrograms,
    Health health,
    Editing editing,
    ConsoleDoor door,
    ConsolePlace place,
    CardLinks cards,
    CommandDispatcher commands) {

  static Replies of(Foundation base, People people) {
    OtherPrograms otherPrograms = OtherPrograms.of(base.database(), base.config());
    Health health = health(base, people, otherPrograms);
    Editing editing = editing(base, people);
    ConsoleDoor door = new ConsoleDoor(base.database().consoleKeys(), base.clock());
    ConsolePlace place =
        new ConsolePlace(base.settings().web().url(), base.settings().environment().port());
    CardLinks cards = new CardLinks(base.database().linkKey(base.clock()), place, base.clock());
    CommandDispatcher commands =
        new Commands(
                base.watchlist(),
                base.database().chatBooks(),
                base.database().items(),
                base.database().coverage(),
                base.archive(),
                base.database().feeds(),
                base.database().outbox(),
                health,
                editing,
                people.permissions(),
                base.catalogues(),
                base.clock(),
                door,
                place,
                cards,
                people.translator().isPresent())
            .dispatcher();
    return new Replies(otherPrograms, health, editing, door, place, cards, commands);
  }

  private static Health health(Foundation base, People people, OtherPrograms otherPrograms) {
    Tally tally = base.tally();
    return new HostHealth(
        () -> {
          Tally.TallyCounts counts = tally.counts();
          return new Health.Counters(
              base.started(),
              counts.visits(),
              counts.items(),
              counts.alerts(),
              tally.failedRules(),
              tally.suppressed(),
              people.networks().troubles(),
              people.translator().map(Translator::counts),
              base.database().storage());
        },
        otherPrograms,
        base.feeds()::clockAhead,
        people.networks()::rivals);
  }

  private static Editing editing(Foundation base, People people) {
    Settings settings = base.settings();
    Database database = base.database();
    Archive archive = base.archive();
    LiveWatchlist watchlist = base.watchlist();
    Previewer previewer =
        new Previewer(
            archive, query -> watchlist.get().judge(query), database.reach(), base.clock());
    return new Editing(
        people.book(),
        previewer,
        new ActorPreviewer(previewer, (query, actors) -> watchlist.get().judge(query, actors)),
        new Reviewer(
            archive,
            query -> watchlist.get().judge(query),
            () -> watchlist.get().matcher(),
            database.reach(),
            base.clock()),
        new Suggester(
            archive,
            query -> watchlist.get().judge(query),
            previewer,
            database.reach(),
            base.clock()),
        database.reach(),
        new FeedVisitor(base.feeds(), watchlist),
        settings.news().firstVisit().newest(),
        settings.ownFeeds(),
        settings.rule().mostAlertsADay(),
        base.metrics().counted(database.apart()));
  }
}
