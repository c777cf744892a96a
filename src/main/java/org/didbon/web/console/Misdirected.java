package org.didbon.web.console;

import io.javalin.http.HttpStatus;

/** This server is not to be asked so; told in English, as nothing is known of who asks. */
final class Misdirected extends RuntimeException {

  private final HttpStatus status;
  private final String text;

  Misdirected(HttpStatus status, String message) {
    super(message);
    this.status = status;
    this.text = message;
  }

  String text() {
    return text;
  }

  HttpStatus status() {
    return status;
  }
}
