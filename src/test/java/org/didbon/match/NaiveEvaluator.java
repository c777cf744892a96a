package org.didbon.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.didbon.actor.Mention;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.text.LikelyForms;
import org.didbon.text.OutletNames;
import org.didbon.text.Sentences;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/**
 * What a query means, word for word as {@link Query} says it, at any cost: every place is compared
 * with every other. The matcher must give the same answers.
 */
final class NaiveEvaluator {

  /** A stretch of words. */
  private record PlaceSpan(int first, int last) implements Comparable<PlaceSpan> {
    @Override
    public int compareTo(PlaceSpan other) {
      return first != other.first
          ? Integer.compare(first, other.first)
          : Integer.compare(last, other.last);
    }
  }

  /**
   * Forms found out before: the few words of a test are compared with each other time and again.
   */
  private static final Map<String, Collection<String>> ASKED = new ConcurrentHashMap<>();

  private static final Map<List<String>, Collection<String>> WRITTEN = new ConcurrentHashMap<>();

  private final Item item;
  private final Tokens tokens;
  private final List<Mention> mentions;
  private final Map<String, Query> rules;
  private final Map<String, String> countries;

  private NaiveEvaluator(
      Item item, Names names, Map<String, Query> rules, Map<String, String> countries) {
    this.item = item;
    this.tokens = Tokens.of(item.title(), item.text());
    this.mentions = names.in(tokens, item.language(), item.when());
    this.rules = rules;
    this.countries = countries;
  }

  static Optional<List<Span>> match(
      Query query,
      Item item,
      Names names,
      Map<String, Query> rules,
      Map<String, String> countries) {
    NaiveEvaluator naive = new NaiveEvaluator(item, names, rules, countries);
    AskedPart everywhere = new AskedPart(Set.of(Field.values()), false);
    return naive.holds(query, everywhere)
        ? Optional.of(naive.spans(naive.places(query, everywhere)))
        : Optional.empty();
  }

  /** Of these fields, asked to be there, or else to be absent. */
  private record AskedPart(Set<Field> fields, boolean excluded) {
    boolean contains(Field field) {
      return fields.contains(field);
    }

    AskedPart not() {
      return new AskedPart(fields, !excluded);
    }

    AskedPart in(Field field) {
      return new AskedPart(contains(field) ? Set.of(field) : Set.of(), excluded);
    }
  }

  private boolean holds(Query query, AskedPart in) {
    if (query instanceof Query.And and) {
      return and.all().stream().allMatch(part -> holds(part, in));
    }
    if (query instanceof Query.Or or) {
      return or.any().stream().anyMatch(part -> holds(part, in));
    }
    if (query instanceof Query.Not not) {
      return !holds(not.none(), in.not());
    }
    if (query instanceof Query.In field) {
      return holds(field.query(), in.in(field.field()));
    }
    if (query instanceof Query.RuleRef rule) {
      return holds(known(rule.id()), in);
    }
    if (query instanceof Query.ListRef list) {
      return holds(known(list.named()), in);
    }
    if (query instanceof Query.Source source) {
      return item.feed().equals(source.feed());
    }
    if (query instanceof Query.Country country) {
      return country.country().equals(countries.get(item.feed()));
    }
    if (query instanceof Query.Language language) {
      return item.language().equals(language.language());
    }
    return !places(query, in).isEmpty();
  }

  /** The places that show a query that holds. */
  private Set<PlaceSpan> places(Query query, AskedPart in) {
    Set<PlaceSpan> places = new TreeSet<>();
    if (query instanceof Query.And || query instanceof Query.Or) {
      query.children().stream()
          .filter(part -> holds(part, in))
          .forEach(part -> places.addAll(places(part, in)));
    } else if (query instanceof Query.In field) {
      places.addAll(places(field.query(), in.in(field.field())));
    } else if (query instanceof Query.RuleRef rule) {
      places.addAll(places(known(rule.id()), in));
    } else if (query instanceof Query.ListRef list) {
      places.addAll(places(known(list.named()), in));
    } else if (query instanceof Query.Twice twice) {
      Set<PlaceSpan> told = places(twice.told(), in);
      boolean inTitle = told.stream().anyMatch(place -> field(place.first) == Field.TITLE);
      if (inTitle || told.stream().anyMatch(a -> told.stream().anyMatch(b -> a.last < b.first))) {
        places.addAll(told);
      }
    } else if (query instanceof Query.Near near) {
      addNear(near, in, places);
    } else if (query instanceof Query.ActorRef actor) {
      mentions.stream()
          .filter(mention -> mention.actor().equals(actor.id()) && isIn(mention.first(), in))
          .forEach(mention -> places.add(new PlaceSpan(mention.first(), mention.last())));
    } else {
      IntStream.range(0, tokens.size())
          .filter(first -> isIn(first, in))
          .forEach(first -> addFrom(first, query, in.excluded(), places));
      places.removeIf(place -> !isIn(place.last, in));
    }
    return places;
  }

