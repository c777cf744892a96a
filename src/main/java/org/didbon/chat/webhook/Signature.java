package org.didbon.chat.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a request is from us and not older than it says: an HMAC-SHA256 of {@code
 * id.timestamp.body} (standardwebhooks.com). Thread-safe.
 */
final class Signature {

  /** The variable of the environment that holds the secret. */
  static final String VARIABLE = "WEBHOOK_SECRET";

  private static final String BASE64 = "[A-Za-z0-9+/]";

  /** {@code whsec_} and the key in base64, or any text that is the key itself. */
  static final Pattern SECRET =
      Pattern.compile(
          "whsec_(?:B{4}){4,}(?:B{2}(?:==)?|B{3}=?)?|(?!whsec_).{16,}".replace("B", BASE64));

  private static final String PREFIX = "whsec_";
  private static final int ID_DIGITS = 32;

  private final SecretKeySpec key;

  /**
   * @param secret of the form {@link #SECRET}
   */
  Signature(String secret) {
    byte[] bytes =
        secret.startsWith(PREFIX)
            ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
            : secret.getBytes(StandardCharsets.UTF_8);
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /**
   * The value of {@code webhook-signature}.
   *
   * @param seconds since 1970, as {@code webhook-timestamp} says
   */
  String of(String id, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  /** The value of {@code webhook-id}: the same each time a message is posted. */
  static String id(String messageKey) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(messageKey.getBytes(StandardCharsets.UTF_8));
      return "msg_" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
