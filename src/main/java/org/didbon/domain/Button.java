package org.didbon.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Something to press under a message.
 *
 * @param label what it says, a few words
 * @param command the command line that pressing it stands for, such as {@code /why 12ab}; at most
 *     64 bytes in UTF-8 (callback_data, core.telegram.org/bots/api#inlinekeyboardbutton). Of one
 *     that opens a page the address, see {@link #link}
 */
public record Button(String label, String command) {

  /** Characters of an address: networks refuse the whole message for the sake of a longer one. */
  private static final int LONGEST_ADDRESS = 1_000;

  /** One that opens a page; empty if networks would refuse its address, and the message with it. */
  public static Optional<Button> link(String label, String address) {
    return isOpenable(address) ? Optional.of(new Button(label, address)) : Optional.empty();
  }

  /** Whether pressing it opens {@link #command} as a page and tells the bot nothing. */
  public boolean opensPage() {
    return command.startsWith("https://") || command.startsWith("http://");
  }

  private static boolean isOpenable(String address) {
    if (address.length() > LONGEST_ADDRESS) {
      return false;
    }
    try {
      URI uri = new URI(address);
      String host = uri.getHost();
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getRawUserInfo() == null && host != null && host.indexOf('.') > 0;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
