package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import org.didbon.actor.ActorBook;
import org.didbon.command.CommandRequest;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.ActorPreview;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a change of a person would bring before it is saved: what comes and goes by it, what
 * of the names may be meant otherwise, who would hear of it. Thread-safe.
 */
final class ActorOffer {

  private final Editing editing;
  private final RuleViews views;
  private final SaveFlow saveFlow;
  private final WordDoubts words;

  ActorOffer(Editing editing, RuleViews views, SaveFlow saveFlow) {
    this.editing = editing;
    this.views = views;
    this.saveFlow = saveFlow;
    this.words = new WordDoubts(editing.people());
  }

  /** What {@code proposal} would bring, with a button to save it. */
  Reply shown(Proposal proposal, CommandRequest request) {
    return shown(proposal, RichText.NONE, request);
  }

  /**
   * Likewise.
   *
   * @param understood what was made of the words that were typed
   */
  Reply shown(Proposal proposal, RichText understood, CommandRequest request) {
    Localizer localizer = request.localizer();
    Status seen = proposal.seen().content();
    Actor after = RuleJson.actor(proposal.change().after().text());
    Actor before = seen.isOn() ? RuleJson.actor(seen.text()) : null;
    boolean watched = proposal.change().after().isOn();
    RichText.Builder shown = RichText.builder();
    shown.bold(after.nameIn(localizer.readable())).plain(" ").code("@" + after.id()).newLine();
    shown.lines(understood);
    shown.lines(
        Differences.between(proposal.change().kind(), seen, proposal.change().after(), localizer));
    List<Actor> now = editing.book().now().actors();
    shown.lines(
        NameDoubts.describe(
            after, ActorBook.of(ActorPreviewer.with(after, now)).warnings(), localizer));
    shown.lines(words.describe(after, before, localizer));
    String warning = null;
    if (watched) {
      ActorPreview preview = editing.people().of(after, before, now, localizer.zone());
      shown.lines(views.preview(preview, before == null, localizer));
      warning = busy(preview.gained().alertsADay(), localizer);
    }
    String yes = proposal.change().action() == Action.ENABLE ? "rule.enable" : "save.save";
    return saveFlow.offer(yes, shown.build(), proposal, Right.EDITOR, warning, request);
  }

  private @Nullable String busy(double alerts, Localizer localizer) {
    return alerts <= editing.mostAlertsADay()
        ? null
        : localizer.say(
            "rule.busy", Map.of("alerts", Math.round(alerts), "most", editing.mostAlertsADay()));
  }

  /**
   * Asks whether somebody is to be watched no more.
   *
   * @param question its key, with the person's name and how many chats asked for him
   * @param yes the key of what the button says
   */
  Reply sure(String question, String yes, Proposal proposal, CommandRequest request) {
    Localizer localizer = request.localizer();
    Actor actor = RuleJson.actor(proposal.seen().content().text());
    RichText name = RichText.bold(actor.nameIn(localizer.readable()));
    int chats = editing.reach().subscribed(actor.subject());
    RichText shown = localizer.rich(question, Map.of("name", name, "chats", chats));
    return saveFlow.offer(yes, shown, proposal, Right.EDITOR, null, request);
  }
}
