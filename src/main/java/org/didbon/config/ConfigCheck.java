package org.didbon.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import org.didbon.actor.ActorBook;
import org.didbon.actor.NameWarning;
import org.didbon.config.RulesReader.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Ahead;
import org.didbon.domain.setting.Quote;
import org.didbon.match.ItemMatcher;
import org.didbon.pipeline.Watchlist;
import org.didbon.text.DrawnAlike;

/**
 * Everything that can be known of a configuration without running it: what {@link ConfigFolder}
 * refuses, whether each rule does what its examples say, and what may be meant otherwise.
 */
public final class ConfigCheck {

  private static final String RULES = "rules.yaml";
  private static final String ACTORS = "actors.yaml";

  private final ConfigReader reader;
  private final Ahead<ActorBook> book;
  private final RuleFaults rules;
  private final FileFaults actorWarnings;
  private final FileFaults ruleWarnings;

  private ConfigCheck(ConfigSource source, Map<String, String> environment) {
    reader = ConfigReader.of(source, environment);
    List<Actor> actors = reader.actors().stream().map(Located::value).toList();
    book = Ahead.of("names", () -> ActorBook.of(actors)); // takes as long as all the rules
    rules = RuleFaults.of(reader);
    actorWarnings = new FileFaults(source.shown(ACTORS));
    ruleWarnings = new FileFaults(source.shown(RULES));
  }

  /**
   * Checks the files of {@code folder}.
   *
   * @param environment variables by name
   * @param when the moment for which the examples are read: posts change hands
   */
  public static CheckReport of(Path folder, Map<String, String> environment, Instant when) {
    return new ConfigCheck(new FolderSource(folder), environment).report(when);
  }

  /** Likewise the curated files inside the jar. */
  public static CheckReport bundled(Map<String, String> environment, Instant when) {
    return new ConfigCheck(ConfigSource.bundled(), environment).report(when);
  }

  private CheckReport report(Instant when) {
    ItemMatcher matcher = rules.tryExamples(book, when);
    warnOfNames();
    rules.warn(ruleWarnings);
    reader.rules().forEach(rule -> warnOfComments(rule.value()));
    List<Fault> warnings = new ArrayList<>(actorWarnings.inOrder());
    warnings.addAll(ruleWarnings.inOrder());
    Config config = reader.config();
    List<Fault> faults = reader.faults();
    Watchlist compiled =
        faults.isEmpty()
            ? Watchlist.of(config.feeds(), book.get(), config.rules(), config.lists(), matcher)
            : null;
    return new CheckReport(config, faults, warnings, compiled);
  }

  private void warnOfNames() {
    Map<String, Integer> lines = new HashMap<>();
    List<Actor> actors = new ArrayList<>();
    for (Located<Actor> placed : reader.actors()) {
      actors.add(placed.value());
      lines.put(placed.value().id(), placed.line());
    }
    for (NameWarning warning : book.get().warnings()) {
      int entry = lines.getOrDefault(warning.actor(), 1);
      boolean written = warning.doubt() == NameWarning.Doubt.OTHER_CASE;
      actorWarnings.inOneLine(
          written ? reader.text(ACTORS).lineWith(warning.name(), entry) : entry,
          warning.actor() + " " + warning.message());
    }
    for (Actor actor : actors) {
      int entry = lines.getOrDefault(actor.id(), 1);
      actor.names().values().stream()
          .flatMap(List::stream)
          .flatMap(name -> DrawnAlike.mixedWords(name).map(MatchResult::group))
          .forEach(
              word ->
                  actorWarnings.inOneLine(
                      reader.text(ACTORS).lineWith(word, entry),
                      "%s %s has letters of two alphabets (Latin: %s); type it anew in one of them"
                          .formatted(actor.id(), Quote.of(word), DrawnAlike.latin(word))));
    }
  }

  /** A comment cuts off what was to be a query. */
  private void warnOfComments(WrittenRule rule) {
    OptionalInt line = QueryComment.line(rule.query(), reader.text(RULES));
    line.ifPresent(
        at ->
            ruleWarnings.at(
                at,
                "query of "
                    + rule.rule().id()
                    + ": what follows \" #\" is a comment and not asked for",
                "put the query on lines of its own under query: |, or the comment on a line"
                    + " before"));
  }
}
