package org.didbon.command.news;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.OwnNames;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.Subjects;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Button;
import org.didbon.domain.PartialDate;
import org.didbon.domain.RichText;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;

/** A watched person: who it is, and what the news say. */
final class ActorCommand implements Command {

  private final Subjects subjects;
  private final SubjectCard card;
  private final OwnNames ownNames;
  private final Clock clock;

  ActorCommand(Subjects subjects, SubjectCard card, OwnNames ownNames, Clock clock) {
    this.subjects = subjects;
    this.ownNames = ownNames;
    this.card = card;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "actor";
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (request.words().isEmpty()) {
      throw request.which(List.of(List.of(new Button(localizer.say("actors.summary"), "/actors"))));
    }
    Paging.Page page = Paging.of(request.words());
    Actor actor = subjects.actor(page.of(), request);
    if (!page.isFirst()) {
      return card.page(actor.subject(), page, request);
    }
    ownNames.shown(actor.id(), request.chat());
    RichText.Builder head = RichText.builder().bold(actor.nameIn(localizer.readable()));
    List<String> own = ownNames.of(actor.id(), request.chat());
    head.plain(own.isEmpty() ? "" : " (" + String.join(", ", own) + ")");
    if (!actor.country().isEmpty()) {
      head.plain(" · " + localizer.country(actor.country()));
    }
    if (!actor.born().isEmpty()) {
      head.plain(" · " + localizer.say("actor.born", Map.of("date", localizer.date(actor.born()))));
    }
    head.newLine();
    about(actor, localizer).ifPresent(text -> head.plain(text).newLine());
    actor.roles().forEach(role -> head.plain("• " + describe(role, localizer)).newLine());
    if (!actor.tags().isEmpty()) {
      String tags = String.join(", ", actor.tags().stream().map(localizer::tag).toList());
      head.plain(localizer.say("actors.tags", Map.of("tags", tags))).newLine();
    }
    return card.of(actor.subject(), head, "actor.silent", request);
  }

  /** In the language of the chat, or none; a text in one language alone is meant for all. */
  private static Optional<String> about(Actor actor, Localizer localizer) {
    Wording about = actor.about();
    Optional<String> forAll =
        about.isEmpty() || !about.others().isEmpty()
            ? Optional.empty()
            : Optional.of(about.english());
    return about.in(localizer.language()).or(() -> forAll);
  }

  /** A post that is to be taken up is held by nobody now. */
  private String still(Role role, Localizer localizer) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), localizer.zone());
    boolean begun = role.from().isEmpty() || !PartialDate.first(role.from()).isAfter(today);
    return begun ? localizer.say("actor.now") : "…";
  }

  private String describe(Role role, Localizer localizer) {
    String title = localizer.text(role.title());
    String post = role.of().isEmpty() ? title : title + ", " + localizer.text(role.of());
    if (role.from().isEmpty() && role.to().isEmpty()) {
      return post;
    }
    String to = role.to().isEmpty() ? still(role, localizer) : localizer.date(role.to());
    String span =
        role.from().isEmpty()
            ? localizer.say("actor.until", Map.of("to", to))
            : localizer.say("actor.span", Map.of("from", localizer.date(role.from()), "to", to));
    return post + " (" + span + ")";
  }
}
