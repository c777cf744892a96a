package org.didbon.config;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.actor.ActorBook;
import org.didbon.actor.NameWarning;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.Reference;

/**
 * Everything that can be known of a configuration without running it: what {@link ConfigFolder}
 * refuses, whether each rule does what its examples say, and what may be meant otherwise.
 */
public final class ConfigCheck {

  private static final String RULES = "rules.yaml";
  private static final String ACTORS = "actors.yaml";

  private final Reading reading;
  private final Map<String, ParsedQuery> queries;
  private final FileFaults actorWarnings;
  private final FileFaults ruleWarnings;

  private ConfigCheck(ConfigSource source, Map<String, String> environment) {
    reading = Reading.of(source, environment);
    queries = QueryCheck.run(reading);
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
    ExampleCheck.run(reading, queries, when);
    warnOfNames();
    queries.forEach(this::warnOfSources);
    List<Fault> warnings = new ArrayList<>(actorWarnings.inOrder());
    warnings.addAll(ruleWarnings.inOrder());
    return new CheckReport(reading.config(), reading.faults(), warnings);
  }

  private void warnOfNames() {
    Map<String, Integer> lines = new HashMap<>();
    List<Actor> actors = new ArrayList<>();
    for (Placed<Actor> placed : reading.actors()) {
      actors.add(placed.value());
      lines.put(placed.value().id(), placed.line());
    }
    for (NameWarning warning : ActorBook.of(actors).warnings()) {
      actorWarnings.told(
          lines.getOrDefault(warning.actor(), 1), warning.actor() + " " + warning.message());
    }
  }

  private void warnOfSources(String id, ParsedQuery query) {
    Set<String> feeds = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (Placed<Feed> placed : reading.feeds()) {
      feeds.add(placed.value().id());
      countries.add(placed.value().country());
    }
    for (Reference named : query.references()) {
      if (named.kind() == Reference.Kind.FEED && !feeds.contains(named.id())) {
        warn(
            id,
            query.faultAt(
                named, "no feed has the id " + named.id() + "; write the id of one in feeds.yaml"));
      }
    }
    query
        .query()
        .parts()
        .filter(Query.Country.class::isInstance)
        .map(part -> ((Query.Country) part).country())
        .filter(country -> !countries.contains(country))
        .distinct()
        .forEach(country -> warnOfCountry(id, query, country));
  }

  private void warnOfCountry(String id, ParsedQuery query, String country) {
    int place = query.text().indexOf("country:" + country);
    warn(
        id,
        QueryFault.at(
            query.text(),
            Math.max(0, place),
            "no feed is of the country " + country + "; give one that is country: " + country));
  }

  private void warn(String id, QueryFault fault) {
    reading.rules().stream()
        .map(Placed::value)
        .filter(written -> written.rule().id().equals(id))
        .forEach(written -> QueryCheck.report(reading, written, fault, ruleWarnings));
  }
}
