package org.didbon.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds circles among rules and lists that name one another, and chains too long to follow. */
final class RuleChains {

  /** How many rules may follow one another. */
  static final int LONGEST = 20;

  /** More circles than anybody mends at once. */
  private static final int CIRCLES = 20;

  /**
   * Something wrong.
   *
   * @param rule where to mend it
   * @param named the rule it names that leads to trouble
   * @param key of the phrase that says what is wrong and what to do instead
   * @param arguments of the phrase
   */
  record Flaw(String rule, String named, String key, Map<String, String> arguments) {}

  /** Ids of rules by the id of the rule that names them. */
  private final Map<String, List<String>> named = new LinkedHashMap<>();

  /** How many rules follow one another from each; absent for those that lead into a circle. */
  private final Map<String, Integer> lengths = new HashMap<>();

  private RuleChains(Map<String, List<String>> named) {
    named.forEach(
        (rule, others) ->
            this.named.put(
                rule, new ArrayList<>(others.stream().filter(named::containsKey).toList())));
  }

  /**
   * What is wrong with rules that name one another.
   *
   * @param named ids of rules by the id of the rule that names them, itself in the order in which a
   *     rule of a circle is picked to be mended; ids that are no keys name nothing
   */
  static List<Flaw> flaws(Map<String, List<String>> named) {
    RuleChains chains = new RuleChains(named);
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < CIRCLES; i++) {
      chains.measure();
      Optional<List<String>> circle = chains.circle();
      if (circle.isEmpty()) {
        break;
      }
      flaws.add(chains.cut(circle.get()));
    }
    flaws.addAll(chains.tooLong());
    return flaws;
  }

  /** Works up from the rules that name none. */
  private void measure() {
    lengths.clear();
    Map<String, List<String>> namedBy = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    named.forEach(
        (rule, others) -> {
          others.forEach(other -> namedBy.computeIfAbsent(other, o -> new ArrayList<>()).add(rule));
          open.put(rule, others.size());
          if (others.isEmpty()) {
            ready.add(rule);
          }
        });
    while (!ready.isEmpty()) {
      String rule = ready.remove();
      lengths.put(
          rule,
          1 + named.getOrDefault(rule, List.of()).stream().mapToInt(this::length).max().orElse(0));
      for (String other : namedBy.getOrDefault(rule, List.of())) {
        if (open.merge(other, -1, Integer::sum) == 0) {
          ready.add(other);
        }
      }
    }
  }

  private int length(String rule) {
    return lengths.getOrDefault(rule, 0);
  }

  /** The rules of a circle in the order they name one another, the one to mend first. */
  private Optional<List<String>> circle() {
    return named.keySet().stream()
        .filter(rule -> !lengths.containsKey(rule))
        .findFirst()
        .map(this::circleFrom);
  }

  private List<String> circleFrom(String start) {
    List<String> path = new ArrayList<>();
    String rule = start;
    while (!path.contains(rule)) {
      path.add(rule);
      rule =
          named.getOrDefault(rule, List.of()).stream()
              .filter(other -> !lengths.containsKey(other))
              .findFirst()
              .orElseThrow();
    }
    List<String> circle = path.subList(path.indexOf(rule), path.size());
    List<String> order = List.copyOf(named.keySet());
    String first = circle.stream().min((a, b) -> order.indexOf(a) - order.indexOf(b)).orElseThrow();
    List<String> turned = new ArrayList<>(circle.subList(circle.indexOf(first), circle.size()));
    turned.addAll(circle.subList(0, circle.indexOf(first)));
    return turned;
  }

  private Flaw cut(List<String> circle) {
    String first = circle.get(0);
    String second = circle.get(1 % circle.size());
    named.getOrDefault(first, List.of()).removeIf(second::equals);
    String way =
        Stream.concat(circle.stream(), Stream.of(first))
            .map(RuleNames::named)
            .collect(Collectors.joining(" → "));
    boolean list = CompiledRule.isList(first);
    return new Flaw(
        first, second, list ? "query.fault.list_circle" : "query.fault.circle", Map.of("way", way));
  }

  /** The first rule of each chain that is one too long. */
  private List<Flaw> tooLong() {
    return named.keySet().stream()
        .filter(rule -> length(rule) == LONGEST + 1)
        .map(
            rule ->
                new Flaw(
                    rule,
                    named.getOrDefault(rule, List.of()).stream()
                        .filter(other -> length(other) == LONGEST)
                        .findFirst()
                        .orElseThrow(),
                    CompiledRule.isList(rule) ? "query.fault.list_chain" : "query.fault.chain",
                    Map.of("most", String.valueOf(LONGEST))))
        .toList();
  }
}
