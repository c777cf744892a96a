package org.didbon.command;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;

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
  public String operands() {
    return "NAME";
  }

  @Override
  public String summary() {
    return "who it is, and the latest news";
  }

  @Override
  public String example() {
    return "/actor Patrushev";
  }

  @Override
  public Reply run(Asked asked) {
    Actor actor = subjects.actor(asked.wordsFor(this));
    RichText.Builder card = RichText.builder().bold(actor.name());
    if (!actor.country().isEmpty()) {
      card.plain(" · " + actor.country());
    }
    if (!actor.born().isEmpty()) {
      card.plain(" · born " + actor.born());
    }
    card.newLine();
    if (!actor.about().isEmpty()) {
      card.plain(actor.about()).newLine();
    }
    actor.roles().forEach(role -> card.plain("• " + told(role)).newLine());
    List<Item> latest = lately.latest(actor.subject(), LATEST);
    if (latest.isEmpty()) {
      card.plain("Not in the news since we watch.").newLine();
    } else {
      card.plain("In the news" + lately.often(actor.subject()) + ":")
          .newLine()
          .lines(listing.of(latest));
    }
    return Reply.of(card.plain("Alerts: ").code("/subscribe " + actor.id()).build());
  }

  private static String told(Role role) {
    String post = role.of().isEmpty() ? role.title() : role.title() + ", " + role.of();
    if (role.from().isEmpty() && role.to().isEmpty()) {
      return post;
    }
    String to = role.to().isEmpty() ? "now" : role.to();
    return post + " (" + (role.from().isEmpty() ? "until " : role.from() + " to ") + to + ")";
  }
}
