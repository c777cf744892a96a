package org.didbon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.didbon.archive.Archive;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.PastNews.Found;
import org.didbon.command.news.ItemFate;
import org.didbon.command.news.ReportFinder;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of a report for all chats. */
@Command(
    name = "why",
    description = {
      "Says what became of a report, and why each chat heard of it or not.",
      "Where it stood, when it was read, what it matched, and which setting decided. Also while"
          + " Didbon runs.",
      "Exit code 1 if no report is found. For example:",
      "  why https://news.example/2024/04/08/1"
    },
    mixinStandardHelpOptions = true)
final class WhyTask implements Callable<Integer> {

  /** No chat: it sees the queries of none. */
  private static final ChatAddress NOBODY = ChatAddress.of("console:nobody");

  @Mixin private ConfigOption config;

  @Parameters(
      paramLabel = "LINK",
      arity = "1..*",
      description = "The address of the report, or words of its headline.")
  private List<String> words;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Config file = config.read();
    Config read = EditedConfig.of(file).map(edits -> EditedConfig.with(file, edits)).orElse(file);
    Watchlist watchlist = Watchlist.of(read.feeds(), read.actors(), read.rules(), read.lists());
    Localizer localizer =
        Catalogues.of(ZoneId.systemDefault()).with(read.words()).in(Catalogues.DEFAULT);
    Settings settings = read.settings();
    DatabaseSettings where =
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
    try (Database database = Database.beside(where);
        Archive archive = Archive.beside(settings.archive().folder(), database.items())) {
      List<Found> found =
          found(new ReportFinder(database.items(), archive, watchlist::judge), archive);
      PrintWriter out = spec.commandLine().getOut();
      if (found.isEmpty()) {
        out.println("No report has that link, or these words in its headline.");
        return ExitCode.SOME_FAILED;
      }
      if (found.size() > 1) {
        out.println("Several have; which one? The latest:");
        found.forEach(each -> out.println(line(each.recorded().item(), each.number())));
        return ExitCode.DONE;
      }
      ItemFate fate = new ItemFate(watchlist, database.verdicts());
      show(fate.head(found.get(0), localizer), fate.chats(found.get(0), localizer));
      return ExitCode.DONE;
    }
  }

  private List<Found> found(ReportFinder finder, Archive archive) {
    String typed = String.join(" ", words);
    if (!ReportFinder.isLink(typed)) {
      while (archive.catchUp() > 0) {} // so that the newest are found too
    }
    return finder.of(typed, NOBODY);
  }

  private static String line(Item item, long number) {
    return "  ~%d  %s  %s".formatted(number, item.feed(), item.title());
  }

  private static void show(RichText head, RichText chats) {
    ConsoleChat console = new ConsoleChat(System.out, Terminal.hasColours());
    RichText all = RichText.builder().lines(head).lines(chats).build();
    console.send(Delivery.of(ConsoleChat.CHAT, Body.of(all)));
  }
}
