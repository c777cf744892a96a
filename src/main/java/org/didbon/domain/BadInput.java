package org.didbon.domain;

/**
 * Something a person typed cannot be used; the message says to that person what to write instead.
 */
public class BadInput extends RuntimeException {

  public BadInput(String message) {
    super(message);
  }
}
