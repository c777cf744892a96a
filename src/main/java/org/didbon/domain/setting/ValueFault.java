package org.didbon.domain.setting;

import org.didbon.domain.BadInput;

/** A value that is not written as it should be; its place is known to whoever asked for it. */
public final class ValueFault extends BadInput {

  private final String wrong;
  private final String instead;

  public ValueFault(String wrong, String instead) {
    super(wrong + "; " + instead);
    this.wrong = wrong;
    this.instead = instead;
  }

  public String wrong() {
    return wrong;
  }

  public String instead() {
    return instead;
  }
}
