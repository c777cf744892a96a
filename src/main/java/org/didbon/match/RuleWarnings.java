package org.didbon.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Feed;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleFault.Kind;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.Reference;
import org.didbon.text.DrawnAlike;

/** What of a rule may be meant otherwise: everything runs with it. */
public final class RuleWarnings {

  private RuleWarnings() {}

  /** What the eye does not see of the way a query is written, also where it cannot be read. */
  public static List<RuleFault> ofWriting(Rule rule) {
    return ofWriting(rule.id(), rule.query());
  }

  /** Likewise of a list of words. */
  public static List<RuleFault> ofWriting(SharedWords list) {
    return ofWriting(list.named(), list.query());
  }

  private static List<RuleFault> ofWriting(String name, String query) {
    return DrawnAlike.mixedWords(query)
        .map(
            word -> {
              Map<String, String> told =
                  Map.of("word", word.group(), "latin", DrawnAlike.latin(word.group()));
              return warning(
                  name,
                  Kind.ALPHABETS,
                  QueryFault.at(query, word.start(), "query.warn.alphabets", told));
            })
        .toList();
  }

  /** What the query of a rule asks of {@code feeds} that none of them has. */
  public static List<RuleFault> ofSources(String rule, ParsedQuery query, Collection<Feed> feeds) {
    List<RuleFault> warnings = new ArrayList<>();
    for (Reference named : query.references()) {
      if (named.kind() == Reference.Kind.FEED
          && feeds.stream().noneMatch(feed -> feed.id().equals(named.id()))) {
        Map<String, String> told = Map.of("id", named.id());
        QueryFault fault = query.faultAt(named, "query.warn.no_feed", told);
        warnings.add(warning(rule, Kind.NO_FEED, fault));
      }
    }
    query
        .query()
        .parts(Query.Country.class)
        .map(Query.Country::country)
        .filter(country -> feeds.stream().noneMatch(feed -> feed.country().equals(country)))
        .distinct()
        .map(country -> ofCountry(rule, query.text(), country))
        .forEach(warnings::add);
    return warnings;
  }

  private static RuleFault ofCountry(String rule, String query, String country) {
    int place = query.toUpperCase(Locale.ROOT).indexOf(":" + country) + 1;
    Map<String, String> told = Map.of("country", country);
    return warning(
        rule, Kind.NO_COUNTRY, QueryFault.at(query, place, "query.warn.no_country", told));
  }

  private static RuleFault warning(String rule, Kind kind, QueryFault fault) {
    return new RuleFault(rule, kind, fault);
  }
}
