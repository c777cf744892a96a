package org.didbon.story.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.Item;

/**
 * Finds where the reports of a story differ: in a claim and its denial, in how many people are
 * dead, wounded, detained and so on. It leans to silence: both sides must be clear, and speak of
 * one thing. Pure.
 */
public final class Claims {

  /** Reports looked at, from the first and from the latest of a story on. */
  private static final int FROM_EACH_END = 20;

  /** Of concepts two claims share, with no speaker named, by chance too often one. */
  private static final int SHARED_UNNAMED = 2;

  /** Who speaks and that he does: no sign that two speak of one thing. */
  private static final Set<String> FORMAL =
      Set.of(
          "deny",
          "accuse",
          "spokesperson",
          "foreign-ministry",
          "interior-ministry",
          "defence-ministry",
          "labour-ministry",
          "ministry",
          "minister",
          "president",
          "prime-minister",
          "government",
          "deputy",
          "official",
          "embassy",
          "ambassador",
          "journalist",
          "media",
          "citizen",
          "police",
          "security-council");

  private Claims() {}

  /** A report as it is compared. */
  private record Read(
      Item report, List<Speech> speeches, Set<String> concepts, Map<Counted, Toll> tolls) {

    static Read of(Item report) {
      List<Passage> passages = Passage.of(report);
      Set<String> concepts = new HashSet<>();
      passages.forEach(passage -> concepts.addAll(Claims.concepts(passage)));
      return new Read(report, new SpeechReader(passages).read(), concepts, Tolls.of(passages));
    }

    Optional<Toll> toll(Counted counted) {
      return Optional.ofNullable(tolls.get(counted));
    }

    boolean denies() {
      return speeches.stream().anyMatch(Speech::denies);
    }
  }

  /**
   * What is said otherwise in different reports of a story: claim and denial first, then the
   * numbers of each group of people.
   *
   * @return empty for most stories; else at least two, and of each group two or more
   */
  public static List<Statement> of(List<Item> reports) {
    List<Read> read = read(reports);
    List<Statement> all = new ArrayList<>(denied(read));
    for (Counted counted : Counted.values()) {
      all.addAll(counts(counted, read));
    }
    return all;
  }

  /** Whether a report is the first to deny what an earlier one claims. */
  public static boolean denies(Item report, List<Item> before) {
    Read denial = Read.of(report);
    if (!denial.denies()) {
      return false;
    }
    List<Read> earlier = read(before);
    return earlier.stream().noneMatch(Read::denies)
        && earlier.stream().anyMatch(claim -> !pairs(claim, denial).isEmpty());
  }

  /** Whether a report counts people otherwise than all earlier ones that count them. */
  public static boolean countsOtherwise(Item report, List<Item> before) {
    Map<Counted, Toll> now = Read.of(report).tolls();
    if (now.isEmpty()) {
      return false;
    }
    List<Read> earlier = read(before);
    return now.entrySet().stream()
        .anyMatch(
            toll -> {
              List<Toll> known =
                  earlier.stream().flatMap(read -> read.toll(toll.getKey()).stream()).toList();
              return !known.isEmpty()
                  && known.stream().allMatch(k -> k.number() != toll.getValue().number());
            });
  }

  /** The earliest first, of many the first and the latest. */
  private static List<Read> read(List<Item> reports) {
    List<Item> ordered = reports.stream().sorted(Comparator.comparing(Item::when)).toList();
    int size = ordered.size();
    List<Read> all = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      if (at < FROM_EACH_END || at >= size - FROM_EACH_END) {
        all.add(Read.of(ordered.get(at)));
      }
    }
    return all;
  }

  /** A claim and its denial, or nothing: of several the first whose speakers are known. */
  private static List<Statement> denied(List<Read> reports) {
    List<List<Statement>> pairs = new ArrayList<>();
    for (Read denial : reports) {
      for (Read claim : denial.denies() ? reports : List.<Read>of()) {
        pairs.addAll(pairs(claim, denial));
      }
    }
    return pairs.stream()
        .reduce((best, next) -> named(next) > named(best) ? next : best)
        .orElse(List.of());
  }

  private static long named(List<Statement> pair) {
    return pair.stream().filter(statement -> !statement.speaker().isEmpty()).count();
  }

  private static List<List<Statement>> pairs(Read claiming, Read denying) {
    List<List<Statement>> pairs = new ArrayList<>();
    if (claiming.denies()) {
      return pairs; // it has both sides itself
    }
    for (Speech denial : denying.speeches()) {
      for (Speech claim : denial.denies() ? claiming.speeches() : List.<Speech>of()) {
        if (isDenied(claim, denial, denying)) {
          pairs.add(
              List.of(
                  said(Statement.Kind.SAYS, claim, claiming),
                  said(Statement.Kind.DENIES, denial, denying)));
        }
      }
    }
    return pairs;
  }

  private static boolean isDenied(Speech claim, Speech denial, Read denying) {
    if (Speakers.share(claim.speaker(), denial.speaker())
        || Speakers.isSubject(claim.speaker(), denial.passage(), "denies")
        || Speakers.isSubject(denial.speaker(), claim.passage(), "says")) {
      return false;
    }
    if (Speakers.share(claim.speaker(), denial.passage().text())) {
      return true; // it names whom it denies
    }
    Set<String> shared = concepts(claim.passage());
    shared.retainAll(denying.concepts());
    boolean named = !claim.speaker().isEmpty() || !denial.speaker().isEmpty();
    return shared.size() >= (named ? 1 : SHARED_UNNAMED);
  }

  private static Statement said(Statement.Kind kind, Speech speech, Read read) {
    return new Statement(
        kind, read.report().feed(), speech.speaker(), speech.quote(), null, 0, false);
  }

  private static Set<String> concepts(Passage passage) {
    Set<String> all = new HashSet<>();
    for (int at = 0; at < passage.size(); at++) {
      all.addAll(passage.concepts(at));
    }
    all.removeIf(concept -> FORMAL.contains(concept) || concept.startsWith("weak-"));
    return all;
  }

  /** The numbers that cannot all be true, each with the feed that had it first. */
  private static List<Statement> counts(Counted counted, List<Read> reports) {
    Map<String, Toll> latest = new HashMap<>();
    for (Read read : reports) {
      read.toll(counted).ifPresent(toll -> latest.put(read.report().feed(), toll));
    }
    Map<Toll, String> first = new LinkedHashMap<>();
    for (Read read : reports) {
      String feed = read.report().feed();
      read.toll(counted)
          .filter(toll -> toll.equals(latest.get(feed)))
          .ifPresent(toll -> first.putIfAbsent(toll, feed));
    }
    return first.entrySet().stream()
        .filter(one -> first.keySet().stream().anyMatch(one.getKey()::contradicts))
        .map(
            one ->
                new Statement(
                    Statement.Kind.COUNTS,
                    one.getValue(),
                    "",
                    "",
                    counted,
                    one.getKey().number(),
                    one.getKey().least()))
        .toList();
  }
}
