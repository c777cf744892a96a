package org.didbon.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.didbon.domain.Feed;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleExamples;
import org.didbon.match.RuleFault;
import org.didbon.match.RuleWarnings;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.Reference;
import org.didbon.rule.Refused.RefusalReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people change what is watched. A change is first proposed, which checks it, then saved,
 * which checks it again on what others saved meanwhile. Thread-safe.
 */
public final class RuleBook {

  private static final Logger log = LoggerFactory.getLogger(RuleBook.class);

  /** Longer titles and notes do not fit the messages that show them. */
  private static final int LONGEST_TITLE = 120;

  private static final int LONGEST_ID = 40;

  private final LiveRules liveRules;
  private final Supplier<ItemMatcher> matcher;
  private final Announcer announcer;
  private final Runnable changed;
  private final Clock clock;

  /**
   * @param matcher of what is watched now
   * @param changed called after each change, to make it live
   */
  public RuleBook(
      LiveRules liveRules,
      Supplier<ItemMatcher> matcher,
      Announcer announcer,
      Runnable changed,
      Clock clock) {
    this.liveRules = liveRules;
    this.matcher = matcher;
    this.announcer = announcer;
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
    return check(change, seen, effective);
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
   * Makes a change that was proposed.
   *
   * @throws Refused if somebody else changed the same meanwhile, or what it needs is gone
   */
  public Revision save(Proposal proposal, Author author) {
    Change change = proposal.change();
    while (true) {
      EffectiveRules effective = liveRules.refresh();
      Overlay overlay = effective.entry(change.kind(), change.id());
      checkUnchanged(proposal.seen(), effective);
      if (effective.number() != proposal.revision()) {
        check(change, overlay, effective);
      }
      Revision revision =
          new Revision(
              effective.number() + 1,
              change.kind(),
              change.id(),
              change.action(),
              author,
              clock.instant(),
              overlay.content(),
              change.after(),
              overlay.base(),
              change.note());
      if (liveRules.store().add(revision, announcer.of(revision))) {
        log.info(
            "edited kind={} id={} action={} person={} revision={}",
            change.kind().word(),
            change.id(),
            change.action().word(),
            author.person(),
            revision.number());
        liveRules.refresh();
        changed.run();
        return revision;
      }
    }
  }

  /**
   * The thing of that id.
   *
   * @throws Refused if there is none and never was
   */
  public Overlay present(Editable kind, String id) {
    Overlay overlay = now().entry(kind, id);
    if (overlay.base().isEmpty() && overlay.last() == null) {
      throw new Refused(RefusalReason.ABSENT, "id", id);
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

  private Proposal check(Change change, Overlay seen, EffectiveRules effective) {
    String id = change.id();
    Status before = effective.entry(change.kind(), id).content();
    Status after = change.after();
    if (change.kind() != Editable.ROLE && (!Ids.isValid(id) || id.length() > LONGEST_ID)) {
      if (before.equals(Status.NONE)) {
        throw new Refused(RefusalReason.BAD_ID, "id", id);
      }
    }
    if (change.action() == Action.ADD && !before.isDeleted()) {
      throw new Refused(RefusalReason.TAKEN, "id", id);
    }
    if (change.action() != Action.ADD && change.action() != Action.UNDO && before.isDeleted()) {
      throw new Refused(RefusalReason.ABSENT, "id", id);
    }
    if (isSame(before, after, change.action())) {
      throw new Refused(RefusalReason.SAME, "id", id);
    }
    if (!after.isOn()) {
      checkUnnamed(change.kind(), id, effective);
    }
    boolean kept = after.isOn() || after.state() == Status.WatchState.OFF;
    if (kept && change.kind() == Editable.RULE) {
      return checkRule(change, seen, effective);
    }
    if (kept) {
      checkContent(change, effective);
    }
    return new Proposal(seen, change, effective.number(), Optional.empty(), List.of());
  }

  /** Refuses to take away what rules name. */
  private static void checkUnnamed(Editable kind, String id, EffectiveRules effective) {
    List<String> naming =
        switch (kind) {
          case RULE -> effective.check().naming(Reference.Kind.RULE, id);
          case ACTOR -> effective.check().naming(Reference.Kind.ACTOR, id);
          case FEED, ROLE -> List.of();
        };
    if (!naming.isEmpty()) {
      throw new Refused(RefusalReason.NAMED, "rules", "#" + String.join(", #", naming));
    }
  }

  /** The file's own words as an edit are the same; going back to the file is not. */
  private static boolean isSame(Status before, Status after, Action action) {
    boolean back = action == Action.RESET || action == Action.UNDO;
    boolean alike =
        before.isOn() == after.isOn()
            && before.isDeleted() == after.isDeleted()
            && before.text().equals(after.text());
    return before.equals(after) || (alike && !back) || (before.isDeleted() && after.isDeleted());
  }

  private void checkContent(Change change, EffectiveRules effective) {
    String text = change.after().text();
    switch (change.kind()) {
      case ACTOR -> checkTitle(RuleJson.actor(text).name());
      case FEED -> checkFeed(RuleJson.feed(text), effective);
      case RULE, ROLE -> {} // a rule is checked with all others; a role is one of two words
    }
  }

  private Proposal checkRule(Change change, Overlay seen, EffectiveRules effective) {
    Rule rule = RuleJson.rule(change.after().text());
    checkTitle(rule.title());
    RuleCheck edited = effective.check().with(rule);
    refuse(edited.faultsOf(rule.id(), effective.check()));
    ParsedQuery parsed = edited.query(rule.id()).orElseThrow();
    refuse(RuleExamples.check(rule, parsed.query(), matcher.get(), clock.instant()));
    List<RuleFault> warnings = new ArrayList<>(RuleWarnings.ofWriting(rule));
    warnings.addAll(RuleWarnings.ofSources(rule.id(), parsed, effective.feeds()));
    return new Proposal(seen, change, effective.number(), Optional.of(parsed.query()), warnings);
  }

  private static void refuse(List<RuleFault> faults) {
    if (!faults.isEmpty()) {
      throw faults.get(0).objection();
    }
  }

  private static void checkFeed(Feed feed, EffectiveRules effective) {
    checkTitle(feed.title());
    effective.feeds().stream()
        .filter(other -> other.url().equals(feed.url()) && !other.id().equals(feed.id()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused(RefusalReason.SAME_ADDRESS, "id", other.id());
            });
  }

  private static void checkTitle(String title) {
    if (title.length() > LONGEST_TITLE) {
      throw new Refused(RefusalReason.TOO_LONG, "most", LONGEST_TITLE);
    }
  }
}
