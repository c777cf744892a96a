package org.didbon.pipeline.hub;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one hub was asked to tell us.
 *
 * @param feed its id
 * @param topic what the hub knows the feed by
 * @param path the end of the address that the hub calls, which nobody can guess
 * @param secret what it signs with
 * @param due when to ask it next
 * @param asked when it was asked last; null if it never was
 * @param until when its lease ends; {@link Instant#EPOCH} before there was one
 * @param heard when it told something last; null if it never did
 * @param missed visits in a row that found what it had not told
 * @param ignored how often it sent what could not be from it, or was of something else
 */
public record HubSubscription(
    String feed,
    String topic,
    String hub,
    String path,
    String secret,
    HubState state,
    Instant due,
    @Nullable Instant asked,
    Instant until,
    @Nullable Instant heard,
    int missed,
    long ignored) {

  /** So many may be, as a visit can come just before the hub tells. */
  static final int MISSED_AT_MOST = 1;

  /** How it stands. */
  public enum HubState {
    /** It was asked, or is about to be. */
    ASKED,
    /** It tells us. */
    TOLD,
    /** It will not. */
    DENIED;

    /** As written in the database and in keys of phrases. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static HubState of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Whether it tells all there is, as far as is known. */
  public boolean isReliable(Instant now) {
    return state == HubState.TOLD && until.isAfter(now) && missed <= MISSED_AT_MOST;
  }

  /** Path and secret are for the hub alone. */
  @Override
  public String toString() {
    return "HubSubscription[feed=" + feed + ", state=" + state + "]";
  }
}
