package org.didbon.command.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.Reason;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.Span;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;

/** Why an alert came. */
public final class WhyCommand implements Command {

  private static final int PLACES = 3;

  /** A sentence with matched words, which is quoted once, however many there are. */
  private record Place(Field field, Sentence sentence) {}

  private final PastNews news;
  private final WatchlistView watchlist;

  public WhyCommand(PastNews news, WatchlistView watchlist) {
    this.news = news;
    this.watchlist = watchlist;
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    String id = request.words().isEmpty() ? last(request) : request.words();
    List<Recorded> reports = news.story(id, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("why.unknown", Map.of("story", id));
    }
    String story = localizer.say("why.story", Map.of("story", id));
    RichText.Builder answer = RichText.builder();
    for (Recorded recorded : reports) {
      Item item = recorded.item();
      answer.bold(AlertComposer.title(item, localizer)).newLine();
      answer.italic(watchlist.ofFeed(item.feed()) + " · " + story).newLine();
      recorded.matches().forEach(match -> explain(answer, item, match, localizer));
    }
    return Reply.of(answer.build());
  }

  private String last(CommandRequest request) {
    return news.lastAlerted(request.chat()).orElseThrow(() -> request.wrong("why.none", Map.of()));
  }

  private void explain(RichText.Builder answer, Item item, Match match, Localizer localizer) {
    answer.plain("• ").bold(watchlist.of(match.subject(), localizer));
    answer.plain(" — " + Reason.ground(match.ground(), localizer) + ":").newLine();
    Map<Place, List<Span>> places = new LinkedHashMap<>();
    match.spans().stream()
        .sorted(Comparator.comparing(Span::field).thenComparingInt(Span::start))
        .forEach(
            span ->
                places.computeIfAbsent(place(item, span), place -> new ArrayList<>()).add(span));
    places.entrySet().stream()
        .limit(PLACES)
        .forEach(
            place ->
                answer
                    .plain("  ")
                    .pieces(quote(item, place.getKey(), place.getValue(), localizer))
                    .newLine());
  }

  /** A sentence, with the matched words in it marked. */
  private static List<Piece> quote(Item item, Place place, List<Span> spans, Localizer localizer) {
    String field = item.in(place.field());
    Sentence around = place.sentence();
    RichText.Builder sentence =
        RichText.builder().marked(field, around.start(), around.end(), spans, RichText.Style.PLAIN);
    String key = place.field() == Field.TITLE ? "why.headline" : "why.text";
    return localizer.rich(key, Map.of("sentence", sentence.build())).lines().get(0);
  }

  private static Place place(Item item, Span span) {
    return new Place(span.field(), around(item.in(span.field()), span));
  }

  private static Sentence around(String field, Span span) {
    return Sentences.of(field).stream()
        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
        .findFirst()
        .orElse(new Sentence(span.start(), span.end()));
  }
}
