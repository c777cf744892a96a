package org.didbon.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.alert.AlertComposer;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.config.Config;
import org.didbon.domain.Body;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Scan.Scanned;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.story.JoinReason;
import org.didbon.text.Harmless;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feeds once and tells what would alert. */
@Command(
    name = "scan",
    description = {
      "Reads each feed once and prints what would alert, and why. Stores and sends nothing.",
      "Exit code 1 if a source or a rule failed; the rest is done all the same."
    },
    mixinStandardHelpOptions = true)
final class ScanTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Option(names = "--json", description = "Print every item as one JSON object on one line.")
  private boolean json;

  @Option(
      names = "--explain",
      description =
          "Also tell why an item is in a story of others: with --json as \"joined\" of its object, "
              + "else a line on stderr.")
  private boolean explain;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Addresses or files of feeds.")
  private List<String> sources;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config read = config.read();
    PrintWriter out = spec.commandLine().getOut();
    Watchlist watchlist = Watchlist.of(read.feeds(), read.actors(), read.rules(), read.lists());
    Sources source = new Sources(read, App.clock(), spec.commandLine().getErr());
    List<Item> items = source.read(sources);
    Tally tally = new Tally();
    List<Scanned> scanned = App.scan(read, tally).of(items, watchlist);
    new Progress(System.err).done();
    if (json) {
      ItemJson line = new ItemJson(explain);
      scanned.forEach(item -> out.println(line.of(item)));
      out.flush();
    } else {
      print(scanned, watchlist, out);
      if (explain) {
        explain(scanned, spec.commandLine().getErr());
      }
    }
    boolean inOrder = source.failed() == 0 && tally.failedRules().isEmpty();
    return inOrder ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static void explain(List<Scanned> scanned, PrintWriter err) {
    for (Scanned item : scanned) {
      JoinReason reason = item.reason();
      if (reason.by() != JoinReason.By.FIRST) {
        StringBuilder line = new StringBuilder("joined ");
        line.append(item.read().item().id()).append(" to ").append(item.with().id());
        line.append(" of ").append(item.with().feed());
        line.append(" by ").append(reason.by().word());
        if (reason.by() == JoinReason.By.LIKENESS) {
          line.append(String.format(Locale.ROOT, ", score %.2f", reason.score()));
          reason
              .features()
              .forEach(
                  (name, value) ->
                      line.append(String.format(Locale.ROOT, " %s %.2f", name, value)));
        }
        err.println(Harmless.inOneLine(line.toString())); // ids are the outlets'
      }
    }
    err.flush();
  }

  private static void print(List<Scanned> scanned, Watchlist watchlist, PrintWriter out) {
    ConsoleChat console = new ConsoleChat(System.out, Terminal.hasColours());
    Localizer localizer = Catalogues.of(ZoneId.systemDefault()).in(Catalogues.DEFAULT);
    List<ReadItem> matched =
        scanned.stream().map(Scanned::read).filter(read -> !read.matches().isEmpty()).toList();
    for (ReadItem read : matched) {
      RichText alert =
          AlertComposer.compose(read.item(), read.summary(), read.matches(), watchlist, localizer);
      console.send(Delivery.of(ConsoleChat.CHAT, Body.of(alert)));
    }
    out.println(
        "%s read, %d would alert.".formatted(Plural.of(scanned.size(), "item"), matched.size()));
  }
}
