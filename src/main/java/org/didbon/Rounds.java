package org.didbon;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.didbon.archive.Archive;
import org.didbon.config.Settings;
import org.didbon.domain.Feed;
import org.didbon.feed.HubOffer;
import org.didbon.job.JobScheduler;
import org.didbon.outbox.OutboxDrain;
import org.didbon.outbox.OutboxSender;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.AlarmRound;
import org.didbon.pipeline.BestRound;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.DigestRound;
import org.didbon.pipeline.EvidenceRound;
import org.didbon.pipeline.ItemAnalyzer;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.OutageRound;
import org.didbon.pipeline.PollRound;
import org.didbon.pipeline.PollStages;
import org.didbon.pipeline.RestRound;
import org.didbon.pipeline.SingleRound;
import org.didbon.pipeline.SpikePast;
import org.didbon.pipeline.SpikeRound;
import org.didbon.pipeline.VisitLimits;
import org.didbon.pipeline.hub.HubWatch;
import org.didbon.rule.FeedMoves;
import org.didbon.rule.FileChanges;
import org.didbon.store.Database;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.didbon.web.HealthServer.HubCalls;

/** What is done over and over, by the clock: {@code JobScheduler}'s work, and a single round. */
final class Rounds {

  private final Database database;
  private final Archive archive;
  private final Clock clock;
  private final OutboxSender sender;
  private final Housekeeping house;
  private final PollRound polling;
  private final EvidenceRound pages;
  private final RestRound rests;
  private final DigestRound digests;
  private final FileChanges fileChanges;
  private final JobScheduler scheduler;

  private final HubWatch hubWatch;
  private final Hubs hubs;

  /** Opens all but the start. */
  Rounds(Foundation base, People people, OpenedParts opened) {
    database = base.database();
    archive = base.archive();
    clock = base.clock();
    sender = people.sender();
    LiveWatchlist watchlist = base.watchlist();
    Catalogues catalogues = base.catalogues();
    PollStages stages = stages(base);
    house = opened.add(Housekeeping.of(database, archive, base.settings(), clock, base.zone()));
    digests =
        new DigestRound(database.digests(), watchlist, catalogues, clock, this::sendNow)
            .with(new BestRound(database.best(), () -> watchlist, catalogues, clock));
    hubWatch = Hubs.watch(base);
    polling =
        opened.add(
            new PollRound(
                stages,
                database.news(),
                watchlist,
                clock,
                followers(new FeedMoves(people.book()))));
    hubs = Hubs.of(base, hubWatch, polling);
    opened.add(hubs.round());
    pages = new EvidenceRound(stages, database.news(), database.evidence(), watchlist, clock);
    rests =
        new RestRound(
            stages.items(), stages.decider(), database.news(), database.rest(), watchlist, clock);
    fileChanges = new FileChanges(base.rules(), database.fileChanges(), people.ownerNews(), clock);
    AlarmRound alarms =
        new AlarmRound(
            new SpikeRound(
                database.spikes(),
                new SpikePast(database.spikes(), watchlist, archive),
                watchlist,
                catalogues,
                clock),
            new OutageRound(
                database.outages(), watchlist, people.staff()::admins, catalogues, clock),
            fileChanges,
            this::sendNow);
    scheduler =
        opened.add(
            new JobScheduler(
                polling,
                sender,
                digests,
                alarms,
                rests::tellDue,
                this::lookAtPages,
                archive,
                house::runIfDue,
                watchlist::refresh,
                clock,
                by -> database.clock().setBack(clock.instant(), by)));
    database.shared().ifPresent(scheduler::share);
    opened.add(database.whenEdited(watchlist::refresh));
  }

  private static PollStages stages(Foundation base) {
    Settings settings = base.settings();
    return new PollStages(
        base.feeds(),
        new ItemAnalyzer(summarizer(settings), base.tally()),
        new Decider(
            new StoryFinder(settings.story().window()),
            base.catalogues(),
            base.zone(),
            summarizer(settings)),
        settings.news(),
        base.tally(),
        VisitLimits.of(settings.feed()));
  }

  static Summarizer summarizer(Settings settings) {
    return new Summarizer(settings.summary().sentences(), settings.summary().characters());
  }

  private PollRound.Followers followers(FeedMoves moves) {
    return new PollRound.Followers() {
      @Override
      public void recorded() {
        sendNow();
      }

      @Override
      public void offered(Feed feed, HubOffer hub) {
        hubWatch.offered(feed, hub);
      }

      @Override
      public void found(Feed feed) {
        hubWatch.found(feed.id());
      }

      @Override
      public boolean isTold(Feed feed) {
        return hubWatch.isTold(feed.id());
      }

      @Override
      public void moved(Feed feed, URI to) {
        moves.move(feed, to);
      }
    };
  }

  /** Who answers hubs. */
  HubCalls hubs() {
    return hubs.calls();
  }

  void start() {
    scheduler.start();
    hubs.start(hubWatch);
  }

  /** A message was written that may be due. */
  void sendNow() {
    scheduler.sendNow();
  }

  private void lookAtPages() {
    if (pages.look()) {
      sendNow();
    }
  }

  /** One round over all feeds, and all that is due sent. */
  SingleRound.Outcome once() throws InterruptedException {
    OutboxStore outbox = database.outbox();
    SingleRound.Outcome outcome =
        new SingleRound(polling, pages, rests, digests, fileChanges, outbox, clock)
            .run(
                new OutboxDrain(
                    sender, outbox, clock, span -> TimeUnit.MILLISECONDS.sleep(span.toMillis())));
    house.runABit();
    while (archive.catchUp() > 0) {} // each time, so that it never has far to go
    return outcome;
  }
}
