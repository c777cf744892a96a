package org.didbon.command.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.alert.Reason;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.Span;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;
import org.didbon.text.Tokens;

/** Shows what an item matched: on what ground, and where, with the words marked. Thread-safe. */
public final class MatchWords {

  private static final int PLACES = 3;

  /** A sentence with matched words, which is quoted once, however many there are. */
  private record QuotedPlace(Field field, Sentence sentence) {}

  private final Titles titles;

  public MatchWords(Titles titles) {
    this.titles = titles;
  }

  /** Some lines: the ground, and under it a few sentences. */
  void explain(RichText.Builder answer, Item item, Match match, Localizer localizer) {
    answer.plain("• ").bold(titles.of(match.subject(), localizer));
    answer.plain(" — " + Reason.ground(match, titles, localizer) + ":").newLine();
    quotes(answer, item, match, localizer);
  }

  /** The sentences alone, a line each. */
  public void quotes(RichText.Builder answer, Item item, Match match, Localizer localizer) {
    Map<QuotedPlace, List<Span>> places = new LinkedHashMap<>();
    match.spans().stream()
        .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
        .forEach(
            span ->
                places.computeIfAbsent(place(item, span), place -> new ArrayList<>()).add(span));
    Set<String> quoted = new HashSet<>();
    places.entrySet().stream()
        // many texts begin with their headline
        .filter(place -> quoted.add(words(item, place.getKey())))
        .limit(PLACES)
        .forEach(
            place ->
                answer
                    .plain("  ")
                    .pieces(quote(item, place.getKey(), place.getValue(), localizer))
                    .newLine());
  }

  /** A sentence, with the matched words in it marked. */
  private static List<Piece> quote(
      Item item, QuotedPlace place, List<Span> spans, Localizer localizer) {
    String field = item.in(place.field());
    Sentence around = place.sentence();
    RichText.Builder sentence =
        RichText.builder().marked(field, around.start(), around.end(), spans, RichText.Style.PLAIN);
    String key = place.field() == Field.TITLE ? "why.headline" : "why.text";
    return localizer.rich(key, Map.of("sentence", sentence.build())).lines().get(0);
  }

  private static String words(Item item, QuotedPlace place) {
    Sentence sentence = place.sentence();
    return Tokens.of(item.in(place.field()).substring(sentence.start(), sentence.end())).joined();
  }

  private static QuotedPlace place(Item item, Span span) {
    return new QuotedPlace(span.field(), around(item.in(span.field()), span));
  }

  private static Sentence around(String field, Span span) {
    return Sentences.of(field).stream()
        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
        .findFirst()
        .orElse(new Sentence(span.start(), span.end()));
  }
}
