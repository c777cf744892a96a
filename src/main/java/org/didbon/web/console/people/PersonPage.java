package org.didbon.web.console.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Differences;
import org.didbon.command.edit.NameDoubts;
import org.didbon.command.news.Mentions;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.CardReader;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.people.PersonView.CountedName;
import org.didbon.web.console.people.PersonView.NamesIn;
import org.didbon.web.console.people.PersonView.PersonStep;

/** The page of one person: who it is, what the news say, what of the names may be doubtful. */
final class PersonPage {

  private static final int LATEST = 8;
  private static final int COUNTED = 10;

  private final ConsoleParts parts;
  private final CardReader reader;

  PersonPage(ConsoleParts parts, CardReader reader) {
    this.parts = parts;
    this.reader = reader;
  }

  PersonView of(Overlay overlay, Localizer localizer) {
    Actor actor = RuleJson.actor(overlay.content().text());
    Subject subject = actor.subject();
    Mentions mentions = reader.mentions(actor, localizer);
    Instant from = mentions.lately(localizer.zone());
    boolean on = overlay.content().isOn();
    return new PersonView(
        actor.id(),
        PeopleList.marks(overlay, localizer),
        reader.face(actor, mentions, localizer),
        names(actor, localizer),
        actor.tags().stream().map(localizer::tag).toList(),
        actor.not(),
        on
            ? NameDoubts.describe(actor, parts.watchlist().actors().warnings(), localizer)
            : RichText.NONE,
        overlay.isChangedBelow() ? Differences.ofFile(overlay, localizer) : RichText.NONE,
        counted(
            parts.coverage().sources(subject, from, COUNTED),
            id -> "",
            parts.watchlist()::ofFeed,
            localizer),
        counted(
            parts.coverage().alongside(subject, from, COUNTED),
            id -> parts.watchlist().actors().byId(id).isPresent() ? id : "",
            id -> parts.watchlist().of(Subject.actor(id), localizer),
            localizer),
        reader.stories(parts.coverage().about(subject, new Slice(0, LATEST)), localizer),
        steps(overlay, localizer));
  }

  private static List<NamesIn> names(Actor actor, Localizer localizer) {
    List<NamesIn> names = new ArrayList<>();
    new TreeMap<>(actor.names())
        .forEach(
            (language, some) ->
                names.add(new NamesIn(localizer.language(language), String.join(" · ", some))));
    return names;
  }

  private static List<CountedName> counted(
      Map<String, Integer> counts,
      UnaryOperator<String> id,
      UnaryOperator<String> name,
      Localizer localizer) {
    List<CountedName> told = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            told.add(new CountedName(id.apply(key), name.apply(key), localizer.number(count))));
    return told;
  }

  /** What {@code /actor} has for a person who stands so. */
  private static List<PersonStep> steps(Overlay overlay, Localizer localizer) {
    List<PersonStep> steps = new ArrayList<>();
    if (overlay.last() != null) {
      steps.add(step(Action.UNDO, "console.review.undo", false, localizer));
    }
    if (overlay.isEdited() && !overlay.base().isEmpty()) {
      steps.add(step(Action.RESET, "console.people.reset", false, localizer));
    }
    if (!overlay.content().isDeleted()) {
      steps.add(
          overlay.content().isOn()
              ? step(Action.DISABLE, "rule.disable", false, localizer)
              : step(Action.ENABLE, "rule.enable", false, localizer));
      steps.add(step(Action.DELETE, "rule.delete", true, localizer));
    }
    return steps;
  }

  private static PersonStep step(Action action, String key, boolean grave, Localizer localizer) {
    return new PersonStep(action.word(), localizer.say(key), grave);
  }
}
