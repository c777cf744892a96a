package org.didbon.web.console;

import org.didbon.domain.BadInput;

/** Somebody asks for what he may not have; the message says to him who may. */
final class Forbidden extends BadInput {

  Forbidden(String message) {
    super(message);
  }
}
