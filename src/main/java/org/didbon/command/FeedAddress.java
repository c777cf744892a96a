package org.didbon.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.ParsedFeed;

/** Addresses as people type them who want a feed read. */
public final class FeedAddress {

  /** {@code example.org/news}: a host with a dot in it, and nothing before it. */
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z][\\w-]+(:\\d{1,5})?([/?].*)?");

  /** {@code t.me/NAME}, also with {@code s/} before the name or a message behind it. */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(?i)(?:https?://)?(?:www\\.)?(?:t|telegram)\\.me/(?:s/)?([a-z]\\w{3,31})(?:[/?#].*)?");

  private static final Pattern AMONG_WORDS =
      Pattern.compile("(?iU)(?<=\\s)(?:https?://\\S+|(?:t|telegram)\\.me/\\S+)");

  /** Names of Telegram's: core.telegram.org/method/channels.checkUsername. */
  private static final Pattern HANDLE = Pattern.compile("@([A-Za-z]\\w{3,31})");

  private static final Set<Kind> PAGES =
      EnumSet.of(Kind.PAGE, Kind.PAGE_NAMES, Kind.NO_FEED, Kind.UNREADABLE, Kind.EMPTY);

  private FeedAddress() {}

  /** With its beginning; {@code feed:} is how feeds were linked to once. */
  public static String whole(String written) {
    String address = written.replaceFirst("^(?i)feed:(//)?", "");
    return WITHOUT_SCHEME.matcher(address).matches() ? "https://" + address : address;
  }

  /** The address behind other words: «добавь канал t.me/…»; empty if there is none. */
  public static Optional<String> among(String words) {
    return AMONG_WORDS.matcher(words).results().map(MatchResult::group).findFirst();
  }

  /** An address of the web with nobody's password in it; empty if it is none. */
  public static Optional<URI> web(String written) {
    try {
      URI url = new URI(Feed.plainAddress(whole(written)));
      String scheme = Optional.ofNullable(url.getScheme()).orElse("");
      boolean web = scheme.matches("(?i)https?") && url.getHost() != null;
      return Optional.of(url).filter(any -> web && url.getUserInfo() == null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Where Telegram shows the messages of a public channel to everybody. */
  public static URI ofChannel(String name) {
    return URI.create("https://t.me/s/" + name);
  }

  /** The name of the Telegram channel that an address leads to, in small letters. */
  public static Optional<String> channel(String written) {
    return name(CHANNEL.matcher(written));
  }

  /** The name of a Telegram channel behind an {@code @}, in small letters. */
  public static Optional<String> handle(String written) {
    return name(HANDLE.matcher(written));
  }

  private static Optional<String> name(Matcher written) {
    return written.matches()
        ? Optional.of(written.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether it was typed without saying how the server is to be spoken to. */
  public static boolean isOpen(String written) {
    return !written.matches("(?i)(feed:)?https?:.*");
  }

  /** The address, whole, of the feed that a page names which could not be taken for one itself. */
  public static Optional<String> named(ParsedFeed read) {
    return FeedFault.read(read.fault())
        .filter(fault -> fault.kind() == Kind.PAGE_NAMES)
        .map(FeedFault::detail);
  }

  /** Whether something can be read there, but no feed. */
  public static boolean isPage(ParsedFeed read) {
    return FeedFault.read(read.fault()).map(FeedFault::kind).filter(PAGES::contains).isPresent();
  }
}
