package org.didbon.command;

import java.util.List;
import org.didbon.archive.HitPage.Hit;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Span;
import org.didbon.text.Sentences;
import org.didbon.text.Sentences.Sentence;

/** Items with the matched words marked, each on a line or two. */
public final class Snippets {

  private static final int LONGEST = 300;

  private Snippets() {}

  public static RichText of(List<Hit> hits) {
    RichText.Builder text = RichText.builder();
    for (Hit hit : hits) {
      Item item = hit.item();
      List<Span> inTitle = in(Field.TITLE, hit);
      List<Span> inText = in(Field.TEXT, hit);
      text.plain("• ");
      text.marked(
          item.title(), 0, Math.min(item.title().length(), LONGEST), inTitle, RichText.Style.PLAIN);
      text.newLine();
      if (inTitle.isEmpty() && !inText.isEmpty()) {
        text.plain("  ");
        Sentence around = around(item.text(), inText.get(0));
        int end = Math.max(inText.get(0).end(), Math.min(around.end(), around.start() + LONGEST));
        text.marked(item.text(), around.start(), end, inText, RichText.Style.PLAIN);
        text.newLine();
      }
    }
    return text.build();
  }

  private static List<Span> in(Field field, Hit hit) {
    return hit.spans().stream().filter(span -> span.field() == field).sorted().toList();
  }

  private static Sentence around(String text, Span span) {
    return Sentences.of(text).stream()
        .filter(sentence -> sentence.start() <= span.start() && span.end() <= sentence.end())
        .findFirst()
        .orElse(new Sentence(span.start(), span.end()));
  }
}
