package org.didbon.story;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.domain.Item;
import org.didbon.text.Senses;
import org.didbon.text.Tokens;

/**
 * How far events of some kinds have come, by the concepts ({@code concepts.txt}) that reports name:
 * who was searched for is detained, tried, sentenced. Pure.
 */
final class Stages {

  /** What happens after what; of one list the concepts are one stage. */
  private static final List<List<Set<String>>> COURSES =
      List.of(
          List.of(
              Set.of("wanted", "search-home", "criminal-case", "investigate"),
              Set.of("detain", "arrest", "house-arrest"),
              Set.of("trial"),
              Set.of("sentence", "suspended-sentence", "acquit"),
              Set.of("appeal-court"),
              Set.of("release")),
          List.of(
              Set.of(
                  "armed-attack",
                  "hate-attack",
                  "school-attack",
                  "murder",
                  "stab",
                  "shooting",
                  "explosion",
                  "kidnap",
                  "robbery",
                  "arson",
                  "rape",
                  "beating",
                  "protest",
                  "labour-strike"),
              Set.of("detain", "arrest", "confess"),
              Set.of("trial"),
              Set.of("sentence", "suspended-sentence", "acquit"),
              Set.of("appeal-court")),
          List.of(
              Set.of(
                  "fire",
                  "road-accident",
                  "plane-crash",
                  "mine-accident",
                  "work-accident",
                  "collapse",
                  "gas-leak",
                  "poisoning",
                  "drown"),
              Set.of("criminal-case"),
              Set.of("detain", "arrest"),
              Set.of("trial"),
              Set.of("sentence", "suspended-sentence", "acquit")),
          List.of(Set.of("flood", "mudflow", "avalanche", "earthquake"), Set.of("body-found")),
          List.of(
              Set.of("missing", "mountain-lost", "kidnap", "hostage"),
              Set.of("body-found", "rescue", "dead", "release")),
          List.of(Set.of("talks", "meeting", "summit"), Set.of("agreement-signed", "ceasefire")),
          List.of(
              Set.of("propose", "debate"),
              Set.of("approve", "ratify", "vote"),
              Set.of("agreement-signed", "veto"),
              Set.of("cancel", "suspend")),
          List.of(Set.of("dismiss", "resign"), Set.of("appoint")));

  /** What people do when they hear of something. */
  private static final Set<String> REACTIONS =
      Set.of(
          "accuse",
          "apologise",
          "condemn",
          "congratulate",
          "demand",
          "deny",
          "mourn",
          "promise",
          "protest-note",
          "expel-diplomats",
          "ultimatum",
          "refuse",
          "support",
          "threaten",
          "warn");

  /** What happens: the other concepts are mostly of whom or what a story is all the time. */
  private static final Set<String> HAPPENINGS =
      Stream.concat(
              COURSES.stream().flatMap(List::stream).flatMap(Set::stream),
              Stream.concat(
                  REACTIONS.stream(),
                  Stream.of(
                      "ban",
                      "close",
                      "deport",
                      "extradite",
                      "fine",
                      "increase",
                      "open",
                      "postpone",
                      "punish",
                      "restrict",
                      "sanction",
                      "uncover",
                      "visit")))
          .collect(Collectors.toUnmodifiableSet());

  /** Signs of the text that are its lead. */
  private static final int LEAD = 600;

  /** How the names of concepts begin that say little of an event. */
  private static final String WEAK = "weak-";

  private Stages() {}

  /** Whether the headline of a report tells of a later stage than all earlier reports. */
  static boolean areLater(Item report, List<Item> before) {
    Set<String> now = concepts(report.title(), report.language());
    if (COURSES.stream().noneMatch(course -> last(course, now) > 0)) {
      return false; // what is no later stage of anything: the others need not be read
    }
    Set<String> then = told(before);
    return COURSES.stream().anyMatch(course -> isLater(course, now, then));
  }

  /**
   * Whether something happens in a headline of which no earlier report told, or most of what it
   * tells of is none of theirs; those are told in their words or in those of another language.
   */
  static boolean isOther(Item report, List<Item> before) {
    Set<String> now = concepts(report.title(), report.language());
    now.removeIf(concept -> concept.startsWith(WEAK));
    Set<String> then = told(before);
    long other = now.stream().filter(concept -> !then.contains(concept)).count();
    return (other > 0 && 2 * other >= now.size())
        || now.stream().anyMatch(one -> HAPPENINGS.contains(one) && !then.contains(one));
  }

  private static Set<String> told(List<Item> reports) {
    Set<String> told = new HashSet<>();
    for (Item one : reports) {
      told.addAll(concepts(one.title() + "\n" + lead(one.text()), one.language()));
    }
    return told;
  }

  /** Whether a headline tells of a reaction. */
  static boolean isReaction(Item report) {
    return concepts(report.title(), report.language()).stream().anyMatch(REACTIONS::contains);
  }

  private static boolean isLater(List<Set<String>> course, Set<String> now, Set<String> then) {
    int known = last(course, then);
    return known >= 0 && last(course, now) > known;
  }

  /** The last stage that is named, -1 if none is. */
  private static int last(List<Set<String>> course, Set<String> concepts) {
    for (int stage = course.size() - 1; stage >= 0; stage--) {
      if (course.get(stage).stream().anyMatch(concepts::contains)) {
        return stage;
      }
    }
    return -1;
  }

  private static Set<String> concepts(String text, String language) {
    return Senses.concepts().in(Tokens.of(text), language).stream()
        .map(Senses.Meaning::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String lead(String text) {
    return text.length() > LEAD ? text.substring(0, LEAD) : text;
  }
}
