package org.didbon.translate;

/** A server that did not translate. */
final class ServerFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether it is the server's, so that another text would fare no better. */
  private final boolean ofServer;

  /** What people may read of it. */
  private final String told;

  /**
   * @param reason without secrets or addresses
   */
  ServerFault(String reason, boolean ofServer) {
    this(reason, reason, ofServer);
  }

  /**
   * @param told to people: without secrets or addresses
   * @param reason for the log: without secrets
   */
  ServerFault(String told, String reason, boolean ofServer) {
    super(reason);
    this.told = told;
    this.ofServer = ofServer;
  }

  String told() {
    return told;
  }

  boolean isOfServer() {
    return ofServer;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
