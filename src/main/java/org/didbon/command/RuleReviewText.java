package org.didbon.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.query.QueryText;
import org.didbon.rule.review.RuleReview;
import org.didbon.rule.review.RuleReview.PartReview;
import org.didbon.rule.review.RuleReview.ReportCount;
import org.didbon.rule.review.RuleReview.WordReview;

/** How a rule is doing, in words. */
public final class RuleReviewText {

  /** Signs of a part that are shown on a phone. */
  private static final int LONGEST = 60;

  private static final int MOST_PARTS = 12;
  private static final int MOST_SILENT = 30;

  private RuleReviewText() {}

  /** As much of it as a message of a chat has room for. */
  public static RichText brief(RuleReview review, Localizer localizer) {
    RichText.Builder text = RichText.builder().lines(head(review, localizer));
    List<PartReview> parts = review.parts();
    if (parts.size() > 1) {
      parts.stream()
          .limit(MOST_PARTS)
          .forEach(part -> text.lines(line("• ", part, LONGEST, localizer)));
      more(parts.size() - MOST_PARTS, text, localizer);
    }
    return text.lines(silent(review, MOST_SILENT, localizer)).build();
  }

  /** All of it, with each word of each part. */
  public static RichText whole(RuleReview review, Localizer localizer) {
    RichText.Builder text = RichText.builder().lines(head(review, localizer));
    for (PartReview part : review.parts()) {
      text.lines(line("• ", part, Integer.MAX_VALUE, localizer));
      if (part.words().size() > 1) {
        part.words().forEach(word -> text.lines(line(word, localizer)));
      }
    }
    return text.lines(silent(review, Integer.MAX_VALUE, localizer)).build();
  }

  private static RichText head(RuleReview review, Localizer localizer) {
    ReportCount whole = review.whole();
    return RichText.of(
        localizer.say(
            "rule.review",
            Map.of(
                "days", review.days(),
                "items", localizer.number(whole.items()),
                "marked", localizer.number(whole.marked()))));
  }

  private static RichText line(String bullet, PartReview part, int longest, Localizer localizer) {
    Query whole = part.excluded() ? new Query.Not(part.part()) : part.part();
    String written = shortened(QueryText.of(whole), longest);
    return RichText.builder()
        .plain(bullet)
        .plain(
            part.excluded()
                ? localizer.say(
                    "rule.review.away", Map.of("items", localizer.number(part.counted().items())))
                : counted(part.counted(), localizer))
        .plain(" · ")
        .code(written)
        .build();
  }

  private static RichText line(WordReview word, Localizer localizer) {
    return RichText.builder()
        .plain("    " + counted(word.counted(), localizer) + " · ")
        .code(QueryText.of(word.word()))
        .build();
  }

  /** {@code 12}, and {@code 12 (✗ 3)} where readers called some not relevant. */
  private static String counted(ReportCount counted, Localizer localizer) {
    String items = localizer.number(counted.items());
    return counted.marked() == 0
        ? items
        : items + " (✗ " + localizer.number(counted.marked()) + ")";
  }

  private static RichText silent(RuleReview review, int most, Localizer localizer) {
    List<Query> silent = review.silent();
    if (silent.isEmpty() || review.whole().items() == 0) {
      return RichText.builder().build();
    }
    String words =
        silent.stream()
            .limit(most)
            .map(query -> shortened(QueryText.of(query), LONGEST))
            .collect(Collectors.joining(" · "));
    RichText.Builder text =
        RichText.builder()
            .plain(localizer.say("rule.review.silent"))
            .plain(" ")
            .code(words)
            .newLine();
    more(silent.size() - most, text, localizer);
    return text.build();
  }

  private static void more(int count, RichText.Builder text, Localizer localizer) {
    if (count > 0) {
      text.plain(localizer.say("rule.more", Map.of("count", count))).newLine();
    }
  }

  private static String shortened(String query, int longest) {
    return query.length() <= longest ? query : query.substring(0, longest) + "…";
  }
}
