package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;

/** A watched person: who it is, and the latest about it. */
final class ActorCommand implements Command {

  private static final int LATEST = 5;

  private final Subjects subjects;
  private final Lately lately;
  private final Listing listing;

  ActorCommand(Subjects subjects, Lately lately, Listing listing) {
    this.subjects = subjects;
    this.lately = lately;
    this.listing = listing;
  }

  @Override
  public String name() {
    return "actor";
  }

  @Override
  public List<String> words() {
    return List.of("актор", "персона", "шахс", "shaxs", "адам", "тұлға");
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    Actor actor = subjects.actor(asked.wordsFor(this), asked);
    RichText.Builder card = RichText.builder().bold(actor.nameIn(speech.readable()));
    if (!actor.country().isEmpty()) {
      card.plain(" · " + speech.country(actor.country()));
    }
    if (!actor.born().isEmpty()) {
      card.plain(" · " + speech.say("actor.born", Map.of("date", speech.date(actor.born()))));
    }
    card.newLine();
    if (!actor.about().isEmpty()) {
      card.plain(actor.about()).newLine();
    }
    actor.roles().forEach(role -> card.plain("• " + told(role, speech)).newLine());
    List<Item> latest = lately.latest(actor.subject(), LATEST);
    if (latest.isEmpty()) {
      card.plain(speech.say("actor.silent")).newLine();
    } else {
      card.plain(lately.head(actor.subject(), speech)).newLine().lines(listing.of(latest, speech));
    }
    RichText command = RichText.code("/subscribe " + actor.id());
    return Reply.of(card.lines(speech.rich("card.subscribe", Map.of("command", command))).build());
  }

  private static String told(Role role, Speech speech) {
    String post = role.of().isEmpty() ? role.title() : role.title() + ", " + role.of();
    if (role.from().isEmpty() && role.to().isEmpty()) {
      return post;
    }
    String to = role.to().isEmpty() ? speech.say("actor.now") : speech.date(role.to());
    String span =
        role.from().isEmpty()
            ? speech.say("actor.until", Map.of("to", to))
            : speech.say("actor.span", Map.of("from", speech.date(role.from()), "to", to));
    return post + " (" + span + ")";
  }
}
