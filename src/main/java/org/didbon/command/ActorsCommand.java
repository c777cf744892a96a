package org.didbon.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;

/** Who is watched. */
final class ActorsCommand implements Command {

  private final Watched watched;

  ActorsCommand(Watched watched) {
    this.watched = watched;
  }

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public String operands() {
    return "[COUNTRY]";
  }

  @Override
  public String summary() {
    return "who is watched";
  }

  @Override
  public String example() {
    return "/actors TJ";
  }

  @Override
  public Reply run(Asked asked) {
    Map<String, List<Actor>> byCountry =
        watched.actors().all().stream()
            .sorted(Comparator.comparing(Actor::name))
            .collect(Collectors.groupingBy(Actor::country, TreeMap::new, Collectors.toList()));
    String country = asked.words().toUpperCase(Locale.ROOT);
    if (!country.isEmpty()) {
      List<Actor> some = byCountry.get(country);
      if (some == null) {
        throw new BadInput(
            "Nobody from %s is watched. Countries: %s"
                .formatted(asked.words(), String.join(", ", byCountry.keySet())));
      }
      byCountry = Map.of(country, some);
    }
    RichText.Builder list = RichText.builder();
    byCountry.forEach(
        (code, some) ->
            list.bold(code.isEmpty() ? "Elsewhere" : code)
                .plain(": " + some.stream().map(Actor::name).collect(Collectors.joining(", ")))
                .newLine());
    return Reply.of(list.build());
  }
}
