package org.didbon.feed.http;

import java.io.IOException;

/** The address is none that the whole internet can reach. */
public final class PrivateAddressException extends IOException {

  private static final long serialVersionUID = 1;

  PrivateAddressException(String address) {
    super("private address: " + address);
  }
}
