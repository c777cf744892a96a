package org.didbon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Field;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.query.QueryParser;
import org.didbon.rule.WatchlistView;

/**
 * A query as a reader would say it: lists, people and topics by their titles, operators in words of
 * his language. For readers: who edits sees the query itself.
 */
public final class QueryInWords implements Query.Visitor<String> {

  /** Ways to match that can be read at a glance, and signs of each. */
  private static final int MOST_WAYS = 4;

  private static final int LONGEST = 200;

  /** What a longer query is made of. */
  private static final int MOST_PARTS = 8;

  /** Words that one of is enough, before the others are counted. */
  private static final int MOST_WORDS = 6;

  private final WatchlistView watchlist;
  private final Localizer localizer;

  private QueryInWords(WatchlistView watchlist, Localizer localizer) {
    this.watchlist = watchlist;
    this.localizer = localizer;
  }

  /** A line for what has one way to match, a line a way for few; else what it is made of. */
  public static RichText of(String query, WatchlistView watchlist, Localizer localizer) {
    Query read;
    try {
      read = QueryParser.read(query).query();
    } catch (QueryFault broken) { // what a file says, it says
      return localizer.rich("topic.query", Map.of("query", RichText.code(query)));
    }
    QueryInWords words = new QueryInWords(watchlist, localizer);
    List<Query> ways = read instanceof Query.Or or && isOfParts(or) ? or.any() : List.of(read);
    List<String> told = ways.stream().limit(MOST_WAYS + 1L).map(way -> way.accept(words)).toList();
    if (told.size() > MOST_WAYS || told.stream().anyMatch(way -> way.length() > LONGEST)) {
      return words.summary(read);
    }
    if (told.size() == 1) {
      return localizer.rich("topic.query", Map.of("query", RichText.of(told.get(0))));
    }
    RichText.Builder text = RichText.builder().plain(localizer.say("topic.ways")).newLine();
    told.forEach(way -> text.plain("• " + way).newLine());
    return text.build();
  }

  /** Of what takes a screen to say: what it is made of, and what it leaves out. */
  private RichText summary(Query query) {
    Set<String> wanted = new LinkedHashSet<>();
    Set<String> unwanted = new LinkedHashSet<>();
    collect(query, true, true, wanted, unwanted);
    collect(query, true, false, wanted, unwanted);
    unwanted.removeAll(wanted);
    RichText.Builder text = RichText.builder().plain(some("topic.parts", wanted));
    return unwanted.isEmpty()
        ? text.build()
        : text.newLine().plain(some("topic.without", unwanted)).build();
  }

  /**
   * What stands for itself in a query, in the order written.
   *
   * @param named lists, people and topics; else single words and phrases
   */
  private void collect(
      Query query, boolean asked, boolean named, Set<String> wanted, Set<String> unwanted) {
    boolean isWord = query instanceof Query.SingleWord || query instanceof Query.Phrase;
    if (isTerm(query) && !(query instanceof Query.ItemCondition)) {
      if (isWord != named) {
        (asked ? wanted : unwanted).add(query.accept(this));
      }
      return;
    }
    boolean within = asked != query instanceof Query.Not;
    query.children().forEach(each -> collect(each, within, named, wanted, unwanted));
  }

  private String some(String key, Set<String> parts) {
    String list = parts.stream().limit(MOST_PARTS).collect(Collectors.joining(", "));
    int left = parts.size() - MOST_PARTS;
    String more = left > 0 ? " " + localizer.say("looks.more", Map.of("count", left)) : "";
    return localizer.say(key, Map.of("list", list + more));
  }

  /** Whether more than words stand between the ORs. */
  private static boolean isOfParts(Query.Or or) {
    return !or.any().stream().allMatch(QueryInWords::isTerm);
  }

  private static boolean isTerm(Query query) {
    return query instanceof Query.Leaf || query instanceof Query.Phrase;
  }

  private String quoted(String words) {
    return localizer.say("quote", Map.of("text", words));
  }

