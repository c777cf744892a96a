package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.phrase.Speech;

/** A rule: what it looks for, and what it found. */
final class TopicCommand implements Command {

  /** Queries are long; what one looks for is clear from its beginning. */
  private static final int LONGEST = 200;

  private final Subjects subjects;
  private final SubjectCard card;

  TopicCommand(Subjects subjects, SubjectCard card) {
    this.subjects = subjects;
    this.card = card;
  }

  @Override
  public String name() {
    return "topic";
  }

  @Override
  public List<String> words() {
    return List.of("тема", "мавзуъ", "mavzu", "тақырып");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Paging.Page page = Paging.of(asked.wordsFor(this));
    Rule rule = subjects.topic(page.of(), asked);
    if (!page.isFirst()) {
      return card.page(rule.subject(), page, asked);
    }
    RichText query = RichText.code(shortened(rule.query().strip().replaceAll("\\s+", " ")));
    RichText.Builder head = RichText.builder().bold(rule.titleIn(speech.readable()));
    head.lines(speech.rich("topic.query", Map.of("query", query)));
    return card.of(rule.subject(), head, "topic.silent", asked);
  }

  private static String shortened(String query) {
    return query.length() <= LONGEST ? query : query.substring(0, LONGEST).strip() + " …";
  }
}
