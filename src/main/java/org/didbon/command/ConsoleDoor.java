package org.didbon.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.domain.ChatAddress;

/**
 * Lets people into the console without passwords: a chat gives a link, the link a session. Says who
 * somebody is, never what he may: that is asked of {@link Permissions} each time. Thread-safe.
 */
public final class ConsoleDoor {

  /** How long a link waits to be used. */
  public static final Duration LINK = Duration.ofMinutes(10);

  /** How long a session lasts. */
  public static final Duration SESSION = Duration.ofHours(12);

  /** How long a token of a program lasts. */
  public static final Duration TOKEN = Duration.ofDays(365);

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");
  private static final int LONGEST_LABEL = 40;
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 5;
  private static final Set<KeyKind> SESSIONS = Set.of(KeyKind.SESSION);
  private static final Set<KeyKind> TOKENS = Set.of(KeyKind.READ, KeyKind.WRITE);

  private final ConsoleKeys keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  public ConsoleDoor(ConsoleKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A key just made.
   *
   * @param secret to be shown once and never written down
   */
  public record NewKey(ConsoleKey key, String secret) {

    @Override
    public String toString() {
      return "NewKey[" + key.id() + "]";
    }
  }

  /** A link for {@code person}, asked for in {@code chat}. */
  public NewKey link(ChatAddress chat, String person) {
    keys.forget(clock.instant());
    return make(KeyKind.LINK, chat, person, "", LINK);
  }

  /**
   * A token for programs.
   *
   * @param kind {@link KeyKind#READ} or {@link KeyKind#WRITE}
   * @param label in its owner's words; of a long one the beginning is kept
   */
  public NewKey token(KeyKind kind, ChatAddress chat, String person, String label) {
    return make(kind, chat, person, clean(label), TOKEN);
  }

  /** The session that a link opens; empty if it was used, is too old or never was. */
  public Optional<NewKey> enter(String secret) {
    return keys.take(hash(secret), clock.instant())
        .map(link -> make(KeyKind.SESSION, link.chat(), link.person(), "", SESSION));
  }

  /** The session of that secret, if it still lasts. */
  public Optional<ConsoleKey> session(String secret) {
    return keys.find(hash(secret), SESSIONS, clock.instant());
  }

  /** The token of that secret, if it still lasts. */
  public Optional<ConsoleKey> token(String secret) {
    return keys.find(hash(secret), TOKENS, clock.instant());
  }

  /** A person's sessions and tokens, the newest first. */
  public List<ConsoleKey> open(String person) {
    return keys.of(person, Set.of(KeyKind.SESSION, KeyKind.READ, KeyKind.WRITE), clock.instant());
  }

  /** Ends a session or token of a person's; false if he has none of that id. */
  public boolean end(String person, String id) {
    return keys.end(person, id);
  }

  /** Ends all of a person's; how many there were. */
  public int endAll(String person) {
    return keys.endAll(person);
  }

  /**
   * Ends all of those who may come in no more, lest it opens again when they may once more.
   *
   * @param isOfTheStaff whether a person, {@code network:id}, may come in
   */
  public void endOthers(Predicate<String> isOfTheStaff) {
    keys.people().stream().filter(person -> !isOfTheStaff.test(person)).forEach(keys::endAll);
  }

  private NewKey make(
      KeyKind kind, ChatAddress chat, String person, String label, Duration lasting) {
    Instant now = clock.instant();
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
    ConsoleKey key =
        new ConsoleKey(
            HexFormat.of().formatHex(bytes(ID_BYTES)),
            kind,
            person,
            chat,
            label,
            now,
            now.plus(lasting),
            now);
    keys.add(key, hash(secret));
    return new NewKey(key, secret);
  }

  /** One line, without signs that nobody sees or that turn the direction of others. */
  private static String clean(String label) {
    String line = UNSEEN.matcher(label).replaceAll(" ").strip();
    int most = Math.min(LONGEST_LABEL, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most)).strip();
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
