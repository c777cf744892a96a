package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.claim.Counted;
import org.didbon.story.claim.Statement;

/** How the reports of a story differ, in one line: each claim and number with its outlet. */
public final class ClaimLine {

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
    String claims =
        each(statements, titles, localizer).stream().limit(MOST).collect(Collectors.joining("; "));
    return RichText.of(localizer.say("alert.differ", Map.of("claims", claims)));
  }

  /** Each claim, denial and group of people alone. */
  public static List<String> each(List<Statement> statements, Titles titles, Localizer localizer) {
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
    return told;
  }

  private static String said(Statement one, Titles titles, Localizer localizer) {
    String source = titles.ofFeed(one.feed());
    String quote = shortened(one.quote());
    return one.speaker().isEmpty()
        ? localizer.say("claim.quoted", Map.of("quote", quote, "source", source))
        : localizer.say(
            "claim.said", Map.of("speaker", one.speaker(), "quote", quote, "source", source));
  }

  /** Of many numbers the first, the latest and the greatest, in their order. */
  private static String numbers(
      Counted counted, List<Statement> group, Titles titles, Localizer localizer) {
    StringBuilder numbers = new StringBuilder();
    int before = -1;
    for (int at : told(group)) {
      String gap = at == 0 ? "" : at == before + 1 ? ", " : " … ";
      numbers.append(gap).append(number(group.get(at), titles, localizer));
      before = at;
    }
    String key = "claim." + counted.name().toLowerCase(Locale.ROOT);
    return localizer.say(key, Map.of("numbers", numbers));
  }

  /** Places in the group, ascending. */
  private static SortedSet<Integer> told(List<Statement> group) {
    SortedSet<Integer> told = new TreeSet<>(Set.of(0));
    int greatest = 0;
    for (int at = 1; at < group.size(); at++) {
      greatest = group.get(at).number() > group.get(greatest).number() ? at : greatest;
    }
    told.add(greatest);
    for (int at = group.size() - 1; at > 0 && told.size() < MOST_NUMBERS; at--) {
      told.add(at);
    }
    return told;
  }

  private static String number(Statement one, Titles titles, Localizer localizer) {
    String number = (one.least() ? "≥ " : "") + localizer.number(one.number());
    return localizer.say(
        "claim.number", Map.of("number", number, "source", titles.ofFeed(one.feed())));
  }

  private static String shortened(String quote) {
    if (quote.length() <= LONGEST) {
      return quote;
    }
    int space = quote.lastIndexOf(' ', LONGEST);
    return quote.substring(0, space > 0 ? space : LONGEST) + " …";
  }
}
