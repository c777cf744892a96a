package org.didbon.web.console.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.command.StoryOverview.ReportLine;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.story.JoinReason;
import org.didbon.web.console.stories.StoryView.WhyHere;

/**
 * Says why a report is in its story: by what it joined, which report it goes with, and what was
 * measured of the two. Thread-safe.
 */
final class JoinWords {

  /** Features by name, as {@code scan --explain} has them -> the end of a key that says it. */
  private static final Map<String, String> FOR =
      Map.ofEntries(
          Map.entry("headlines", "headlines"),
          Map.entry("covered", "headlines"),
          Map.entry("shared_headline", "headlines"),
          Map.entry("texts", "words"),
          Map.entry("rarest", "words"),
          Map.entry("shared", "words"),
          Map.entry("names", "names"),
          Map.entry("places", "places"),
          Map.entry("numbers", "numbers"),
          Map.entry("counted", "numbers"),
          Map.entry("dates_and_quotes", "dates"),
          Map.entry("concepts", "concepts"),
          Map.entry("senses", "concepts"),
          Map.entry("new", "fresh"));

  private static final Map<String, String> AGAINST =
      Map.ofEntries(
          Map.entry("other_names", "names"),
          Map.entry("other_places", "places"),
          Map.entry("other_states", "places"),
          Map.entry("other_numbers", "numbers"),
          Map.entry("other_concepts", "concepts"),
          Map.entry("opposites", "opposites"),
          Map.entry("form", "form"));

  /** What is less is not worth a word. */
  private static final double TELLING = 0.3;

  private static final int GROUNDS = 5;
  private static final int DOUBTS = 3;

  private final Titles titles;

  JoinWords(Titles titles) {
    this.titles = titles;
  }

  /**
   * Of one report.
   *
   * @param paths where the reports of the story stand, by their keys
   * @param lines likewise, what they are
   */
  WhyHere of(
      ReportLine report,
      boolean first,
      Map<String, String> paths,
      Map<String, ReportLine> lines,
      Localizer localizer) {
    if (report.byHand()) {
      return plain("hand", localizer);
    }
    if (report.joined().isEmpty() || report.joined().get().by() == JoinReason.By.FIRST) {
      return plain(first ? "first" : "unknown", localizer);
    }
    JoinReason reason = report.joined().get();
    Map<String, Object> score =
        Map.of("score", String.format(Locale.ROOT, "%+.2f", reason.score()));
    ReportLine with = lines.get(reason.report());
    return new WhyHere(
        localizer.say("console.stories.by." + reason.by().word(), score),
        paths.getOrDefault(reason.report(), ""),
        with == null
            ? localizer.say("console.stories.with_none")
            : titles.ofFeed(with.feed()) + ": " + StoryRows.title(with.title(), localizer),
        words(reason.features(), FOR, "console.stories.same.", GROUNDS, localizer),
        words(reason.features(), AGAINST, "console.stories.other.", DOUBTS, localizer),
        figures(reason));
  }

  private static WhyHere plain(String key, Localizer localizer) {
    return new WhyHere(
        localizer.say("console.stories.by." + key), "", "", List.of(), List.of(), "");
  }

  private static List<String> words(
      Map<String, Double> features,
      Map<String, String> groups,
      String prefix,
      int most,
      Localizer localizer) {
    Map<String, Double> strongest = new LinkedHashMap<>();
    features.forEach(
        (name, value) -> {
          String group = groups.get(name);
          if (group != null && value >= TELLING) {
            strongest.merge(group, value, Math::max);
          }
        });
    List<Map.Entry<String, Double>> all = new ArrayList<>(strongest.entrySet());
    all.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    return all.stream().limit(most).map(one -> localizer.say(prefix + one.getKey())).toList();
  }

  private static String figures(JoinReason reason) {
    StringBuilder figures = new StringBuilder();
    reason
        .features()
        .forEach(
            (name, value) ->
                figures
                    .append(figures.isEmpty() ? "" : "  ")
                    .append(name)
                    .append(String.format(Locale.ROOT, " %.2f", value)));
    return figures.toString();
  }
}
