package org.didbon.translate;

/** A server that did not translate. */
final class ServerFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether it is the server's, so that another text would fare no better. */
  private final boolean ofServer;

  /**
   * @param reason without secrets
   */
  ServerFault(String reason, boolean ofServer) {
    super(reason);
    this.ofServer = ofServer;
  }

  boolean isOfServer() {
    return ofServer;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
