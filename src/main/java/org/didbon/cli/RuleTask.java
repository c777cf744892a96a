package org.didbon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.archive.Archive;
import org.didbon.archive.HitPage;
import org.didbon.archive.Judge;
import org.didbon.archive.ReadPosition;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.RuleReviewText;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.Body;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import org.didbon.rule.review.Reviewer;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on rules. */
@Command(
    name = "rule",
    description = "Tries out rules, and suggests words for them.",
    mixinStandardHelpOptions = true,
    subcommands = {RuleTask.Test.class, RuleSuggestTask.class})
final class RuleTask {

  /** Runs one query. */
  @Command(
      name = "test",
      description = {
        "Runs one query over feeds, or over all past items, and prints what it finds.",
        "The matched words are marked. Of past items it says what each part of the query and each "
            + "word brought in 90 days, and, of a rule ('#migrants'), what readers called not "
            + "relevant.",
        "For example: rule test '\"labour migrant\" AND Tajik' feed.xml"
      },
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {

    /** Characters shown before and after the first match in a text. */
    private static final int AROUND = 80;

    private static final int PAGE = 50;

    @Mixin private ConfigOption config;

    @Option(
        names = "--limit",
        defaultValue = "50",
        description = "Past items shown at most. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Parameters(index = "0", paramLabel = "QUERY", description = "In the language of rules.")
    private String query;

    @Parameters(
        index = "1..*",
        paramLabel = "SOURCE",
        arity = "0..*",
        description = "Addresses or files of feeds; none for all past items.")
    private List<String> sources = List.of();

    @Spec private CommandSpec spec;

    private final ConsoleChat console = new ConsoleChat(System.out, Terminal.hasColours());

    @Override
    public Integer call() throws IOException {
      QueryParser.parse(query); // what is wrong with it is told before anything is opened
      Config read = config.read();
      Watchlist watched = Watchlist.of(read.feeds(), read.actors(), read.rules(), read.lists());
      return sources.isEmpty()
          ? inArchive(watched, read.settings())
          : inFeeds(watched.judge(query), read);
    }

    private int inFeeds(Judge judge, Config read) {
      Sources source = new Sources(read, App.clock(), spec.commandLine().getErr());
      int hits = 0;
      List<Item> items = source.read(sources);
      new Progress(System.err).done();
      for (Item item : items) {
        Optional<List<Span>> places = judge.match(item);
        if (places.isPresent()) {
          hits++;
          show(item, places.get());
        }
      }
      spec.commandLine().getOut().println(matching(hits, items.size()));
      return source.failed() == 0 ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private static String matching(long hits, long all) {
      return "%d of %d %s %s."
          .formatted(hits, all, all == 1 ? "item" : "items", hits == 1 ? "matches" : "match");
    }

    private int inArchive(Watchlist watched, Settings settings) throws IOException {
      Judge judge = watched.judge(query);
      DatabaseSettings where =
          new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
      try (Database database = Database.beside(where);
          Archive archive = Archive.beside(settings.archive().folder(), database.items())) {
        Progress progress = new Progress(System.err);
        while (archive.catchUp() > 0) {
          progress.say("reading past items: %d%%".formatted(archive.progress().percent()));
        }
        progress.done();
        int hits = 0;
        HitPage page;
        ReadPosition at = ReadPosition.NEWEST;
        do {
          page = archive.search(judge, at, Math.min(PAGE, limit - hits));
          page.hits().forEach(hit -> show(hit.item(), hit.spans()));
          hits += page.hits().size();
          at = page.end();
        } while (!page.last() && hits < limit);
        String told =
            page.last()
                ? matching(hits, database.items().items())
                : hits == 1
                    ? "The latest that matches; more with --limit."
                    : "The latest %d that match; more with --limit.".formatted(hits);
        spec.commandLine().getOut().println(told);
        review(watched, judge, archive, database);
        return ExitCode.DONE;
      }
    }

    /** What each part did; of a rule that is named alone, each part of that. */
    private void review(Watchlist watched, Judge judge, Archive archive, Database database) {
      Query asked = judge.query();
      Subject subject = Subject.EVERYTHING;
      if (asked instanceof Query.RuleRef rule) {
        asked = judge.rule(rule.id());
        subject = Subject.rule(rule.id());
      }
      Reviewer reviewer =
          new Reviewer(archive, watched::judge, watched::matcher, database.reach(), App.clock());
      Localizer english = Catalogues.english();
      RichText told = RuleReviewText.whole(reviewer.of(asked, subject, english.zone()), english);
      console.send(Delivery.of(ConsoleChat.CHAT, Body.of(told)));
    }

    private void show(Item item, List<Span> places) {
      console.send(Delivery.of(ConsoleChat.CHAT, Body.of(hit(item, places))));
    }

    private static RichText hit(Item item, List<Span> places) {
      RichText.Builder hit = RichText.builder();
      hit.marked(item.title(), in(Field.TITLE, places));
      hit.newLine();
      List<Span> inText = in(Field.TEXT, places);
      if (!inText.isEmpty()) {
        String text = item.text();
        int from = Math.max(0, inText.get(0).start() - AROUND);
        int to = Math.min(text.length(), inText.get(0).end() + AROUND);
        hit.plain(from > 0 ? "…" : "");
        hit.marked(text, from, to, inText, RichText.Style.PLAIN);
        hit.plain(to < text.length() ? "…" : "").newLine();
      }
      return hit.link(item.link(), item.link()).build();
    }

    private static List<Span> in(Field field, List<Span> places) {
      return places.stream().filter(span -> span.field() == field).sorted().toList();
    }
  }
}
