package org.didbon.command;

/** Every day a part of the tables. */
class AsPeopleTypeTest extends AsPeopleType {

  /** Has no factor with the number of languages, so that each has its part. */
  private static final int EACH = 11;

  AsPeopleTypeTest() {
    super(EACH);
  }
}
