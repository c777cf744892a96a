package org.didbon.outbox;

/** A chat network and what it bears. */
public record Network(ChatSender sender, Limits limits, Pace pace) {

  public static Network of(ChatSender sender, Limits limits) {
    return new Network(sender, limits, new Pace(limits.spacing()));
  }
}
