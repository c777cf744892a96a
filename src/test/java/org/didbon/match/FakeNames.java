package org.didbon.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.actor.Mention;
import org.didbon.domain.Actor;
import org.didbon.domain.Ground;
import org.didbon.text.Requirement;
import org.didbon.text.Tokens;
import org.didbon.text.name.NameKey;

/**
 * Takes a word for an actor: alone on the ground of a surname, after a given name of a full name.
 */
final class FakeNames implements Names {

  private static final Map<String, String> ACTORS =
      Map.of("путина", "putin", "patrushev", "patrushev");
  private static final List<String> GIVEN = List.of("владимира", "nikolai");

  @Override
  public List<Mention> in(Tokens tokens, String language, Instant when) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String actor = ACTORS.get(tokens.word(i));
      if (actor != null) {
        boolean full =
            i > 0
                && tokens.inTitle(i - 1) == tokens.inTitle(i)
                && GIVEN.contains(tokens.word(i - 1));
        mentions.add(
            full
                ? new Mention(actor, Ground.FULL_NAME, i - 1, i)
                : new Mention(actor, Ground.SURNAME_ALONE, i, i));
      }
    }
    return mentions;
  }

  @Override
  public Requirement clue(String actor) {
    return new Requirement.Any(
        ACTORS.keySet().stream()
            .filter(word -> actor.equals(ACTORS.get(word)))
            .<Requirement>map(word -> new Requirement.NameStem(NameKey.of(word)))
            .toList());
  }

  static List<Actor> actors() {
    return List.of(actor("putin", "Владимир Путин"), actor("patrushev", "Nikolai Patrushev"));
  }

  static Actor actor(String id, String name) {
    return new Actor(
        id,
        name,
        Map.of("en", List.of(name)),
        "",
        "",
        List.of(),
        "",
        Actor.BareSurname.AUTO,
        List.of());
  }
}
