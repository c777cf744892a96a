package org.didbon.command.chat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.command.AliasBook.Alias;
import org.didbon.command.ChatBooks;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.KeptData;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SpikeBook;
import org.didbon.command.Targets.Target;
import org.didbon.domain.Feed;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** All that is kept of this chat. */
final class MyDataCommand implements Command {

  private final ChatBooks books;
  private final WatchlistView watchlist;
  private final Clock clock;

  MyDataCommand(ChatBooks books, WatchlistView watchlist, Clock clock) {
    this.books = books;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mydata";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  /** What is kept of people is theirs alone. */
  @Override
  public boolean isForTarget() {
    return false;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder all = RichText.builder().plain(localizer.say("mydata.head")).newLine();
    all.plain("• ").code(request.chat().toString()).newLine();
    Preferences settings = books.settings().of(request.chat());
    all.plain(
            "• "
                + localizer.say(
                    "mydata.settings", Map.of("settings", describe(settings, localizer))))
        .newLine();
    List<Feed> own = books.ownFeeds().of(request.chat());
    for (Subscription one : books.subscriptions().of(request.chat())) {
      String title = title(one.subject(), own, localizer);
      Map<String, String> words =
          Map.of(
              "title", title,
              "when", ScheduleText.describe(one.terms().schedule(), localizer),
              "since", localizer.moment(one.since()));
      all.plain("• " + localizer.say("mydata.subscription", words)).newLine();
    }
    for (SpikeBook.WantedSpikes one : books.spikes().wanted(request.chat())) {
      Map<String, String> words =
          Map.of(
              "title",
              watchlist.of(one.subject(), localizer),
              "since",
              localizer.moment(one.since()));
      all.plain("• " + localizer.say("mydata.spike", words)).newLine();
    }
    books
        .best()
        .wish(request.chat())
        .map(wish -> ScheduleText.describe(Schedule.daily(wish.at()), localizer))
        .ifPresent(
            when -> all.plain("• " + localizer.say("mydata.best", Map.of("when", when))).newLine());
    List<Target> chats = books.ownChats().of(request.chat());
    if (!chats.isEmpty()) {
      String names = chats.stream().map(Target::name).collect(Collectors.joining(", "));
      all.plain("• " + localizer.say("mydata.chats", Map.of("names", names))).newLine();
    }
    List<Alias> aliases = books.aliases().of(request.chat());
    if (!aliases.isEmpty()) {
      String names =
          aliases.stream()
              .map(one -> one.name() + " — " + watchlist.of(Subject.actor(one.actor()), localizer))
              .collect(Collectors.joining(", "));
      all.plain("• " + localizer.say("mydata.aliases", Map.of("names", names))).newLine();
    }
    int mutes = books.mutes().of(request.chat(), clock.instant()).size();
    KeptData.KeptCounts counts = books.kept().of(request.chat(), request.owner());
    Map<String, Integer> numbers =
        Map.of(
            "mutes", mutes,
            "messages", counts.messages(),
            "gathered", counts.gathered(),
            "verdicts", counts.verdicts(),
            "complaints", counts.complaints());
    all.plain("• " + localizer.say("mydata.counts", numbers)).newLine();
    if (counts.changes() > 0) {
      Map<String, Integer> changes = Map.of("count", counts.changes());
      all.plain("• " + localizer.say("mydata.changes", changes)).newLine();
    }
    if (counts.splits() > 0) {
      Map<String, Integer> splits = Map.of("count", counts.splits());
      all.plain("• " + localizer.say("mydata.splits", splits)).newLine();
    }
    if (counts.stories() > 0) {
      Map<String, Integer> stories = Map.of("count", counts.stories());
      all.plain("• " + localizer.say("mydata.kept", stories)).newLine();
    }
    if (counts.keys() > 0) {
      Map<String, Integer> keys = Map.of("count", counts.keys());
      all.plain("• " + localizer.say("mydata.keys", keys)).newLine();
    }
    return Reply.of(all.plain(localizer.say("mydata.forget")).build());
  }

  /** Of a query or an address all of it: it is what somebody wrote here. */
  private String title(Subject subject, List<Feed> own, Localizer localizer) {
    Optional<Feed> feed = own.stream().filter(it -> it.id().equals(subject.id())).findFirst();
    if (feed.isPresent()) {
      return feed.get().title() + " (" + feed.get().url() + ")";
    }
    return Optional.of(subject)
        .filter(it -> it.kind() == Subject.Kind.QUERY)
        .flatMap(query -> watchlist.query(query.id()))
        .map(query -> localizer.say("quote", Map.of("text", query.text())))
        .orElseGet(() -> watchlist.of(subject, localizer));
  }

  /** What was chosen, and the size of alerts, which is always there. */
  private static String describe(Preferences settings, Localizer localizer) {
    return Stream.concat(
            Stream.of(
                settings.language().isEmpty() ? "" : localizer.say("language.own"),
                settings.zone().isEmpty() ? "" : localizer.place(ZoneId.of(settings.zone())),
                settings.theme().isEmpty() ? "" : localizer.say("theme." + settings.theme()),
                SizeCommand.describe(settings.size(), localizer),
                settings.quiet().isNever() ? "" : settings.quiet().toString()),
            StyleWords.of(settings.style(), localizer).stream())
        .filter(chosen -> !chosen.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
