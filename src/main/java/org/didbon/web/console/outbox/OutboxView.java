package org.didbon.web.console.outbox;

import java.util.List;

/**
 * A part of the outbox.
 *
 * @param state the list that is shown, as in addresses
 * @param network that it is confined to, {@code ""} for all
 * @param tabs the lists there are
 * @param networks those that have messages, with all of them first
 * @param resendable whether all of the list may be sent again
 * @param droppable whether single messages may be dropped
 * @param next path of the next part, {@code ""} if there is none
 */
public record OutboxView(
    String state,
    String network,
    List<OutboxTab> tabs,
    List<OutboxTab> networks,
    List<MessageRow> messages,
    boolean resendable,
    boolean droppable,
    String next) {

  /**
   * A list to be chosen.
   *
   * @param count how many are in it, {@code ""} where nobody counts them
   */
  public record OutboxTab(String name, String count, String path, boolean current) {}

  /**
   * A message.
   *
   * @param story path of its story, {@code ""} if it is of none
   * @param age how long ago it was written
   * @param fate how long ago it was settled, {@code ""} while it waits
   * @param edit whether it changes another message
   */
  public record MessageRow(
      String id,
      String network,
      String title,
      String story,
      String age,
      String fate,
      String attempts,
      String reason,
      boolean edit) {}
}
