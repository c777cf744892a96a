package org.didbon.command;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.didbon.domain.Lazy;

/**
 * Signed links to the card of a person, for readers who are signed in nowhere. A link says whose
 * card, in which language and until which hour: nothing of the chat that it was given to, and two
 * chats that ask in one hour get the same. Thread-safe.
 */
public final class CardLinks {

  /** How long a link works at least; an hour longer at most. */
  public static final Duration LASTING = Duration.ofDays(7);

  private static final String ALGORITHM = "HmacSHA256";
  private static final long HOUR = Duration.ofHours(1).toSeconds();

  /** 128 bits: nobody guesses them, and the link stays short. */
  private static final int SIGNED_BYTES = 16;

  private static final Pattern SHAPE = Pattern.compile("([a-z]{2})-(\\d{1,9})-([\\w-]{22})");

  private final Lazy<byte[]> key;
  private final ConsoleSite site;
  private final Clock clock;

  public CardLinks(LinkKey key, ConsoleSite site, Clock clock) {
    this.key = Lazy.of(key::key);
    this.site = site;
    this.clock = clock;
  }

  /**
   * A link to a card; empty if there is no page that the reader could open.
   *
   * @param language ISO 639-1, of the page
   * @param here whether the reader sits at this machine
   */
  public Optional<URI> of(String actor, String language, boolean here) {
    Optional<URI> base = here ? site.openHere().or(site::elsewhere) : site.elsewhere();
    return base.map(at -> URI.create(at + "/card/" + actor + "?k=" + signed(actor, language)));
  }

  /** What the link carries beside the person. */
  String signed(String actor, String language) {
    long until = (clock.instant().plus(LASTING).getEpochSecond() + HOUR - 1) / HOUR;
    return language + "-" + until + "-" + sign(actor, language, until);
  }

  /**
   * What a link opens.
   *
   * @param language ISO 639-1, of the page
   * @param until from then on it opens nothing
   */
  public record OpenCard(String language, Instant until) {}

  /**
   * What a link opens; empty if it is too old, or not one of ours.
   *
   * @param signed as the link carries it
   */
  public Optional<OpenCard> read(String actor, String signed) {
    Matcher parts = SHAPE.matcher(signed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String language = parts.group(1);
    long until = Long.parseLong(parts.group(2));
    boolean ours =
        MessageDigest.isEqual(bytes(sign(actor, language, until)), bytes(parts.group(3)));
    Instant end = Instant.ofEpochSecond(until * HOUR);
    return ours && clock.instant().isBefore(end)
        ? Optional.of(new OpenCard(language, end))
        : Optional.empty();
  }

  /**
   * In which language whoever was given a link reads, also where it opens nothing any more: ISO
   * 639-1, or whatever somebody wrote there; empty if it is no link at all.
   */
  public static Optional<String> language(String signed) {
    Matcher parts = SHAPE.matcher(signed);
    return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
  }

  private String sign(String actor, String language, long until) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      byte[] signed = mac.doFinal(bytes("card " + actor + " " + language + " " + until));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(signed, SIGNED_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
