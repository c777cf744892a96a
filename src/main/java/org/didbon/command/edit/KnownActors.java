package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.actor.ActorBook;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.domain.Actor;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.text.Slug;

/** Those who are in the book already, also switched off or deleted. Thread-safe. */
public final class KnownActors {

  /** People of one name that are shown. */
  private static final int SHOWN = 3;

  private final RuleBook book;

  public KnownActors(RuleBook book) {
    this.book = book;
  }

  /** Whoever is called so, in any script and form; a letter may be wrong. */
  public List<Overlay> named(String typed) {
    List<Actor> all =
        book.now().all(Editable.ACTOR).stream()
            .filter(overlay -> !overlay.content().text().isEmpty())
            .map(overlay -> RuleJson.actor(overlay.content().text()))
            .toList();
    return ActorBook.of(all).named(typed).stream()
        .map(actor -> book.now().entry(Editable.ACTOR, actor.id()))
        .toList();
  }

  /** An id for somebody new of that name, which nobody has. */
  public String freeId(String name) {
    String slug = Slug.of(name);
    String wanted = slug.isEmpty() ? "actor" : slug;
    String id = wanted;
    for (int number = 2; !book.now().entry(Editable.ACTOR, id).content().isDeleted(); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /** The one who is meant by an id or a name of one word. */
  Overlay meant(String typed) {
    Optional<Overlay> byId =
        Optional.of(book.now().entry(Editable.ACTOR, typed))
            .filter(overlay -> !overlay.content().text().isEmpty());
    List<Overlay> named = byId.isPresent() || typed.isEmpty() ? List.of() : named(typed);
    return named.size() == 1
        ? named.get(0)
        : byId.orElseGet(() -> book.present(Editable.ACTOR, typed));
  }

  /** That they are there, and how each is set. */
  static RichText describe(List<Overlay> there, Localizer localizer) {
    RichText.Builder shown = RichText.builder();
    for (Overlay overlay : there.subList(0, Math.min(SHOWN, there.size()))) {
      Actor actor = RuleJson.actor(overlay.content().text());
      RichText name =
          RichText.builder()
              .bold(actor.nameIn(localizer.readable()))
              .plain(" ")
              .code("@" + actor.id())
              .build();
      shown.lines(localizer.rich(key(overlay), Map.of("name", name)));
      shown.plain(String.join(" · ", names(actor))).newLine();
      if (!actor.roles().isEmpty()) {
        shown.lines(ActorFields.told(actor.roles().get(actor.roles().size() - 1), localizer));
      }
    }
    return shown.build();
  }

  /** All that the person is called, the same once. */
  private static List<String> names(Actor actor) {
    return actor.names().values().stream().flatMap(List::stream).distinct().sorted().toList();
  }

  private static String key(Overlay overlay) {
    if (overlay.content().isDeleted()) {
      return "actor.present.deleted";
    }
    return overlay.content().isOn() ? "actor.present" : "actor.present.off";
  }

  /** What can be done with each of them. */
  static Buttons buttons(List<Overlay> there, CommandRequest request) {
    Localizer localizer = request.localizer();
    Buttons buttons = new Buttons();
    for (Overlay overlay : there.subList(0, Math.min(SHOWN, there.size()))) {
      String name = RuleJson.actor(overlay.content().text()).nameIn(localizer.readable());
      if (overlay.content().isDeleted()) {
        String back = localizer.say("save.undo.named", Map.of("what", "@" + overlay.id()));
        buttons.row(new Button(back, "/actor undo " + overlay.id()));
      } else if (overlay.content().isOn()) {
        buttons.row(new Button(name, "/actor " + overlay.id()));
      } else {
        String on = localizer.say("rule.enable") + ": " + name;
        buttons.row(new Button(on, "/actor enable " + overlay.id()));
      }
    }
    return buttons;
  }
}
