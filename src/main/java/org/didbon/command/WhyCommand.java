package org.didbon.command;

import java.util.List;
import org.didbon.alert.Reason;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.BadInput;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
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
  public String operands() {
    return "[STORY]";
  }

  @Override
  public String summary() {
    return "why the last alert came, or that of a story";
  }

  @Override
  public String example() {
    return "/why";
  }

  @Override
  public Reply run(Asked asked) {
    String id = asked.words().isEmpty() ? last(asked) : asked.words();
    List<Recorded> reports = news.story(id);
    if (reports.isEmpty()) {
      throw new BadInput("There is no story %s. The last alert explained: /why".formatted(id));
    }
    RichText.Builder answer = RichText.builder();
    for (Recorded recorded : reports) {
      Item item = recorded.item();
      answer.bold(item.title()).newLine();
      answer.italic(watched.ofFeed(item.feed()) + " · story " + id).newLine();
      recorded.matches().forEach(match -> explain(answer, item, match));
    }
    return Reply.of(answer.build());
  }

  private String last(Asked asked) {
    return news.lastAlerted(asked.incoming().chat())
        .orElseThrow(() -> new BadInput("No alert has come to this chat yet."));
  }

  private void explain(RichText.Builder answer, Item item, Match match) {
    String ground = Reason.ground(match.ground());
    answer.plain("• ").bold(watched.of(match.subject()));
    answer.plain(ground.isEmpty() ? " by the words of the topic:" : " " + ground + ":").newLine();
    match.spans().stream().limit(PLACES).forEach(span -> quote(answer, item, span));
  }

  /** The sentence around a matched word, with the word marked. */
  private static void quote(RichText.Builder answer, Item item, Span span) {
    String field = item.in(span.field());
    Sentence sentence = around(field, span);
    answer
        .plain(span.field() == Field.TITLE ? "  headline: " : "  text: ")
        .plain(field.substring(sentence.start(), span.start()))
        .mark(span.form(item))
        .plain(field.substring(span.end(), sentence.end()))
        .newLine();
  }

  private static Sentence around(String field, Span span) {
    return Sentences.of(field).stream()
        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
        .findFirst()
        .orElse(new Sentence(span.start(), span.end()));
  }
}
