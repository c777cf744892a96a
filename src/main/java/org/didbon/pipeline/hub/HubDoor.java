package org.didbon.pipeline.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okio.ByteString;
import org.didbon.feed.HubOffer;
import org.didbon.pipeline.hub.HubMeter.HubCall;
import org.didbon.pipeline.hub.HubSubscription.HubState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers hubs when they call: what nobody asked for changes nothing. Thread-safe. */
public final class HubDoor {

  private static final Logger log = LoggerFactory.getLogger(HubDoor.class);

  /** So long after a question a hub may still call back. */
  private static final Duration WAITED = Duration.ofDays(1);

  private static final Duration LONGEST_LEASE = Duration.ofDays(30);

  /** A hub is never asked more often, however short its leases are. */
  private static final Duration SOONEST = Duration.ofHours(1);

  private static final Duration AFTER_DENIAL = Duration.ofDays(7);
  private static final int LONGEST_CHALLENGE = 2_000;

  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int BUSY = 503;

  /** By what hubs write before a signature. */
  private static final Map<String, String> SIGNATURES =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final HubWatch watch;
  private final HubStore store;
  private final HubReading reading;
  private final HubMeter meter;
  private final Clock clock;

  /** Reads what a hub sent as if a visit had brought it. */
  public interface HubReading {

    /** Takes it on; false if there is too much to do. */
    boolean take(String feed, ByteString body, String contentType);
  }

  /**
   * An answer.
   *
   * @param text plain, {@code ""} for none
   */
  public record DoorAnswer(int status, String text) {}

  /**
   * What a hub sends.
   *
   * @param signature {@code ""} if there is none
   * @param links its headers {@code Link}
   */
  public record HubPost(
      ByteString body, String contentType, String signature, List<String> links) {}

  public HubDoor(HubWatch watch, HubStore store, HubReading reading, HubMeter meter, Clock clock) {
    this.watch = watch;
    this.store = store;
    this.reading = reading;
    this.meter = meter;
    this.clock = clock;
  }

  /** Whether some hub was given that path: what others send is not even read. */
  public boolean isKnown(String path) {
    return store.at(path).isPresent();
  }

  /** Whether we asked for what a hub is about to do (w3.org/TR/websub/#hub-verifies-intent). */
  public DoorAnswer verify(String path, Map<String, String> query) {
    Optional<HubSubscription> known = store.at(path);
    boolean ours = known.filter(one -> one.topic().equals(query.get("hub.topic"))).isPresent();
    if (!ours) {
      meter.called(HubCall.UNASKED);
      return new DoorAnswer(NOT_FOUND, "");
    }
    HubSubscription one = known.get();
    return switch (query.getOrDefault("hub.mode", "")) {
      case "subscribe" -> subscribed(one, query);
      case "denied" -> denied(one);
      default -> {
        meter.called(HubCall.UNASKED);
        yield new DoorAnswer(NOT_FOUND, "");
      }
    };
  }

  private DoorAnswer subscribed(HubSubscription one, Map<String, String> query) {
    Instant now = clock.instant();
    Instant asked = one.asked();
    String challenge = query.getOrDefault("hub.challenge", "");
    if (asked == null
        || asked.plus(WAITED).isBefore(now)
        || challenge.isEmpty()
        || challenge.length() > LONGEST_CHALLENGE) {
      meter.called(HubCall.UNASKED);
      return new DoorAnswer(NOT_FOUND, "");
    }
    Duration lease = lease(query.getOrDefault("hub.lease_seconds", ""));
    Duration renewal = lease.multipliedBy(4).dividedBy(5);
    Instant due = now.plus(renewal.compareTo(SOONEST) < 0 ? SOONEST : renewal);
    store.told(one.path(), now.plus(lease), due);
    watch.refresh(one.feed());
    if (one.state() != HubState.TOLD) {
      log.info("hub tells of a feed feed={} lease={}", one.feed(), lease);
    }
    return new DoorAnswer(OK, challenge);
  }

  /** As it says, within bounds: what is no number of seconds lasts as long as nothing. */
  private static Duration lease(String written) {
    if (!written.matches("\\d{1,18}")) {
      return written.isEmpty() ? LONGEST_LEASE : Duration.ZERO;
    }
    long seconds = Math.min(Long.parseLong(written), LONGEST_LEASE.toSeconds());
    return Duration.ofSeconds(seconds);
  }

  private DoorAnswer denied(HubSubscription one) {
    store.denied(one.path(), clock.instant().plus(AFTER_DENIAL));
    watch.refresh(one.feed());
    log.info("hub will not tell of a feed feed={}", one.feed());
    return new DoorAnswer(OK, "");
  }

  /**
   * Takes what a hub sends; what is not signed as it should is answered as if it were, so that
   * nobody learns by trying (w3.org/TR/websub/#signing-content).
   */
  public DoorAnswer take(String path, HubPost post) {
    Optional<HubSubscription> known = store.at(path);
    if (known.isEmpty()) {
      meter.called(HubCall.UNASKED);
      return new DoorAnswer(GONE, "");
    }
    HubSubscription one = known.get();
    HubCall call = judged(one, post);
    if (call == HubCall.TAKEN && !reading.take(one.feed(), post.body(), post.contentType())) {
      meter.called(HubCall.BUSY);
      return new DoorAnswer(BUSY, "");
    }
    meter.called(call);
    if (call == HubCall.TAKEN) {
      store.heard(one.feed(), clock.instant());
    } else {
      store.ignored(path);
    }
    watch.refresh(one.feed());
    return new DoorAnswer(ACCEPTED, "");
  }

  private static HubCall judged(HubSubscription one, HubPost post) {
    if (!isSigned(one.secret(), post)) {
      return HubCall.FORGED;
    }
    boolean told = one.state() != HubState.DENIED;
    boolean own = post.body().size() > 0 && HubOffer.isOf(one.topic(), post.links(), post.body());
    return told && own ? HubCall.TAKEN : HubCall.FOREIGN;
  }

  private static boolean isSigned(String secret, HubPost post) {
    String[] parts = post.signature().strip().split("=", 2);
    String method = SIGNATURES.get(parts[0].toLowerCase(Locale.ROOT));
    if (method == null || parts.length < 2) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      byte[] expected = mac.doFinal(post.body().toByteArray());
      return MessageDigest.isEqual(expected, HexFormat.of().parseHex(parts[1].strip()));
    } catch (IllegalArgumentException e) { // no hexadecimal
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}
