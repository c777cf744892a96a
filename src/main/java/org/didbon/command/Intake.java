package org.didbon.command;

/**
 * Which of several processes on one database hears what people say to a bot, and who of them
 * answers what. Implementations are thread-safe.
 */
public interface Intake {

  /** Of the one process there is. */
  Intake ALONE =
      new Intake() {
        @Override
        public boolean take() {
          return true;
        }

        @Override
        public void giveBack() {}

        @Override
        public boolean begin(String id) {
          return true;
        }

        @Override
        public void answered(String id) {}
      };

  /**
   * Whether this process is to hear people where only one can: it is the one already, or the one
   * that was is gone.
   */
  boolean take();

  /** Lets another process hear them. */
  void giveBack();

  /**
   * Whether what came is this process's to answer: nobody answered it, and nobody alive is about
   * to.
   *
   * @param id what the network calls it; the same if it comes again
   */
  boolean begin(String id);

  /** It was answered, or no answer to it was due. */
  void answered(String id);
}
