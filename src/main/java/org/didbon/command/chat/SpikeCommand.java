package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SpikeBook;
import org.didbon.command.SpikeBook.WantedSpikes;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Asks to be told when a person or topic is far more in the news than usual. */
final class SpikeCommand implements Command {

  private final Subjects subjects;
  private final SpikeBook spikes;
  private final SubscriptionBook subscriptions;
  private final WatchlistView watchlist;
  private final Clock clock;

  SpikeCommand(
      Subjects subjects,
      SpikeBook spikes,
      SubscriptionBook subscriptions,
      WatchlistView watchlist,
      Clock clock) {
    this.subjects = subjects;
    this.spikes = spikes;
    this.subscriptions = subscriptions;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "spike";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return list(request);
    }
    List<String> words = List.of(request.words().split("\\s+", -1));
    if (isOff(words.get(0), request)) {
      return words.size() == 1 ? list(request) : off(words.subList(1, words.size()), request);
    }
    if (isOff(words.get(words.size() - 1), request)) {
      return off(words.subList(0, words.size() - 1), request);
    }
    Subject subject =
        subjects.one(request.words(), request, other -> "/spike " + SubjectSign.of(other));
    Localizer localizer = request.localizer();
    RichText title = RichText.bold(watchlist.of(subject, localizer));
    if (!spikes.want(request.chat(), subject, clock.instant())) {
      throw request.wrong("spike.already", Map.of("title", title));
    }
    Buttons next = new Buttons();
    if (subscriptions.of(request.chat()).stream().noneMatch(own -> own.subject().covers(subject))) {
      String command = "/subscribe " + SubjectSign.of(subject);
      next.row(new Button(localizer.say("card.subscribe"), command));
    }
    return Reply.of(new Body(localizer.rich("spike.done", Map.of("title", title)), next.build()));
  }

  private static boolean isOff(String word, CommandRequest request) {
    return request.localizer().typed().is("word.off", word);
  }

  private Reply off(List<String> words, CommandRequest request) {
    String typed = String.join(" ", words);
    // what is watched no more has no name left but its sign
    Optional<Subject> own =
        spikes.wanted(request.chat()).stream()
            .map(WantedSpikes::subject)
            .filter(subject -> SubjectSign.of(subject).equals(typed))
            .findFirst();
    Subject subject =
        own.orElseGet(
            () -> subjects.one(typed, request, other -> "/spike off " + SubjectSign.of(other)));
    RichText title = RichText.bold(watchlist.of(subject, request.localizer()));
    if (!spikes.unwant(request.chat(), subject)) {
      throw request.wrong("spike.absent", Map.of("title", title));
    }
    return Reply.of(request.localizer().rich("spike.off", Map.of("title", title)));
  }

  private Reply list(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<WantedSpikes> all = spikes.wanted(request.chat());
    if (all.isEmpty()) {
      RichText example = RichText.code(localizer.say("spike.example"));
      return Reply.of(localizer.rich("spike.none", Map.of("example", example)));
    }
    RichText.Builder list = RichText.builder().plain(localizer.say("spike.list"));
    Buttons buttons = new Buttons();
    for (WantedSpikes wanted : all) {
      String title = watchlist.of(wanted.subject(), localizer);
      list.newLine().plain("• ").bold(title);
      buttons.row(
          new Button(
              localizer.say("spike.drop", Map.of("title", title)),
              "/spike off " + SubjectSign.of(wanted.subject())));
    }
    return Reply.of(new Body(list.build(), buttons.build()));
  }
}
