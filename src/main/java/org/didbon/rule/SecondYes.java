package org.didbon.rule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Message;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleCheck;
import org.didbon.query.Reference;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.rule.WaitingStore.Ended;
import org.jspecify.annotations.Nullable;

/**
 * Keeps changes of guarded rules waiting until a second admin says yes. What a guarded rule names,
 * other rules, lists of words and people, is guarded with it: whoever changes that changes the
 * rule. Thread-safe.
 */
public final class SecondYes {

  /** How long a change waits. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  private final WaitingStore store;
  private final Staff staff;
  private final WaitingAnnouncer announcer;
  private final Clock clock;

  public SecondYes(WaitingStore store, Staff staff, WaitingAnnouncer announcer, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.announcer = announcer;
    this.clock = clock;
  }

  /** Those that wait, last first. */
  List<WaitingChange> waiting(int limit) {
    return store.waiting(clock.instant(), limit);
  }

  Map<Long, String> approvers(Collection<Long> revisions) {
    return revisions.isEmpty() ? Map.of() : store.approvers(revisions);
  }

  /** The guarded rules ({@code #id}) that such a change touches; none if it needs no second yes. */
  static Set<String> guards(Change change, EffectiveRules effective) {
    Set<String> guards = new LinkedHashSet<>();
    String before = effective.entry(change.kind(), change.id()).content().text();
    if (change.kind() == Editable.RULE && !before.isEmpty()) {
      Rule rule = RuleJson.rule(before);
      if (rule.guarded()) {
        guards.add(rule.subject().named());
      }
    }
    Reference.Kind named = named(change.kind());
    if (named != null) {
      guards.addAll(leadingTo(named, change.id(), effective));
    }
    return guards;
  }

  /** As what rules name such a thing; null for what they are not guarded with. */
  private static Reference.@Nullable Kind named(Editable kind) {
    return switch (kind) {
      case RULE -> Reference.Kind.RULE;
      case WORDS -> Reference.Kind.LIST;
      case ACTOR -> Reference.Kind.ACTOR;
      case FEED, ROLE -> null;
    };
  }

  /** The guarded rules that name it, or what names it. */
  private static Set<String> leadingTo(Reference.Kind kind, String id, EffectiveRules effective) {
    Set<String> guarded =
        effective.rules().stream()
            .filter(Rule::guarded)
            .map(rule -> rule.subject().named())
            .collect(Collectors.toSet());
    if (guarded.isEmpty()) {
      return Set.of();
    }
    Set<String> known = new LinkedHashSet<>();
    Set<String> fresh = naming(kind, id, effective.check());
    while (!fresh.isEmpty()) {
      Set<String> next = new HashSet<>();
      for (String name : fresh) {
        if (known.add(name)) {
          boolean list = name.startsWith(SharedWords.SIGN);
          Reference.Kind of = list ? Reference.Kind.LIST : Reference.Kind.RULE;
          next.addAll(naming(of, name.substring(1), effective.check()));
        }
      }
      fresh = next;
    }
    known.retainAll(guarded);
    return known;
  }

  private static Set<String> naming(Reference.Kind kind, String id, RuleCheck check) {
    return new LinkedHashSet<>(check.naming(kind, id));
  }

  /** Whether its author may say yes himself: he owns the bot, and there is nobody else to ask. */
  public boolean isAlone(String person) {
    return staff.isOwner(person) && !staff.hasOtherAdmin(person);
  }

  /**
   * Lets it wait, and says so.
   *
   * @param guards the rules that guard it
   */
  Refused ask(Change change, Overlay seen, Author author, Set<String> guards) {
    WaitingChange waiting =
        store.add(
            new WaitingChange(
                0,
                change,
                seen.content(),
                seen.number(),
                author,
                clock.instant(),
                clock.instant().plus(PATIENCE)),
            announcer::asking);
    RefusalReason reason =
        isAlone(author.person())
            ? RefusalReason.WAITS_ALONE
            : staff.hasOtherAdmin(author.person())
                ? RefusalReason.WAITS
                : RefusalReason.WAITS_OWNER;
    return Refused.waits(reason, waiting, String.join(", ", guards));
  }

  /**
   * The one of that number, which waits.
   *
   * @throws Refused if it does not, or never was
   */
  WaitingChange open(long number) {
    WaitingChange change =
        store
            .find(number)
            .orElseThrow(() -> new Refused(RefusalReason.NOT_WAITING, "number", number));
    Ended ended = store.ended(number).orElse(null);
    if (ended != null) {
      throw Refused.ended(number, ended.end(), ended.by());
    }
    if (!clock.instant().isBefore(change.until())) {
      throw new Refused(RefusalReason.TOO_OLD, "number", number);
    }
    return change;
  }

  /**
   * Lets through who may say yes, of those who are admins.
   *
   * @throws Refused for its own author
   */
  void check(WaitingChange change, Author by) {
    if (by.person().equals(change.author().person()) && !isAlone(by.person())) {
      throw new Refused(RefusalReason.OWN_CHANGE, "number", change.number());
    }
  }

  /** As {@link WaitingStore#approve}. */
  boolean approve(WaitingChange change, Revision revision, Author by, Announcer others) {
    List<Message> told = new ArrayList<>(others.of(revision));
    told.removeIf(message -> message.to().equals(by.chat()));
    told.addAll(announcer.ended(change, WaitingEnd.APPROVED, by));
    return store.approve(change, revision, by.person(), told);
  }

  /** Ends it without making it; false if somebody else ended it. */
  boolean end(WaitingChange change, WaitingEnd end, Author by) {
    return store.end(
        change, new Ended(end, by.person(), clock.instant()), announcer.ended(change, end, by));
  }
}
