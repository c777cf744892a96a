package org.didbon.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.match.ItemMatcher;
import org.didbon.query.Query;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.text.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people change what is watched. A change is first proposed, which checks it, then saved,
 * which checks it again on what others saved meanwhile. Thread-safe.
 */
public final class RuleBook {

  private static final Logger log = LoggerFactory.getLogger(RuleBook.class);

  private final LiveRules liveRules;
  private final KnownAuthors authors;
  private final ChangeCheck changes;
  private final Announcer announcer;
  private final SecondYes second;
  private final Runnable changed;
  private final Clock clock;

  /**
   * @param matcher of what is watched now
   * @param second for what is guarded
   * @param changed called after each change, to make it live
   */
  public RuleBook(
      LiveRules liveRules,
      Supplier<ItemMatcher> matcher,
      Announcer announcer,
      SecondYes second,
      Runnable changed,
      Clock clock) {
    this.liveRules = liveRules;
    this.authors = new KnownAuthors(liveRules.store());
    this.changes = new ChangeCheck(matcher, clock);
    this.announcer = announcer;
    this.second = second;
    this.changed = changed;
    this.clock = clock;
  }

  /** Everything as it stands this moment. */
  public EffectiveRules now() {
    return liveRules.refresh();
  }

  /** What {@code person} ({@code network:id}) may change; empty for most. */
  public Optional<StaffRole> role(String person) {
    Status status = liveRules.now().entry(Editable.ROLE, person).content();
    return status.isOn() ? Optional.of(RuleJson.role(status.text())) : Optional.empty();
  }

  /** The changes of one thing, last first. */
  public List<Revision> history(Editable kind, String id, int limit) {
    return liveRules.store().of(kind, id, limit);
  }

  /** Changes before the one of a number, as far as they are wanted, last first. */
  public List<Revision> before(long number, RevisionFilter wanted, int limit) {
    return liveRules.store().before(number, wanted, limit);
  }

  /** Who made changes, {@code network:id}, in their order. */
  public List<String> authors(int limit) {
    return authors.first(limit);
  }

  /** The changes of all, last first. */
  public List<Revision> latest(int limit) {
    return liveRules.store().latest(limit);
  }

  /**
   * Reads a query that becomes no rule as if it did.
   *
   * @throws org.didbon.query.QueryFault if it cannot be read, or names what is not watched
   */
  public Query read(String query) {
    return now().check().read(query);
  }

  /**
   * Checks a change.
   *
   * @throws Refused if it cannot be made
   * @throws org.didbon.query.QueryFault if a query cannot be read
   */
  public Proposal propose(Change change) {
    return propose(change, now().entry(change.kind(), change.id()));
  }

  /**
   * Checks a change of what its author saw as {@code seen}.
   *
   * @throws Refused if it cannot be made, or somebody else changed the same since then
   * @throws org.didbon.query.QueryFault if a query cannot be read
   */
  public Proposal propose(Change change, Overlay seen) {
    EffectiveRules effective = now();
    checkUnchanged(seen, effective);
    return changes.check(change, seen, effective);
  }

  /** Another state of something that is there: off, on again, deleted. */
  public Proposal propose(Editable kind, String id, Action action) {
    Overlay overlay = present(kind, id);
    Status before = overlay.content();
    Status after =
        switch (action) {
          case DISABLE -> before.with(Status.WatchState.OFF);
          case ENABLE -> before.with(Status.WatchState.ON);
          case DELETE -> before.with(Status.WatchState.DELETED);
          case UNDO -> undone(overlay);
          case RESET -> reset(overlay);
          case ADD, EDIT -> throw new IllegalArgumentException("what is new? " + action);
        };
    return propose(new Change(kind, id, action, after, ""));
  }

  /**
   * Makes a change that was proposed. One of what is guarded waits for a second yes instead, and is
   * refused as such.
   *
   * @throws Refused if somebody else changed the same meanwhile, what it needs is gone, or it waits
   */
  public Revision save(Proposal proposal, Author author) {
    Change change = proposal.change();
    while (true) {
      EffectiveRules effective = liveRules.refresh();
      Overlay overlay = effective.entry(change.kind(), change.id());
      checkUnchanged(proposal.seen(), effective);
      if (effective.number() != proposal.revision()) {
        changes.check(change, overlay, effective);
      }
      Set<String> guards = SecondYes.guards(change, effective);
      if (!guards.isEmpty()) {
        throw second.ask(change, overlay, author, guards);
      }
      Revision revision = revision(change, overlay, author, effective);
      if (liveRules.store().add(revision, announcer.of(revision))) {
        return made(revision);
      }
    }
  }

  /** The guarded rules for whose sake a change waits for a second yes; none if it does not. */
  public Set<String> guards(Change change) {
    return SecondYes.guards(change, now());
  }

  /** Changes that wait for a second yes, last first. */
  public List<WaitingChange> waiting(int limit) {
    return second.waiting(limit);
  }

  /** Whether a person may say yes to his own change, as there is nobody else. */
  public boolean isAlone(String person) {
    return second.isAlone(person);
  }

  /** Who said yes to changes that needed it, by their number. */
  public Map<Long, String> approvers(List<Revision> revisions) {
    return second.approvers(revisions.stream().map(Revision::number).toList());
  }

