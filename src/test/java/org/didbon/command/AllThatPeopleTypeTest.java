package org.didbon.command;

import org.junit.jupiter.api.Tag;

/** All of the tables. */
@Tag("long")
class AllThatPeopleTypeTest extends AsPeopleType {

  AllThatPeopleTypeTest() {
    super(1);
  }
}