  private String say(String key, String what) {
    return localizer.say(key, Map.of("what", what));
  }

  /** Within something else: what has several parts stands in parentheses. */
  private String part(Query query) {
    String told = query.accept(this);
    boolean joins = query instanceof Query.And || query instanceof Query.Or;
    return joins ? "(" + told + ")" : told;
  }

  private String both(String key, String one, String other) {
    return localizer.say(key, Map.of("one", one, "other", other));
  }

  @Override
  public String word(Query.SingleWord word) {
    return word.acceptWord(
        new Query.WordVisitor<>() {
          @Override
          public String anyForm(Query.Word any) {
            return quoted(any.folded());
          }

          @Override
          public String exact(Query.Exact exact) {
            return say("looks.exact", quoted(exact.folded()));
          }

          @Override
          public String capitals(Query.Capitals capitals) {
            return say("looks.exact", quoted(capitals.written()));
          }

          @Override
          public String prefix(Query.Prefix prefix) {
            return quoted(prefix.folded() + "…");
          }
        });
  }

  @Override
  public String phrase(Query.Phrase phrase) {
    return quoted(
        phrase.words().stream().map(Query.SingleWord::folded).collect(Collectors.joining(" ")));
  }

  @Override
  public String and(Query.And and) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (Query each : and.all()) {
      if (each instanceof Query.Not not) {
        unwanted.add(part(not.none()));
      } else {
        wanted.add(part(each));
      }
    }
    String told = wanted.stream().reduce((one, other) -> both("looks.and", one, other)).orElse("");
    String kept =
        unwanted.stream().map(each -> say("looks.not", each)).collect(Collectors.joining(", "));
    return told.isEmpty() || kept.isEmpty() ? told + kept : told + ", " + kept;
  }

  @Override
  public String or(Query.Or or) {
    List<Query> any = or.any();
    int told = any.size() > MOST_WORDS + 1 ? MOST_WORDS : any.size();
    String last = told == any.size() ? part(any.get(told - 1)) : "";
    String first =
        any.subList(0, last.isEmpty() ? told : told - 1).stream()
            .map(this::part)
            .collect(Collectors.joining(", "));
    return last.isEmpty()
        ? first + " " + localizer.say("looks.more", Map.of("count", any.size() - told))
        : both("looks.or", first, last);
  }

  @Override
  public String not(Query.Not not) {
    return say("looks.not", part(not.none()));
  }

  @Override
  public String near(Query.Near near) {
    String one = part(near.left());
    String other = part(near.right());
    String key =
        near.nearness().sentence()
            ? "looks.sentence"
            : near.nearness().ordered() ? "looks.before" : "looks.near";
    return localizer.say(key, Map.of("one", one, "other", other, "count", near.nearness().words()));
  }

  @Override
  public String in(Query.In in) {
    return say(in.field() == Field.TITLE ? "looks.title" : "looks.text", part(in.query()));
  }

  @Override
  public String twice(Query.Twice twice) {
    return say("looks.twice", part(twice.told()));
  }

  @Override
  public String condition(Query.ItemCondition condition) {
    return condition.acceptCondition(
        new Query.ConditionVisitor<>() {
          @Override
          public String source(Query.Source source) {
            return say("looks.source", watchlist.ofFeed(source.feed()));
          }

          @Override
          public String country(Query.Country country) {
            return say("looks.country", localizer.country(country.country()));
          }

          @Override
          public String language(Query.Language language) {
            return say("looks.language", localizer.language(language.language()));
          }
        });
  }

  @Override
  public String actor(Query.ActorRef actor) {
    return watchlist.of(Subject.actor(actor.id()), localizer);
  }

  @Override
  public String rule(Query.RuleRef rule) {
    return say("looks.topic", quoted(watchlist.of(Subject.rule(rule.id()), localizer)));
  }

  @Override
  public String list(Query.ListRef list) {
    return quoted(watchlist.ofList(list.id(), localizer));
  }
}
