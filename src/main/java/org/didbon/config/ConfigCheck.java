package org.didbon.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import org.didbon.actor.ActorBook;
import org.didbon.actor.NameWarning;
import org.didbon.config.QueryCheck.ReadRule;
import org.didbon.config.RulesReader.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.query.FaultPosition;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.Reference;

/**
 * Everything that can be known of a configuration without running it: what {@link ConfigFolder}
 * refuses, whether each rule does what its examples say, and what may be meant otherwise.
 */
public final class ConfigCheck {

  private static final String RULES = "rules.yaml";
  private static final String ACTORS = "actors.yaml";

  private final ConfigReader reader;
  private final List<ReadRule> rules;
  private final FileFaults actorWarnings;
  private final FileFaults ruleWarnings;

  private ConfigCheck(ConfigSource source, Map<String, String> environment) {
    reader = ConfigReader.of(source, environment);
    rules = QueryCheck.run(reader);
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
    ExampleCheck.run(reader, rules, when);
    warnOfNames();
    reader.rules().forEach(rule -> warnOfWriting(rule.value()));
    rules.forEach(this::warnOfSources);
    List<Fault> warnings = new ArrayList<>(actorWarnings.inOrder());
    warnings.addAll(ruleWarnings.inOrder());
    return new CheckReport(reader.config(), reader.faults(), warnings);
  }

  private void warnOfNames() {
    Map<String, Integer> lines = new HashMap<>();
    List<Actor> actors = new ArrayList<>();
    for (Located<Actor> placed : reader.actors()) {
      actors.add(placed.value());
      lines.put(placed.value().id(), placed.line());
    }
    for (NameWarning warning : ActorBook.of(actors).warnings()) {
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
          .flatMap(name -> QueryWriting.mixedWords(name).map(MatchResult::group))
          .forEach(
              word ->
                  actorWarnings.inOneLine(
                      reader.text(ACTORS).lineWith(word, entry),
                      actor.id() + " " + QueryWriting.mixes(word)));
    }
  }

  /** What of the way a query is written may not be meant; also where it cannot be read. */
  private void warnOfWriting(WrittenRule rule) {
    String query = rule.rule().query();
    QueryWriting.mixedWords(query)
        .forEach(
            word ->
                QueryCheck.report(
                    reader,
                    rule,
                    FaultPosition.of(query, word.start()),
                    QueryWriting.mixes(word.group()),
                    ruleWarnings));
    QueryWriting.lineOfComment(rule.query(), reader.text(RULES))
        .ifPresent(
            line ->
                ruleWarnings.at(
                    line,
                    "query of "
                        + rule.rule().id()
                        + ": what follows \" #\" is a comment and not asked for",
                    "put the query on lines of its own under query: |, or the comment on a line"
                        + " before"));
  }

  private void warnOfSources(ReadRule rule) {
    List<Feed> feeds = reader.feeds().stream().map(Located::value).toList();
    ParsedQuery query = rule.query();
    for (Reference named : query.references()) {
      boolean feed = named.kind() == Reference.Kind.FEED;
      if (feed && feeds.stream().noneMatch(known -> known.id().equals(named.id()))) {
        String problem = "no feed has the id " + named.id() + "; write the id of one in feeds.yaml";
        warn(rule, rule.spot(named), problem);
      }
    }
    query
        .query()
        .parts(Query.Country.class)
        .map(Query.Country::country)
        .filter(country -> feeds.stream().noneMatch(feed -> feed.country().equals(country)))
        .distinct()
        .forEach(country -> warnOfCountry(rule, country));
  }

  private void warnOfCountry(ReadRule rule, String country) {
    String query = rule.query().text();
    int place = query.toUpperCase(Locale.ROOT).indexOf(":" + country) + 1;
    warn(
        rule,
        FaultPosition.of(query, place),
        "no feed is of the country " + country + "; write country: " + country + " at its feeds");
  }

  private void warn(ReadRule rule, FaultPosition position, String problem) {
    QueryCheck.report(reader, rule.written(), position, problem, ruleWarnings);
  }
}
