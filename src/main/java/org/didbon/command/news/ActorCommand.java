package org.didbon.command.news;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.CardLinks;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.OwnNames;
import org.didbon.command.Paging;
import org.didbon.command.Permissions;
import org.didbon.command.PersonWords;
import org.didbon.command.Reply;
import org.didbon.command.Subjects;
import org.didbon.domain.Actor;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/** A watched person: who it is, and what the news say. */
final class ActorCommand implements Command {

  private final Subjects subjects;
  private final SubjectCard card;
  private final OwnNames ownNames;
  private final CardLinks links;
  private final Permissions permissions;
  private final Clock clock;

  ActorCommand(
      Subjects subjects,
      SubjectCard card,
      OwnNames ownNames,
      CardLinks links,
      Permissions permissions,
      Clock clock) {
    this.subjects = subjects;
    this.ownNames = ownNames;
    this.card = card;
    this.links = links;
    this.permissions = permissions;
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
    PersonWords.about(actor, localizer).ifPresent(text -> head.plain(text).newLine());
    LocalDate today = LocalDate.ofInstant(clock.instant(), localizer.zone());
    actor
        .roles()
        .forEach(role -> head.plain("• " + PersonWords.post(role, today, localizer)).newLine());
    if (!actor.tags().isEmpty()) {
      String tags = String.join(", ", actor.tags().stream().map(localizer::tag).toList());
      head.plain(localizer.say("actors.tags", Map.of("tags", tags))).newLine();
    }
    Optional<URI> link =
        links.of(
            actor.id(),
            localizer.language(),
            permissions.isAtTheMachine(request.incoming().person()));
    return card.of(actor.subject(), head, "actor.silent", link, request);
  }
}
