package org.didbon.rule;

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
    TOO_LONG
  }

  private final transient Map<String, Object> arguments;
  private final RefusalReason reason;
  private final transient @Nullable Revision other;

  Refused(RefusalReason reason, String name, Object argument) {
    this(reason, Map.of(name, argument), null);
  }

  private Refused(RefusalReason reason, Map<String, Object> arguments, @Nullable Revision other) {
    super(reason + " " + arguments);
    this.reason = reason;
    this.arguments = Map.copyOf(arguments);
    this.other = other;
  }

  /** Nothing of that kind has the id; {@code near} are ids that may be meant. */
  static Refused absent(Editable kind, String id, List<String> near) {
    return new Refused(
        RefusalReason.ABSENT, Map.of("id", id, "kind", kind, "near", List.copyOf(near)), null);
  }

  static Refused overtaken(String id, @Nullable Revision by) {
    return new Refused(RefusalReason.OVERTAKEN, Map.of("id", id), by);
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
}
