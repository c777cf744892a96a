package org.didbon.web.console.feeds;

import org.didbon.domain.BadInput;

/** What stands in one field of a form cannot be used. */
final class FieldFault extends BadInput {

  private final String field;

  /**
   * @param field its name
   * @param message in the language of whoever wrote it
   */
  FieldFault(String field, String message) {
    super(message);
    this.field = field;
  }

  String field() {
    return field;
  }
}
