package org.didbon.command.edit;

import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.Editing;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Actor;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;

/**
 * Shows what a change of a person would bring before it is saved: what comes and goes by it, what
 * of the names may be meant otherwise, who would hear of it. Thread-safe.
 */
final class ActorOffer {

  private final Editing editing;
  private final ActorLook look;
  private final SaveFlow saveFlow;

  ActorOffer(Editing editing, RuleViews views, SaveFlow saveFlow) {
    this.editing = editing;
    this.look = new ActorLook(editing, views);
    this.saveFlow = saveFlow;
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
    Actor after = RuleJson.actor(proposal.change().after().text());
    ActorLook.ActorOutlook outlook = look.of(proposal, localizer);
    RichText.Builder shown = RichText.builder();
    shown.bold(after.nameIn(localizer.readable())).plain(" ").code("@" + after.id()).newLine();
    shown.lines(understood);
    shown.lines(outlook.text());
    String yes = proposal.change().action() == Action.ENABLE ? "rule.enable" : "save.save";
    return saveFlow.offer(
        yes, shown.build(), proposal, Right.EDITOR, outlook.warning().orElse(null), request);
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
