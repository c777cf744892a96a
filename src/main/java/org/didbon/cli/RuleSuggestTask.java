package org.didbon.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.didbon.App;
import org.didbon.archive.Archive;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.RuleSuggestionText;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.Previewer;
import org.didbon.rule.review.Suggester;
import org.didbon.rule.review.Suggester.Suggestions;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Words that would better a rule; it changes nothing. */
@Command(
    name = "suggest",
    description = {
      "Suggests words for a rule, from its past reports and what readers called not relevant.",
      "Names words to exclude and words to add, each with what would come and go in 30 days, and "
          + "the query to write. Nothing is changed; /rule suggest in a chat takes one by a tap."
    },
    mixinStandardHelpOptions = true)
final class RuleSuggestTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(index = "0", paramLabel = "ID", description = "The ID of the rule, such as migrants.")
  private String id;

  private final ConsoleChat console = new ConsoleChat(System.out, Terminal.hasColours());

  @Override
  public Integer call() throws IOException {
    Config read = config.read();
    Config edited =
        EditedConfig.of(read).map(effective -> EditedConfig.with(read, effective)).orElse(read);
    String wanted = id.startsWith("#") ? id.substring(1) : id;
    Rule rule =
        edited.rules().stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new BadInput("there is no rule " + id + "; rules.yaml names them"));
    Settings settings = edited.settings();
    DatabaseSettings where =
        new DatabaseSettings(settings.environment().databaseUrl(), settings.database().path());
    try (Database database = Database.beside(where);
        Archive archive = Archive.beside(settings.archive().folder(), database.items())) {
      Progress progress = new Progress(System.err);
      while (archive.catchUp() > 0) {
        progress.say("reading past items: %d%%".formatted(archive.progress().percent()));
      }
      progress.say("looking for words");
      Localizer english = Catalogues.english();
      Suggestions found = suggester(edited, archive, database).of(rule, english.zone());
      progress.done();
      tell(RuleSuggestionText.head(found, english));
      found
          .words()
          .forEach(
              suggestion ->
                  tell(
                      RichText.builder()
                          .lines(RuleSuggestionText.of(suggestion, english))
                          .code(suggestion.query())
                          .newLine()
                          .build()));
    }
    return ExitCode.DONE;
  }

  private static Suggester suggester(Config edited, Archive archive, Database database) {
    Watchlist watched =
        Watchlist.of(edited.feeds(), edited.actors(), edited.rules(), edited.lists());
    Clock clock = App.clock();
    Previewer previewer = new Previewer(archive, watched::judge, database.reach(), clock);
    return new Suggester(archive, watched::judge, previewer, database.reach(), clock);
  }

  private void tell(RichText text) {
    console.send(Delivery.of(ConsoleChat.CHAT, Body.of(text)));
  }
}
