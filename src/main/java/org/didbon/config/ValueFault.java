package org.didbon.config;

import org.didbon.domain.BadInput;

/** A value that is not written as it should be; its place is known to whoever asked for it. */
final class ValueFault extends BadInput {

  private final String wrong;
  private final String instead;

  ValueFault(String wrong, String instead) {
    super(wrong + "; " + instead);
    this.wrong = wrong;
    this.instead = instead;
  }

  String wrong() {
    return wrong;
  }

  String instead() {
    return instead;
  }
}
