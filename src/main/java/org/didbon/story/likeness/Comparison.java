package org.didbon.story.likeness;

import java.util.function.Function;
import java.util.function.IntPredicate;

/** Takes the measure of two reports, a number a {@link Feature}. */
@SuppressWarnings("EnumOrdinal") // forty reports are measured for each new one: an array is fastest
final class Comparison {

  private static final double THIRDS = 3;
  private static final double QUARTERS = 4;
  private static final double MOST_RARITY = 3;
  private static final int MOST_NUMBERS = 2;
  private static final double CROWD = 40;
  private static final double MINUTES = 60;

  /** In milliseconds. */
  private static final long MINUTE = 60_000;

  private final TermRarity rarity;
  private final Opposites opposites = Opposites.read();
  private final WidePlaces wide = WidePlaces.read();

  Comparison(TermRarity rarity) {
    this.rarity = rarity;
  }

  /**
   * One of two reports, with what is the same whichever the other is: forty are measured for each.
   *
   * @param headline the sum of the rarities of its words
   * @param headlineSquares the sum of their squares, as of the others
   * @param senseSquares of what means the same in every language
   * @param toldNames of its names those in the headline, as of the others
   */
  record MeasuredReport(
      OpenReport report,
      double headline,
      double headlineSquares,
      SoughtSet words,
      double wordSquares,
      double conceptSquares,
      double senseSquares,
      TermSet toldNames,
      TermSet toldPlaces,
      TermSet toldNumbers,
      TermSet toldConcepts) {}

  /** A report before it is measured with others; until another one is added. */
  MeasuredReport measured(OpenReport report) {
    Traits traits = report.traits();
    TermSet told = traits.told();
    return new MeasuredReport(
        report,
        sum(traits.headline()),
        squares(traits.headline()),
        new SoughtSet(traits.words()),
        squares(traits.words()),
        squares(traits.concepts()),
        squares(traits.senses()),
        told.shared(traits.names()),
        told.shared(traits.places()),
        told.shared(traits.numbers()),
        told.shared(traits.concepts()));
  }

  /** The values by {@link Feature#ordinal}. */
  double[] of(OpenReport one, OpenReport other) {
    return of(measured(one), other);
  }

  /** Likewise. */
  double[] of(MeasuredReport one, OpenReport other) {
    Traits a = one.report().traits();
    Traits b = other.traits();
    double[] values = new double[Feature.values().length];
    TermSet headline = a.headline().shared(b.headline());
    TermSet words = one.words().shared(b.words());
    double[] rarest = rarest(words);
    put(values, Feature.HEADLINES, cosine(one.headlineSquares(), b.headline(), headline));
    put(values, Feature.TEXTS, cosine(one.wordSquares(), b.words(), words));
    // what a headline shares with the words of the other, or lacks, it does with the shared ones
    double covered = covered(one.headline(), a.headline(), words);
    double back = covered(sum(b.headline()), b.headline(), words);
    put(values, Feature.COVERED, Math.max(covered, back));
    put(values, Feature.COVERED_BOTH, Math.min(covered, back));
    put(values, Feature.RAREST, rarest[0]);
    put(values, Feature.THIRD_RAREST, rarest[2]);
    put(values, Feature.SHARED_HEADLINE, sum(headline) / THIRDS);
    put(values, Feature.SHARED, Math.min(1, sum(words) / QUARTERS));
    TermSet names = a.names().shared(b.names());
    put(values, Feature.NAMES, Math.min(MOST_RARITY, sum(names)));
    put(values, Feature.OTHER_NAMES, others(one.toldNames(), a, b, Traits::names, term -> true));
    TermSet places = a.places().shared(b.places());
    put(values, Feature.PLACES, Math.min(MOST_RARITY, sum(places)));
    put(
        values,
        Feature.OTHER_PLACES,
        others(one.toldPlaces(), a, b, Traits::places, this::isExact));
    put(values, Feature.OTHER_STATES, others(one.toldPlaces(), a, b, Traits::places, wide::has));
    TermSet numbers = a.numbers().shared(b.numbers());
    put(values, Feature.NUMBERS, Math.min(MOST_NUMBERS, sum(numbers)));
    TermSet counted = a.counted().shared(b.counted());
    put(values, Feature.COUNTED, Math.min(MOST_NUMBERS, sum(counted)));
    put(
        values,
        Feature.OTHER_NUMBERS,
        others(one.toldNumbers(), a, b, Traits::numbers, term -> true));
    TermSet dates = a.dates().shared(b.dates());
    put(
        values,
        Feature.DATES_AND_QUOTES,
        Math.min(MOST_NUMBERS, dates.size() + a.quotes().shared(b.quotes()).size()));
    TermSet concepts = a.concepts().shared(b.concepts());
    put(values, Feature.CONCEPTS, Math.min(MOST_RARITY, sum(concepts)));
    put(
        values,
        Feature.OTHER_CONCEPTS,
        others(one.toldConcepts(), a, b, Traits::concepts, term -> true));
    put(values, Feature.OPPOSITES, opposites.meet(a.told(), b.told()) ? 1 : 0);
    put(values, Feature.LIKE_CONCEPTS, cosine(one.conceptSquares(), b.concepts(), concepts));
    TermSet senses = TermSet.union(names, places, concepts, numbers, counted, dates);
    if (!senses.isEmpty()) {
      put(values, Feature.SENSES, cosine(one.senseSquares(), b.senses(), senses));
    }
    putNew(values, TermSet.union(words, names, places));
    double foreign =
        Math.min(rarest(a.headline().without(words))[0], rarest(b.headline().without(words))[0]);
    put(values, Feature.FOREIGN, foreign);
    put(values, Feature.FORM, foreign * values[Feature.HEADLINES.ordinal()]);
    long apart = Math.abs(one.report().at().toEpochMilli() - other.at().toEpochMilli());
    double hours = Math.floorDiv(apart, MINUTE) / MINUTES; // whole minutes, as they were fitted
    put(values, Feature.APART, Math.log1p(hours));
    put(values, Feature.CROWD, Math.min(CROWD, rarity.recent()) / CROWD);
    return values;
  }

