package org.didbon.web.console;

import org.didbon.domain.BadInput;

/** A form that no page of this session sent; the message says that nothing was changed. */
final class ForeignForm extends BadInput {

  ForeignForm(String message) {
    super(message);
  }
}
