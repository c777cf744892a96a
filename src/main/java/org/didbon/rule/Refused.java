package org.didbon.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;

/** A change that cannot be made; nothing was changed. The reason is for the caller to word. */
public final class Refused extends BadInput {

  /** Why. */
  public enum RefusalReason {
    /** Rules name it: {@code rules}. */
    NAMED,
    /** There is one of that id: {@code id}. */
    TAKEN,
    /** There is none of that id: {@code id}, {@code kind}, {@code near} what may be meant. */
    ABSENT,
    /** Nobody changed it, so there is nothing to take back: {@code id}. */
    UNCHANGED,
    /** The file has none: {@code id}. */
    NOT_IN_FILE,
    /** That is how it stands already: {@code id}. */
    SAME,
    /** Another feed has the address: {@code id}. */
    SAME_ADDRESS,
    /** Somebody else changed it meanwhile, see {@link #other}: {@code id}. */
    OVERTAKEN,
    /** The id cannot be one: {@code id}. */
    BAD_ID,
    /** So many words fit: {@code most}. */
    TOO_LONG,
    /**
     * It is guarded and waits for the yes of a second admin, see {@link #waiting}: {@code id},
     * {@code rules} that guard it, {@code days} it waits.
     */
    WAITS,
    /** Likewise, and there is nobody to say it but its author, who owns the bot. */
    WAITS_ALONE,
    /** Likewise, and there is nobody to say it but an owner, of whom none is known by name. */
    WAITS_OWNER,
    /** Nobody says yes to his own change: {@code number}. */
    OWN_CHANGE,
    /** No change waits under that number: {@code number}. */
    NOT_WAITING,
    /** Nobody said yes in time: {@code number}. */
    TOO_OLD,
    /** The second yes or a no was said already: {@code number}, {@code end}, {@code person}. */
    ENDED
  }

  private final transient Map<String, Object> arguments;
  private final RefusalReason reason;
  private final transient @Nullable Revision other;
  private final transient @Nullable WaitingChange waiting;

  Refused(RefusalReason reason, String name, Object argument) {
    this(reason, Map.of(name, argument), null, null);
  }

  private Refused(
      RefusalReason reason,
      Map<String, Object> arguments,
      @Nullable Revision other,
      @Nullable WaitingChange waiting) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = Map.copyOf(arguments);
    this.other = other;
    this.waiting = waiting;
  }

  /** Nothing of that kind has the id; {@code near} are ids that may be meant. */
  static Refused absent(Editable kind, String id, List<String> near) {
    return new Refused(
        RefusalReason.ABSENT,
        Map.of("id", id, "kind", kind, "near", List.copyOf(near)),
        null,
        null);
  }

  static Refused overtaken(String id, @Nullable Revision by) {
    return new Refused(RefusalReason.OVERTAKEN, Map.of("id", id), by, null);
  }

  /**
   * It waits for a second yes.
   *
   * @param rules that guard it
   */
  static Refused waits(RefusalReason reason, WaitingChange waiting, String rules) {
    Change change = waiting.change();
    long days = Duration.between(waiting.made(), waiting.until()).toDays();
    return new Refused(
        reason, Map.of("id", change.id(), "rules", rules, "days", days), null, waiting);
  }

  static Refused ended(long number, WaitingEnd end, String person) {
    return new Refused(
        RefusalReason.ENDED, Map.of("number", number, "end", end, "person", person), null, null);
  }

  public RefusalReason reason() {
    return reason;
  }

  public Map<String, Object> arguments() {
    return arguments;
  }

  /** The change that came between; null for any other reason. */
  public @Nullable Revision other() {
    return other;
  }

  /** The change that waits for a second yes from now on; null for any other reason. */
  public @Nullable WaitingChange waiting() {
    return waiting;
  }
}
