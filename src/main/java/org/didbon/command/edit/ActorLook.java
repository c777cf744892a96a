package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.actor.ActorBook;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.RuleViews;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.ActorPreview;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/**
 * Says what a change of a person would bring: what comes and goes by it, what of the names may be
 * meant otherwise, who would hear of it. Thread-safe.
 */
public final class ActorLook {

  private final Editing editing;
  private final RuleViews views;
  private final WordDoubts words;

  public ActorLook(Editing editing, RuleViews views) {
    this.editing = editing;
    this.views = views;
    this.words = new WordDoubts(editing.people());
  }

  /**
   * What is to be seen before a yes.
   *
   * @param warning what has to be confirmed once more
   */
  public record ActorOutlook(RichText text, Optional<String> warning) {}

  /** What {@code proposal} would bring. */
  public ActorOutlook of(Proposal proposal, Localizer localizer) {
    Status seen = proposal.seen().content();
    Actor after = RuleJson.actor(proposal.change().after().text());
    Optional<Actor> before =
        seen.isOn() ? Optional.of(RuleJson.actor(seen.text())) : Optional.empty();
    RichText.Builder shown = RichText.builder();
    shown.lines(
        Differences.between(proposal.change().kind(), seen, proposal.change().after(), localizer));
    List<Actor> now = editing.book().now().actors();
    shown.lines(
        NameDoubts.describe(
            after, ActorBook.of(ActorPreviewer.with(after, now)).warnings(), localizer));
    shown.lines(words.describe(after, before.orElse(null), localizer));
    if (!proposal.change().after().isOn()) {
      return new ActorOutlook(shown.build(), Optional.empty());
    }
    ActorPreview preview = editing.people().of(after, before.orElse(null), now, localizer.zone());
    shown.lines(views.preview(preview, before.isEmpty(), localizer));
    return new ActorOutlook(shown.build(), busy(preview.gained().alertsADay(), localizer));
  }

  private Optional<String> busy(double alerts, Localizer localizer) {
    return alerts <= editing.mostAlertsADay()
        ? Optional.empty()
        : Optional.of(
            localizer.say(
                "rule.busy",
                Map.of("alerts", Math.round(alerts), "most", editing.mostAlertsADay())));
  }
}
