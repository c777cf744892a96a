package org.didbon.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.didbon.domain.Feed;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.ItemMatcher;
import org.didbon.match.RuleCheck;
import org.didbon.match.RuleExamples;
import org.didbon.match.RuleFault;
import org.didbon.match.RuleWarnings;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.ParsedQuery;
import org.didbon.query.Query;
import org.didbon.query.Reference;
import org.didbon.rule.Refused.RefusalReason;

/**
 * Whether a change can be made of what is watched; {@link RuleCheck} says which rules are sound.
 * Thread-safe.
 */
final class ChangeCheck {

  /** Longer titles and notes do not fit the messages that show them. */
  private static final int LONGEST_TITLE = 120;

  private static final int LONGEST_ID = 40;

  private final Supplier<ItemMatcher> matcher;
  private final Clock clock;

  /**
   * @param matcher of what is watched now
   */
  ChangeCheck(Supplier<ItemMatcher> matcher, Clock clock) {
    this.matcher = matcher;
    this.clock = clock;
  }

  /**
   * What is proposed, if it can be made.
   *
   * @param seen the thing as the author of the change saw it
   * @throws Refused if it cannot be made
   * @throws org.didbon.phrase.LocalizedBadInput if a rule would not be sound
   */
  Proposal check(Change change, Overlay seen, EffectiveRules effective) {
    String id = change.id();
    Status before = effective.entry(change.kind(), id).content();
    Status after = change.after();
    boolean shaped = change.kind() == Editable.WORDS ? SharedWords.isId(id) : Ids.isValid(id);
    if (change.kind() != Editable.ROLE && (!shaped || id.length() > LONGEST_ID)) {
      if (before.equals(Status.NONE)) {
        throw new Refused(RefusalReason.BAD_ID, "id", id);
      }
    }
    if (change.action() == Action.ADD && !before.isDeleted()) {
      throw new Refused(RefusalReason.TAKEN, "id", id);
    }
    if (change.action() != Action.ADD && change.action() != Action.UNDO && before.isDeleted()) {
      throw effective.absent(change.kind(), id);
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
    if (kept && change.kind() == Editable.WORDS) {
      return checkList(change, seen, effective);
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
          case WORDS -> effective.check().naming(Reference.Kind.LIST, id);
          case FEED, ROLE -> List.of();
        };
    if (!naming.isEmpty()) {
      throw new Refused(RefusalReason.NAMED, "rules", String.join(", ", naming));
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
      case RULE, WORDS, ROLE -> {} // a rule is checked with all others; a role is one of two words
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

  private Proposal checkList(Change change, Overlay seen, EffectiveRules effective) {
    SharedWords list = RuleJson.list(change.after().text());
    checkTitle(list.title());
    RuleCheck edited = effective.check().with(list);
    refuse(edited.faultsOf(list.named(), effective.check()));
    Map<String, Query> leading = edited.leadingTo(list.id());
    for (Rule rule : effective.rules()) {
      Query asked = leading.get(rule.id());
      if (asked != null) {
        RuleExamples.check(rule, asked, matcher.get(), clock.instant()).stream()
            .findFirst()
            .ifPresent(fault -> refuseFor(rule, fault));
      }
    }
    ParsedQuery parsed = edited.query(list.named()).orElseThrow();
    return new Proposal(
        seen,
        change,
        effective.number(),
        Optional.of(parsed.query()),
        RuleWarnings.ofWriting(list));
  }

  /** The examples of a rule hold the lists that it names, too. */
  private static void refuseFor(Rule rule, RuleFault example) {
    Map<String, Object> told = new HashMap<>(example.arguments());
    told.put("rule", rule.subject().named());
    boolean match = example.kind() == RuleFault.Kind.MUST_MATCH;
    throw new LocalizedBadInput(
        match ? "refused.list_must_match" : "refused.list_must_ignore", told);
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
