package org.didbon.web.console;

import java.util.List;
import java.util.Map;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Status;
import org.didbon.rule.Status.WatchState;

/** What became of a thing since the form was made that somebody sends of it. */
public enum SinceSeen {
  /** It is as it was, also where it was changed and changed back. */
  NOTHING("save.overtaken"),
  /** He changed it himself, as in another window. */
  BY_HIMSELF("console.overtaken.own"),
  /** Others changed it too. */
  BY_OTHERS("save.overtaken"),
  /** It never was as the form says: it is no form of ours, or of another database. */
  NEVER_WAS("console.overtaken.never");

  /** How many changes are looked through. */
  private static final int CHANGES = 200;

  private final String key;

  SinceSeen(String key) {
    this.key = key;
  }

  /**
   * What happened.
   *
   * @param seen the number of the change that the form was made from, 0 for none, as it was sent
   */
  public static SinceSeen of(RuleBook book, Overlay now, String seen, Caller caller) {
    SinceSeen since = ofChanges(book, now, seen, caller);
    return since.isChange() && isAsSeen(book, now, number(seen)) ? NOTHING : since;
  }

  private boolean isChange() {
    return this == BY_HIMSELF || this == BY_OTHERS;
  }

  /**
   * Likewise, but what was changed and changed back was changed: for what is done to the last
   * change, such as taking it back.
   */
  public static SinceSeen ofChanges(RuleBook book, Overlay now, String seen, Caller caller) {
    long number = number(seen);
    if (number == now.number()) {
      return NOTHING;
    }
    List<Revision> changes = book.history(now.kind(), now.id(), CHANGES);
    List<Revision> since = since(changes, number);
    if (since.size() == changes.size() && number != 0) {
      boolean longAgo = since.size() == CHANGES && number > 0;
      return longAgo && number < since.get(CHANGES - 1).number() ? BY_OTHERS : NEVER_WAS;
    }
    String person = caller.key().person();
    boolean own = since.stream().allMatch(one -> one.author().person().equals(person));
    return own ? BY_HIMSELF : BY_OTHERS;
  }

  private static List<Revision> since(List<Revision> changes, long number) {
    return changes.stream().takeWhile(one -> one.number() != number).toList();
  }

  /** What came first after the form was made says how it was then. */
  private static boolean isAsSeen(RuleBook book, Overlay now, long number) {
    List<Revision> since = since(book.history(now.kind(), now.id(), CHANGES), number);
    Status then = since.get(since.size() - 1).before();
    return (then.state() == WatchState.BASE ? Status.base(now.base()) : then).equals(now.content());
  }

  /** That it was not saved, and why. */
  public String said(String named, Localizer localizer) {
    return localizer.say(key, Map.of("id", named));
  }

  private static long number(String seen) {
    return seen.matches("\\d{1,18}") ? Long.parseLong(seen) : -1;
  }
}
