package org.didbon.domain;

import java.time.Instant;

/** A chat's wish to hear of a subject, since when, and on what terms. */
public record Subscription(ChatAddress chat, Subject subject, Instant since, Terms terms) {

  /** Of all about it, at once. */
  public Subscription(ChatAddress chat, Subject subject, Instant since) {
    this(chat, subject, since, Terms.DEFAULT);
  }
}
