package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Schedule;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;

/**
 * A chat that hears of an item.
 *
 * @param because the matches it asked for, in the item's order; never empty
 * @param named those subjects among them that it asked for one by one, not with everything
 * @param schedule at once, or in which digest
 * @param due when that is
 * @param urgent whether any of the matches is
 * @param sound of the loudest thing that it asked for
 * @param doubted actors among those matched of whom it said that another story does not mean them
 */
public record Recipient(
    ChatAddress chat,
    List<Match> because,
    Set<Subject> named,
    Schedule schedule,
    Instant due,
    boolean urgent,
    Sound sound,
    Set<Subject> doubted) {

  public Recipient {
    because = List.copyOf(because);
    named = Set.copyOf(named);
    doubted = Set.copyOf(doubted);
  }

  /** One that hears of it as its chat wants it. */
  public Recipient(
      ChatAddress chat,
      List<Match> because,
      Set<Subject> named,
      Schedule schedule,
      Instant due,
      boolean urgent) {
    this(chat, because, named, schedule, due, urgent, Sound.AS_CHAT, Set.of());
  }

  Recipient with(Sound other) {
    return new Recipient(chat, because, named, schedule, due, urgent, other, doubted);
  }

  Recipient doubting(Set<Subject> actors) {
    return new Recipient(chat, because, named, schedule, due, urgent, sound, actors);
  }
}
