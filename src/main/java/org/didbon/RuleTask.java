package org.didbon;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.config.Config;
import org.didbon.domain.Body;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.pipeline.Watch;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Work on rules. */
@Command(
    name = "rule",
    description = "Tries out rules.",
    mixinStandardHelpOptions = true,
    subcommands = RuleTask.Test.class)
final class RuleTask {

  /** Runs one query. */
  @Command(
      name = "test",
      description = {
        "Runs one query over feeds and prints the hits with the matched words marked.",
        "For example: rule test '\"трудовой мигрант\" AND таджик' feed.xml"
      },
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {

    /** Characters shown before and after the first match in a text. */
    private static final int AROUND = 80;

    @Mixin private ConfigOption config;

    @Parameters(index = "0", paramLabel = "QUERY", description = "In the language of rules.")
    private String query;

    @Parameters(
        index = "1..*",
        paramLabel = "SOURCE",
        arity = "1..*",
        description = "Addresses or files of feeds.")
    private List<String> sources;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      Query parsed = QueryParser.parse(query);
      Config read = config.read();
      PrintWriter out = spec.commandLine().getOut();
      Watch watch = Watch.of(read.feeds(), read.actors(), read.rules());
      Sources source = new Sources(read, App.clock(), spec.commandLine().getErr());
      ConsoleChat console = new ConsoleChat(System.out, Terminal.hasColours());
      int hits = 0;
      List<Item> items = source.read(sources);
      for (Item item : items) {
        Optional<List<Span>> places = watch.matcher().match(parsed, item);
        if (places.isPresent()) {
          hits++;
          console.send(Delivery.of(ConsoleChat.CHAT, Body.of(hit(item, places.get()))));
        }
      }
      out.println("%d of %d items match.".formatted(hits, items.size()));
      return source.failed() == 0 ? Main.DONE : Main.SOME_FAILED;
    }

    private static RichText hit(Item item, List<Span> places) {
      RichText.Builder hit = RichText.builder();
      mark(hit, item.title(), 0, item.title().length(), in(Field.TITLE, places));
      hit.newLine();
      List<Span> inText = in(Field.TEXT, places);
      if (!inText.isEmpty()) {
        String text = item.text();
        int from = Math.max(0, inText.get(0).start() - AROUND);
        int to = Math.min(text.length(), inText.get(0).end() + AROUND);
        hit.plain(from > 0 ? "…" : "");
        mark(hit, text, from, to, inText);
        hit.plain(to < text.length() ? "…" : "").newLine();
      }
      return hit.link(item.link(), item.link()).build();
    }

    private static List<Span> in(Field field, List<Span> places) {
      return places.stream().filter(span -> span.field() == field).sorted().toList();
    }

    private static void mark(
        RichText.Builder hit, String text, int from, int to, List<Span> places) {
      int at = from;
      for (Span span : places) {
        if (span.start() >= at && span.end() <= to) {
          hit.plain(text.substring(at, span.start()));
          hit.mark(text.substring(span.start(), span.end()));
          at = span.end();
        }
      }
      hit.plain(text.substring(at, to));
    }
  }
}
