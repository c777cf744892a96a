package org.didbon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Questions that people were asked and have not answered yet, one a person and chat. They are
 * forgotten after a while, and when the bot is started anew. Thread-safe.
 */
public final class Dialogues {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Object lock = new Object();

  /** What becomes of an answer, which is all of {@link CommandRequest#words}. */
  public interface Step {
    Reply answer(CommandRequest answer);
  }

  private record Open(Step step, Instant since) {}

  public Dialogues(Clock clock) {
    this.clock = clock;
  }

  /** The next line of that person in that chat that is no command is taken by {@code step}. */
  public void ask(IncomingText incoming, Step step) {
    synchronized (lock) {
      open.remove(key(incoming));
      open.put(key(incoming), new Open(step, clock.instant()));
      if (open.size() > MOST) {
        open.remove(open.keySet().iterator().next());
      }
    }
  }

  /** Who waits for an answer; from now on nobody does. */
  public Optional<Step> take(IncomingText incoming) {
    synchronized (lock) {
      Open waiting = open.remove(key(incoming));
      return Optional.ofNullable(waiting)
          .filter(it -> it.since().plus(PATIENCE).isAfter(clock.instant()))
          .map(Open::step);
    }
  }

  /** Whose dialogue it is: in a group each person has his own. */
  public static String key(IncomingText incoming) {
    return incoming.chat() + "\n" + incoming.person();
  }
}
