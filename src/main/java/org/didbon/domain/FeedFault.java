package org.didbon.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a feed could not be read, or not all of it. It is kept as it {@link #toString writes itself},
 * so that whoever reads it later is told in his own language.
 *
 * @param detail a status, a size, an address or a parser's words, whichever the kind speaks of;
 *     {@code ""} if the kind says it all
 */
public record FeedFault(Kind kind, String detail) {

  /** What went wrong; the phrases are {@code feed.fault.*}. */
  public enum Kind {
    ADDRESS,
    BUSY,
    STOPPED,
    EMPTY,
    LARGE,
    /** A redirect that names no address. */
    LOST,
    REFUSED,
    MISSING,
    GONE,
    OFTEN,
    /** The server's own fault. */
    TROUBLE,
    /** Any other status. */
    STATUS,
    PRIVATE,
    HOST,
    CIRCLE,
    SLOW,
    CERTIFICATE,
    CLOSED,
    BROKEN,
    NO_FEED,
    PAGE,
    /** A web page that names its feed. */
    PAGE_NAMES,
    /** Telegram's page about a chat that shows no messages on the web. */
    CHANNEL,
    /** It declares entities of its own that are not read. */
    ENTITIES,
    UNREADABLE,
    /** Some items could be saved. */
    DAMAGED,
    /** More items than are read. */
    ITEMS,
    /** All of it could be read, but it is not as it should be. */
    ODD,
    /** The connection broke off, or took too long, after a part of the document. */
    CUT,
    /** A variable of the environment that the operator named is not set, or unusable. */
    VARIABLE,
    /** The proxy does not let us through. */
    PROXY,
    /** A visit that never came to its end: the program died, or hung on it. */
    UNFINISHED,
    /** More memory or depth than there is. */
    HEAVY,
    /** A bug of ours. */
    BUG;

    /** In small letters, as phrases and the database name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The rest would tell nobody more. */
  private static final int LONGEST_DETAIL = 300;

  /** What servers and parsers say is not ours: it is kept on one line, and commands no terminal. */
  public FeedFault {
    String line = detail.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ").strip();
    detail = line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) + "…" : line;
  }

  /** What is kept of a fault that its kind says all of. */
  public static String of(Kind kind) {
    return of(kind, "");
  }

  /** What is kept of a fault. */
  public static String of(Kind kind, Object detail) {
    return new FeedFault(kind, detail.toString()).toString();
  }

  /** Reads what is kept; empty if it is anything else, as sentences of older versions are. */
  public static Optional<FeedFault> read(String kept) {
    String[] parts = kept.split(" ", 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(parts[0]))
        .findFirst()
        .map(kind -> new FeedFault(kind, parts.length > 1 ? parts[1] : ""));
  }

  @Override
  public String toString() {
    return detail.isEmpty() ? kind.word() : kind.word() + " " + detail;
  }
}
