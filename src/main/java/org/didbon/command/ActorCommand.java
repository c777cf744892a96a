package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;

/** A watched person: who it is, and what the news say. */
final class ActorCommand implements Command {

  private final Subjects subjects;
  private final SubjectCard card;

  ActorCommand(Subjects subjects, SubjectCard card) {
    this.subjects = subjects;
    this.card = card;
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
    if (asked.words().isEmpty()) {
      throw asked.which(
          this, List.of(List.of(new Button(speech.say("actors.summary"), "/actors"))));
    }
    Paging.Page page = Paging.of(asked.words());
    Actor actor = subjects.actor(page.of(), asked);
    if (!page.isFirst()) {
      return card.page(actor.subject(), page, asked);
    }
    RichText.Builder head = RichText.builder().bold(actor.nameIn(speech.readable()));
    if (!actor.country().isEmpty()) {
      head.plain(" · " + speech.country(actor.country()));
    }
    if (!actor.born().isEmpty()) {
      head.plain(" · " + speech.say("actor.born", Map.of("date", speech.date(actor.born()))));
    }
    head.newLine();
    if (!actor.about().isEmpty()) {
      head.plain(actor.about()).newLine();
    }
    actor.roles().forEach(role -> head.plain("• " + told(role, speech)).newLine());
    return card.of(actor.subject(), head, "actor.silent", asked);
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
