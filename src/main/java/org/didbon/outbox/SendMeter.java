package org.didbon.outbox;

import java.time.Duration;
import org.didbon.outbox.SendResult.SendOutcome;

/** Hears how sending goes, for whoever counts it. Implementations are thread-safe, and quick. */
public interface SendMeter {

  /** Where nobody counts. */
  SendMeter NONE =
      new SendMeter() {
        @Override
        public void sent(String network, SendOutcome outcome, Duration took) {}

        @Override
        public void delivered(String network, Duration age) {}

        @Override
        public void waited(String network, Duration span) {}

        @Override
        public void postponed(String network) {}
      };

  /** A call to a network ended. */
  void sent(String network, SendOutcome outcome, Duration took);

  /** A message is with its network, so long after it was written. */
  void delivered(String network, Duration age);

  /** A call had to wait for its place among those that the network bears. */
  void waited(String network, Duration span);

  /** A chat was left for later, for the sake of what it or its network bears. */
  void postponed(String network);
}
