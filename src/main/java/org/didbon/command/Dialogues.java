package org.didbon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.didbon.cache.LatestMap;

/**
 * Questions that people were asked and have not answered yet, one a person and chat. They are
 * forgotten after a while, and when the bot is started anew. Thread-safe.
 */
public final class Dialogues {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final LatestMap<String, Open> open = new LatestMap<>(MOST);

  /** What becomes of an answer, which is all of {@link CommandRequest#words}. */
  public interface Step {
    Reply answer(CommandRequest answer);

    /** Whether nobody waits for the answer any more once something else is asked for. */
    default boolean isPassing() {
      return false;
    }
  }

  private record Passing(Step step) implements Step {

    @Override
    public Reply answer(CommandRequest answer) {
      return step.answer(answer);
    }

    @Override
    public boolean isPassing() {
      return true;
    }
  }

  private record Open(Step step, Instant since) {}

  public Dialogues(Clock clock) {
    this.clock = clock;
  }

  /** The next line of that person in that chat that is no command is taken by {@code step}. */
  public void ask(IncomingText incoming, Step step) {
    open.put(key(incoming), new Open(step, clock.instant()));
  }

  /** Likewise, as long as nothing else is asked for: any command ends the question. */
  public void askInPassing(IncomingText incoming, Step step) {
    ask(incoming, new Passing(step));
  }

  /** Who waits for an answer; from now on nobody does. */
  public Optional<Step> take(IncomingText incoming) {
    return open.remove(key(incoming))
        .filter(it -> it.since().plus(PATIENCE).isAfter(clock.instant()))
        .map(Open::step);
  }

  /** Something else is asked for: what was a passing question is none any more. */
  void pass(IncomingText incoming) {
    take(incoming).filter(step -> !step.isPassing()).ifPresent(step -> ask(incoming, step));
  }

  /** Whose dialogue it is: in a group each person has his own. */
  public static String key(IncomingText incoming) {
    return incoming.chat() + "\n" + incoming.person();
  }
}
