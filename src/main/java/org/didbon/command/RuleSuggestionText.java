package org.didbon.command;

import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.review.Suggester.Suggestions;
import org.didbon.rule.review.Suggestion;
import org.didbon.rule.review.Suggestion.WordPiles;

/** Words that would better a rule, and why, in words. */
public final class RuleSuggestionText {

  private RuleSuggestionText() {}

  /** On what all of them stand. */
  public static RichText head(Suggestions found, Localizer localizer) {
    RichText.Builder text =
        RichText.builder()
            .plain(
                localizer.say(
                    "rule.suggest.seen",
                    Map.of(
                        "marked", localizer.number(found.marked()),
                        "others", localizer.number(found.others()))))
            .newLine();
    String key = found.words().isEmpty() ? "rule.suggest.none" : "rule.suggest.how";
    return text.plain(localizer.say(key)).newLine().build();
  }

  /** One of them, and what would come and go with it. */
  public static RichText of(Suggestion suggestion, Localizer localizer) {
    WordPiles counts = suggestion.counts();
    String word = suggestion.word();
    String key =
        suggestion.purpose() == Suggestion.Purpose.EXCLUDE
            ? "rule.suggest.exclude"
            : "rule.suggest.add";
    return RichText.builder()
        .plain("• ")
        .lines(
            localizer.rich(
                key,
                Map.of(
                    "word", RichText.code(word),
                    "with", localizer.number(counts.with()),
                    "all", localizer.number(counts.all()),
                    "otherWith", localizer.number(counts.otherWith()),
                    "otherAll", localizer.number(counts.otherAll()))))
        .lines(PreviewText.change(suggestion.edit(), localizer))
        .build();
  }

  /** What its button says. */
  public static String label(Suggestion suggestion) {
    return (suggestion.purpose() == Suggestion.Purpose.EXCLUDE ? "− " : "+ ") + suggestion.word();
  }
}
