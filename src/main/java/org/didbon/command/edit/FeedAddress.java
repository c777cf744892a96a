package org.didbon.command.edit;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.feed.ParsedFeed;

/** Addresses as people type them who want a feed watched. */
final class FeedAddress {

  /** {@code example.org/news}: a host with a dot in it, and nothing before it. */
  private static final Pattern WITHOUT_SCHEME =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z][\\w-]+(:\\d{1,5})?([/?].*)?");

  private static final Set<Kind> PAGES =
      EnumSet.of(Kind.PAGE, Kind.PAGE_NAMES, Kind.NO_FEED, Kind.UNREADABLE, Kind.EMPTY);

  private FeedAddress() {}

  /** With its beginning; {@code feed:} is how feeds were linked to once. */
  static String whole(String written) {
    String address = written.replaceFirst("^(?i)feed:(//)?", "");
    return WITHOUT_SCHEME.matcher(address).matches() ? "https://" + address : address;
  }

  /** Whether it was typed without saying how the server is to be spoken to. */
  static boolean isOpen(String written) {
    return !written.matches("(?i)(feed:)?https?:.*");
  }

  /** Whether something can be read there, but no feed. */
  static boolean isPage(ParsedFeed read) {
    return FeedFault.read(read.fault()).map(FeedFault::kind).filter(PAGES::contains).isPresent();
  }
}
