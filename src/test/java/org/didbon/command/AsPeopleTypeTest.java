package org.didbon.command;

import org.junit.jupiter.api.Tag;

/** Every day a part of the tables. */
@Tag("slow")
class AsPeopleTypeTest extends AsPeopleType {

  /** Has no factor with the number of languages, so that each has its part. */
  private static final int EACH = 11;

  AsPeopleTypeTest() {
    super(EACH);
  }
}