  private void addNear(Query.Near near, AskedPart in, Set<PlaceSpan> places) {
    for (PlaceSpan left : places(near.left(), in)) {
      for (PlaceSpan right : places(near.right(), in)) {
        int after = right.first - left.last - 1;
        int between =
            near.nearness().ordered() ? after : Math.max(after, left.first - right.last - 1);
        boolean leftFirst = left.first <= right.first;
        int last = leftFirst ? left.last : right.last;
        int first = leftFirst ? right.first : left.first;
        if (between >= 0
            && field(last) == field(first)
            && (near.nearness().sentence()
                ? sentence(last).equals(sentence(first))
                : between <= near.nearness().words())) {
          Collections.addAll(places, left, right);
        }
      }
    }
  }

  private Sentences.Sentence sentence(int word) {
    return Sentences.of(tokens.inTitle(word) ? item.title() : item.text()).stream()
        .filter(one -> one.start() <= tokens.start(word) && tokens.start(word) < one.end())
        .findFirst()
        .orElseThrow();
  }

  /** Adds what of a word or phrase begins with this word. */
  private void addFrom(int first, Query query, boolean excluded, Set<PlaceSpan> places) {
    if (query instanceof Query.Phrase phrase) {
      ends(first, 0, phrase).stream()
          .findFirst()
          .ifPresent(last -> places.add(new PlaceSpan(first, last)));
    } else {
      ends(first, query).stream()
          .filter(last -> !excluded || last > first || isSure(query, first))
          .forEach(last -> places.add(new PlaceSpan(first, last)));
    }
  }

  /** Whether a word is meant by one that must be absent. */
  private boolean isSure(Query word, int index) {
    boolean outlet = OutletNames.hold(tokens, index, item.language());
    if (word instanceof Query.Word any) {
      String written = tokens.word(index);
      return !outlet && LikelyForms.isLikely(any.folded(), written, item.language());
    }
    return !(word instanceof Query.Prefix) || !outlet;
  }

  /** Where the words of a phrase from number {@code i} on end that begin with this word. */
  private List<Integer> ends(int first, int i, Query.Phrase phrase) {
    if (i == phrase.words().size()) {
      return List.of(first - 1);
    }
    boolean begins =
        first < tokens.size()
            && (i == 0 || field(first) == field(first - 1))
            && (!phrase.tied().contains(i) || tokens.isTied(first));
    return begins
        ? ends(first, phrase.words().get(i)).stream()
            .flatMap(last -> ends(last + 1, i + 1, phrase).stream())
            .toList()
        : List.of();
  }

  /** Where a word of a query ends that begins with this word. */
  private List<Integer> ends(int first, Query word) {
    List<Integer> ends = new ArrayList<>();
    if (is(word, tokens.word(first), first, first)) {
      ends.add(first);
    }
    for (int whole = 0; whole < tokens.wholes(); whole++) {
      int last = tokens.wholeLast(whole);
      if (tokens.wholeFirst(whole) == first
          && (word instanceof Query.Capitals || !tokens.isAbbreviation(whole))
          && is(word, tokens.whole(whole), first, last)) {
        ends.add(last);
      }
    }
    return ends;
  }

  private boolean is(Query word, String written, int first, int last) {
    if (word instanceof Query.Exact exact) {
      return written.equals(exact.folded());
    }
    if (word instanceof Query.Capitals capitals) {
      return written.equals(capitals.folded())
          && tokens.hasCapitalsOf(capitals.written(), first, last);
    }
    if (word instanceof Query.Prefix prefix) {
      return written.startsWith(prefix.folded());
    }
    return word instanceof Query.Word any
        && !Collections.disjoint(
            ASKED.computeIfAbsent(any.folded(), WordForms::ofQuery),
            WRITTEN.computeIfAbsent(
                List.of(written, item.language()),
                key -> WordForms.ofText(written, item.language())));
  }

  private Query known(String rule) {
    return Optional.ofNullable(rules.get(rule)).orElseThrow();
  }

  /** The first line of a text without a title is its headline too. */
  private boolean isIn(int word, AskedPart in) {
    boolean headline = tokens.titleSize() == 0 && word < tokens.headlineSize();
    return in.contains(field(word)) || (headline && in.contains(Field.TITLE));
  }

  private Field field(int word) {
    return tokens.inTitle(word) ? Field.TITLE : Field.TEXT;
  }

  private List<Span> spans(Set<PlaceSpan> places) {
    return places.stream()
        .map(at -> new Span(field(at.first), tokens.start(at.first), tokens.end(at.last)))
        .toList();
  }
}
