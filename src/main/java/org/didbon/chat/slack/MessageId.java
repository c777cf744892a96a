package org.didbon.chat.slack;

/**
 * A message of a Slack channel, as the outbox keeps it: {@code ts}, or {@code thread/ts} for one
 * that stands in a thread. Slack wants a reply to name the first message of its thread, never
 * another reply (docs.slack.dev/reference/methods/chat.postMessage, thread_ts).
 *
 * @param thread ts of the message that the thread hangs on; {@code ""} outside threads
 * @param ts the message's own, unique in its channel
 */
record MessageId(String thread, String ts) {

  private static final char BETWEEN = '/';

  /** Reads what {@link #toString()} wrote. */
  static MessageId of(String written) {
    int slash = written.indexOf(BETWEEN);
    return slash < 0
        ? new MessageId("", written)
        : new MessageId(written.substring(0, slash), written.substring(slash + 1));
  }

  /** What a reply to it must give as its thread. */
  String root() {
    return thread.isEmpty() ? ts : thread;
  }

  @Override
  public String toString() {
    return thread.isEmpty() || thread.equals(ts) ? ts : thread + BETWEEN + ts;
  }
}
