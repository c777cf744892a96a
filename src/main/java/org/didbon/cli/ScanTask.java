package org.didbon.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
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

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Addresses or files of feeds.")
  private List<String> sources;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config read = config.read();
    PrintWriter out = spec.commandLine().getOut();
    Watchlist watchlist = Watchlist.of(read.feeds(), read.actors(), read.rules());
    Sources source = new Sources(read, App.clock(), spec.commandLine().getErr());
    List<Item> items = source.read(sources);
    Tally tally = new Tally();
    List<Scanned> scanned = App.scan(read, tally).of(items, watchlist);
    new Progress(System.err).done();
    if (json) {
      ItemJson line = new ItemJson();
      scanned.forEach(item -> out.println(line.of(item)));
      out.flush();
    } else {
      print(scanned, watchlist, out);
    }
    boolean inOrder = source.failed() == 0 && tally.failedRules().isEmpty();
    return inOrder ? ExitCode.DONE : ExitCode.SOME_FAILED;
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