  /**
   * The change that waits under that number.
   *
   * @throws Refused if none does
   */
  public WaitingChange waitingFor(long number) {
    return second.open(number);
  }

  /**
   * The second yes: makes a change that waits, checked anew.
   *
   * @param by an admin
   * @throws Refused if none waits under that number, it is his own, or somebody changed the same
   *     meanwhile; then it waits no more
   * @throws org.didbon.domain.BadInput if it cannot be made any more; then it goes on waiting
   */
  public Revision yes(long number, Author by) {
    while (true) {
      WaitingChange waiting = second.open(number);
      second.check(waiting, by);
      Change change = waiting.change();
      EffectiveRules effective = liveRules.refresh();
      Overlay overlay = effective.entry(change.kind(), change.id());
      if (!waiting.isOn(overlay)) {
        second.end(waiting, WaitingEnd.OVERTAKEN, by);
        throw Refused.overtaken(change.id(), overlay.last());
      }
      changes.check(change, overlay, effective);
      Revision revision = revision(change, overlay, waiting.author(), effective);
      if (second.approve(waiting, revision, by, announcer)) {
        return made(revision);
      }
    }
  }

  /**
   * The no to a change that waits; of its own author, that he takes it back.
   *
   * @param by its author, or an admin
   * @throws Refused if none waits under that number
   */
  public WaitingChange no(long number, Author by) {
    WaitingChange waiting = second.open(number);
    boolean own = by.person().equals(waiting.author().person());
    if (!second.end(waiting, own ? WaitingEnd.WITHDRAWN : WaitingEnd.REFUSED, by)) {
      second.open(number); // says who was first
    }
    return waiting;
  }

  private Revision revision(
      Change change, Overlay overlay, Author author, EffectiveRules effective) {
    return revision(effective.number() + 1, change, overlay, author);
  }

  private Revision revision(long number, Change change, Overlay overlay, Author author) {
    return new Revision(
        number,
        change.kind(),
        change.id(),
        change.action(),
        author,
        clock.instant(),
        overlay.content(),
        change.after(),
        overlay.base(),
        change.note());
  }

  private Revision made(Revision revision) {
    log.info(
        "edited kind={} id={} action={} person={} revision={}",
        revision.kind().word(),
        revision.id(),
        revision.action().word(),
        revision.author().person(),
        revision.number());
    liveRules.refresh();
    changed.run();
    return revision;
  }

  /** An id for a new rule, made of its title and not taken. */
  public String freeId(String title) {
    String slug = Slug.of(title);
    String wanted = slug.isEmpty() ? "rule" : slug;
    EffectiveRules effective = now();
    String id = wanted;
    for (int number = 2;
        !effective.entry(Editable.RULE, id).content().equals(Status.NONE);
        number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /**
   * Makes several changes at once: all of them or none. Those who run the bot are told of the
   * first, whose note says what it is a part of.
   *
   * @param proposals of different things, at least one, none of which needs a second yes
   * @throws Refused if one of them cannot be made any more
   */
  public List<Revision> saveAll(List<Proposal> proposals, Author author) {
    while (true) {
      EffectiveRules effective = liveRules.refresh();
      List<Revision> revisions = new ArrayList<>();
      for (Proposal proposal : proposals) {
        Change change = proposal.change();
        checkUnchanged(proposal.seen(), effective);
        Overlay overlay = effective.entry(change.kind(), change.id());
        if (effective.number() != proposal.revision()) {
          changes.check(change, overlay, effective);
        }
        if (!SecondYes.guards(change, effective).isEmpty()) {
          throw new IllegalArgumentException("needs a second yes id=" + change.id());
        }
        revisions.add(revision(effective.number() + revisions.size() + 1, change, overlay, author));
      }
      if (liveRules.store().addAll(revisions, announcer.of(revisions.get(0)))) {
        log.info(
            "edited kind={} changes={} person={} revision={}",
            revisions.get(0).kind().word(),
            revisions.size(),
            author.person(),
            revisions.get(0).number());
        liveRules.refresh();
        changed.run();
        return revisions;
      }
    }
  }

  /**
   * The thing of that id.
   *
   * @throws Refused if there is none and never was
   */
  public Overlay present(Editable kind, String id) {
    EffectiveRules effective = now();
    Overlay overlay = effective.entry(kind, id);
    if (overlay.base().isEmpty() && overlay.last() == null) {
      throw effective.absent(kind, id);
    }
    return overlay;
  }

  private static void checkUnchanged(Overlay seen, EffectiveRules effective) {
    Overlay overlay = effective.entry(seen.kind(), seen.id());
    if (overlay.number() != seen.number()) {
      throw Refused.overtaken(seen.id(), overlay.last());
    }
  }

  private static Status undone(Overlay overlay) {
    Revision last = overlay.last();
    if (last == null) {
      throw new Refused(RefusalReason.UNCHANGED, "id", overlay.id());
    }
    return last.before().state() == Status.WatchState.BASE
        ? Status.base(overlay.base())
        : last.before();
  }

  private static Status reset(Overlay overlay) {
    if (overlay.base().isEmpty()) {
      throw new Refused(RefusalReason.NOT_IN_FILE, "id", overlay.id());
    }
    return Status.base(overlay.base());
  }
}
