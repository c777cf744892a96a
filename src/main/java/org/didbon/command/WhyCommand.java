package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.alert.AlertComposer;
import org.didbon.alert.Reason;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.Span;
import org.didbon.phrase.Speech;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;

/** Why an alert came. */
final class WhyCommand implements Command {

  private static final int PLACES = 3;

  private final PastNews news;
  private final Watched watched;

  WhyCommand(PastNews news, Watched watched) {
    this.news = news;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "why";
  }

  @Override
  public List<String> words() {
    return List.of("почему", "чаро", "nega", "неге");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    String id = asked.words().isEmpty() ? last(asked) : asked.words();
    List<Recorded> reports = news.story(id, asked.chat());
    if (reports.isEmpty()) {
      throw asked.wrong("why.unknown", Map.of("story", id));
    }
    String story = speech.say("why.story", Map.of("story", id));
    RichText.Builder answer = RichText.builder();
    for (Recorded recorded : reports) {
      Item item = recorded.item();
      answer.bold(AlertComposer.title(item, speech)).newLine();
      answer.italic(watched.ofFeed(item.feed()) + " · " + story).newLine();
      recorded.matches().forEach(match -> explain(answer, item, match, speech));
    }
    return Reply.of(answer.build());
  }

  private String last(Asked asked) {
    return news.lastAlerted(asked.chat()).orElseThrow(() -> asked.wrong("why.none", Map.of()));
  }

  private void explain(RichText.Builder answer, Item item, Match match, Speech speech) {
    answer.plain("• ").bold(watched.of(match.subject(), speech));
    answer.plain(" — " + Reason.ground(match.ground(), speech) + ":").newLine();
    match.spans().stream()
        .limit(PLACES)
        .forEach(span -> answer.plain("  ").pieces(quote(item, span, speech)).newLine());
  }

  /** The sentence around a matched word, with the word marked. */
  private static List<Piece> quote(Item item, Span span, Speech speech) {
    String field = item.in(span.field());
    Sentence around = around(field, span);
    RichText sentence =
        RichText.builder()
            .plain(field.substring(around.start(), span.start()))
            .mark(span.form(item))
            .plain(field.substring(span.end(), around.end()))
            .build();
    String key = span.field() == Field.TITLE ? "why.headline" : "why.text";
    return speech.rich(key, Map.of("sentence", sentence)).lines().get(0);
  }

  private static Sentence around(String field, Span span) {
    return Sentences.of(field).stream()
        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
        .findFirst()
        .orElse(new Sentence(span.start(), span.end()));
  }
}
