package org.didbon.rule;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.didbon.domain.Feed;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.match.ItemMatcher;
import org.didbon.rule.Refused.Reason;
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

  private final Editions editions;
  private final Supplier<ItemMatcher> matcher;
  private final Announcer announcer;
  private final Runnable changed;
  private final Clock clock;

  /**
   * @param matcher of what is watched now
   * @param changed called after each change, to make it live
   */
  public RuleBook(
      Editions editions,
      Supplier<ItemMatcher> matcher,
      Announcer announcer,
      Runnable changed,
      Clock clock) {
    this.editions = editions;
    this.matcher = matcher;
    this.announcer = announcer;
    this.changed = changed;
    this.clock = clock;
  }

  /** Everything as it stands this moment. */
  public Edition now() {
    return editions.refresh();
  }

  /** What {@code person} ({@code network:id}) may change; empty for most. */
  public Optional<Role> role(String person) {
    Content content = editions.now().entry(Kind.ROLE, person).content();
    return content.isOn() ? Optional.of(Written.role(content.text())) : Optional.empty();
  }

  /** The changes of one thing, last first. */
  public List<Revision> history(Kind kind, String id, int limit) {
    return editions.store().of(kind, id, limit);
  }

  /** The changes of all, last first. */
  public List<Revision> latest(int limit) {
    return editions.store().latest(limit);
  }

  /**
   * Checks a query that becomes no rule as if it did.
   *
   * @throws Refused if it names what is not watched
   * @throws org.didbon.query.QueryFault if it cannot be read
   */
  public void check(String query) {
    new References(now()).checkNames(query, "");
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
  public Proposal propose(Change change, Entry seen) {
    Edition edition = now();
    checkUnchanged(seen, edition);
    check(change, edition);
    return new Proposal(seen, change);
  }

  /** Another state of something that is there: off, on again, deleted. */
  public Proposal propose(Kind kind, String id, Action action) {
    Entry entry = present(kind, id);
    Content before = entry.content();
    Content after =
        switch (action) {
          case DISABLE -> before.with(Content.State.OFF);
          case ENABLE -> before.with(Content.State.ON);
          case DELETE -> before.with(Content.State.DELETED);
          case UNDO -> undone(entry);
          case RESET -> reset(entry);
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
      Edition edition = editions.refresh();
      Entry entry = edition.entry(change.kind(), change.id());
      checkUnchanged(proposal.seen(), edition);
      check(change, edition);
      Revision revision =
          new Revision(
              edition.number() + 1,
              change.kind(),
              change.id(),
              change.action(),
              author,
              clock.instant(),
              entry.content(),
              change.after(),
              entry.base(),
              change.note());
      if (editions.store().add(revision, announcer.of(revision))) {
        log.info(
            "edited kind={} id={} action={} person={} revision={}",
            change.kind().word(),
            change.id(),
            change.action().word(),
            author.person(),
            revision.number());
        editions.refresh();
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
  public Entry present(Kind kind, String id) {
    Entry entry = now().entry(kind, id);
    if (entry.base().isEmpty() && entry.last() == null) {
      throw new Refused(Reason.ABSENT, "id", id);
    }
    return entry;
  }

  private static void checkUnchanged(Entry seen, Edition edition) {
    Entry entry = edition.entry(seen.kind(), seen.id());
    if (entry.number() != seen.number()) {
      throw Refused.overtaken(seen.id(), entry.last());
    }
  }

  private static Content undone(Entry entry) {
    Revision last = entry.last();
    if (last == null) {
      throw new Refused(Reason.UNCHANGED, "id", entry.id());
    }
    return last.before().state() == Content.State.BASE ? Content.base(entry.base()) : last.before();
  }

  private static Content reset(Entry entry) {
    if (entry.base().isEmpty()) {
      throw new Refused(Reason.NOT_IN_FILE, "id", entry.id());
    }
    return Content.base(entry.base());
  }

  private void check(Change change, Edition edition) {
    String id = change.id();
    Content before = edition.entry(change.kind(), id).content();
    Content after = change.after();
    if (change.kind() != Kind.ROLE && (!Ids.isValid(id) || id.length() > LONGEST_ID)) {
      if (before.equals(Content.NONE)) {
        throw new Refused(Reason.BAD_ID, "id", id);
      }
    }
    if (change.action() == Action.ADD && !before.isDeleted()) {
      throw new Refused(Reason.TAKEN, "id", id);
    }
    if (change.action() != Action.ADD && change.action() != Action.UNDO && before.isDeleted()) {
      throw new Refused(Reason.ABSENT, "id", id);
    }
    if (isSame(before, after, change.action())) {
      throw new Refused(Reason.SAME, "id", id);
    }
    if (after.isOn() || after.state() == Content.State.OFF) {
      checkContent(change, edition);
    }
    if (!after.isOn() && (change.kind() == Kind.RULE || change.kind() == Kind.ACTOR)) {
      new References(edition).checkUnnamed(change.kind(), id);
    }
  }

  /** The file's own words as an edit are the same; going back to the file is not. */
  private static boolean isSame(Content before, Content after, Action action) {
    boolean back = action == Action.RESET || action == Action.UNDO;
    boolean alike =
        before.isOn() == after.isOn()
            && before.isDeleted() == after.isDeleted()
            && before.text().equals(after.text());
    return before.equals(after) || (alike && !back) || (before.isDeleted() && after.isDeleted());
  }

  private void checkContent(Change change, Edition edition) {
    String text = change.after().text();
    switch (change.kind()) {
      case RULE -> checkRule(Written.rule(text), edition);
      case ACTOR -> checkTitle(Written.actor(text).name());
      case FEED -> checkFeed(Written.feed(text), edition);
      case ROLE -> {} // one of two words
    }
  }

  private void checkRule(Rule rule, Edition edition) {
    checkTitle(rule.title());
    new References(edition).check(rule);
    Examples.check(rule, matcher.get(), clock.instant());
  }

  private static void checkFeed(Feed feed, Edition edition) {
    checkTitle(feed.title());
    edition.feeds().stream()
        .filter(other -> other.url().equals(feed.url()) && !other.id().equals(feed.id()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new Refused(Reason.SAME_ADDRESS, "id", other.id());
            });
  }

  private static void checkTitle(String title) {
    if (title.length() > LONGEST_TITLE) {
      throw new Refused(Reason.TOO_LONG, "most", LONGEST_TITLE);
    }
  }
}
