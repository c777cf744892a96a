package org.didbon.domain;

/**
 * Something a person typed cannot be used; the message says to that person what to write instead.
 */
public class BadInput extends RuntimeException {

  private final String message;

  public BadInput(String message) {
    super(message);
    this.message = message;
  }

  /** What to tell the person, never absent. */
  @Override
  public String getMessage() {
    return message;
  }
}
