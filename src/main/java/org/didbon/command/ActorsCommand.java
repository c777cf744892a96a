package org.didbon.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;

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
  public List<String> words() {
    return List.of("акторы", "персоны", "шахсон", "shaxslar");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Map<String, List<Actor>> byCountry =
        watched.actors().all().stream()
            .collect(Collectors.groupingBy(Actor::country, TreeMap::new, Collectors.toList()));
    if (byCountry.isEmpty()) {
      return Reply.of(RichText.of(speech.say("actors.empty")));
    }
    String country = asked.words().toUpperCase(Locale.ROOT);
    if (!country.isEmpty()) {
      List<Actor> some = byCountry.get(country);
      if (some == null) {
        String countries =
            byCountry.keySet().stream()
                .filter(code -> !code.isEmpty())
                .map(code -> speech.country(code) + " (" + code + ")")
                .collect(Collectors.joining(", "));
        throw asked.wrong("actors.none", Map.of("country", asked.words(), "countries", countries));
      }
      byCountry = Map.of(country, some);
    }
    RichText.Builder list = RichText.builder();
    byCountry.forEach(
        (code, some) ->
            list.bold(code.isEmpty() ? speech.say("actors.elsewhere") : speech.country(code))
                .plain(": " + names(some, speech))
                .newLine());
    return Reply.of(list.build());
  }

  private static String names(List<Actor> actors, Speech speech) {
    return actors.stream()
        .map(actor -> actor.nameIn(speech.readable()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
