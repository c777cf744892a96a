package org.didbon.domain;

import java.time.Instant;

/** A chat's wish to hear of a subject, and since when. */
public record Subscription(ChatAddress chat, Subject subject, Instant since) {}
