package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.claim.Counted;
import org.didbon.story.claim.Statement;

/** How the reports of a story differ, in one line: each claim and number with its outlet. */
final class ClaimLine {

  /** Claims, denials and groups of people told. */
  private static final int MOST = 3;

  /** Signs of a quote. */
  private static final int LONGEST = 120;

  /** Numbers told of one group. */
  private static final int MOST_NUMBERS = 4;

  private ClaimLine() {}

  /** Empty where they do not differ. */
  static RichText of(List<Statement> statements, Titles titles, Localizer localizer) {
    if (statements.isEmpty()) {
      return RichText.NONE;
    }
    List<String> told = new ArrayList<>();
    Map<Counted, List<Statement>> groups = new LinkedHashMap<>();
    for (Statement one : statements) {
      if (one.counted() == null) {
        told.add(said(one, titles, localizer));
      } else {
        groups.computeIfAbsent(one.counted(), counted -> new ArrayList<>()).add(one);
      }
    }
    groups.forEach((counted, group) -> told.add(numbers(counted, group, titles, localizer)));
    String claims = told.stream().limit(MOST).collect(Collectors.joining("; "));
    return RichText.of(localizer.say("alert.differ", Map.of("claims", claims)));
  }

  private static String said(Statement one, Titles titles, Localizer localizer) {
    String source = titles.ofFeed(one.feed());
    String quote = shortened(one.quote());
    return one.speaker().isEmpty()
        ? localizer.say("claim.quoted", Map.of("quote", quote, "source", source))
        : localizer.say(
            "claim.said", Map.of("speaker", one.speaker(), "quote", quote, "source", source));
  }

  private static String numbers(
      Counted counted, List<Statement> group, Titles titles, Localizer localizer) {
    String numbers =
        group.stream()
            .limit(MOST_NUMBERS)
            .map(
                one ->
                    localizer.say(
                        "claim.number",
                        Map.of(
                            "number",
                            (one.least() ? "≥ " : "") + localizer.number(one.number()),
                            "source",
                            titles.ofFeed(one.feed()))))
            .collect(Collectors.joining(", "));
    String key = "claim." + counted.name().toLowerCase(Locale.ROOT);
    return localizer.say(key, Map.of("numbers", numbers));
  }

  private static String shortened(String quote) {
    if (quote.length() <= LONGEST) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', LONGEST);
    return quote.substring(0, space > 0 ? space : LONGEST) + " …";
  }
}