  private boolean isExact(int place) {
    return !wide.has(place);
  }

  private void putNew(double[] values, TermSet shared) {
    double most = 0;
    double all = 0;
    for (int i = 0; i < shared.size(); i++) {
      double fresh = rarity.of(shared.get(i)) * rarity.recency(shared.get(i));
      most = Math.max(most, fresh);
      all += fresh;
    }
    put(values, Feature.NEW, most);
    put(values, Feature.ALL_NEW, Math.min(MOST_RARITY, all));
  }

  private static void put(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  /**
   * How rare what each headline tells is that the other report lacks: the lesser of both.
   *
   * @param told what of that kind the one's headline tells
   */
  private double others(
      TermSet told, Traits one, Traits other, Function<Traits, TermSet> kind, IntPredicate counts) {
    double mine = own(told, kind.apply(other), counts);
    return mine == 0
        ? 0
        : Math.min(mine, own(other.told().shared(kind.apply(other)), kind.apply(one), counts));
  }

  private double own(TermSet told, TermSet others, IntPredicate counts) {
    TermSet own = told.without(others);
    double rarest = 0;
    for (int i = 0; i < own.size(); i++) {
      rarest = counts.test(own.get(i)) ? Math.max(rarest, rarity.of(own.get(i))) : rarest;
    }
    return rarest;
  }

  private double sum(TermSet terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += rarity.of(terms.get(i));
    }
    return sum;
  }

  private double squares(TermSet terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      double rare = rarity.of(terms.get(i));
      sum += rare * rare;
    }
    return sum;
  }

  private double cosine(double squares, TermSet others, TermSet shared) {
    return shared.isEmpty() ? 0 : squares(shared) / Math.sqrt(squares * squares(others));
  }

  /**
   * How much of a headline stands among words.
   *
   * @param all of it
   */
  private double covered(double all, TermSet headline, TermSet words) {
    return all == 0 ? 0 : sum(headline.shared(words)) / all;
  }

  /** The rarities of the three rarest; 0 where there are fewer. */
  private double[] rarest(TermSet terms) {
    double[] rarest = new double[3];
    for (int i = 0; i < terms.size(); i++) {
      double next = rarity.of(terms.get(i));
      for (int at = 0; at < rarest.length; at++) {
        double before = rarest[at];
        rarest[at] = Math.max(before, next);
        next = Math.min(before, next);
      }
    }
    return rarest;
  }
}
