package org.didbon.query;

/** In which forms a written word is looked for. */
enum Form {
  ANY(""),
  /** In the one that is written. */
  ONE("="),
  /** In the one that is written, with its capitals. */
  CAPITALS("==");

  private final String sign;

  Form(String sign) {
    this.sign = sign;
  }

  /** The form that a sign asks for. */
  static Form signed(String sign) {
    return sign.equals(CAPITALS.sign) ? CAPITALS : sign.isEmpty() ? ANY : ONE;
  }

  /** The sign at the beginning of what was written; empty if there is none. */
  static String sign(String written) {
    return written.startsWith(CAPITALS.sign) ? "==" : written.startsWith(ONE.sign) ? "=" : "";
  }
}
