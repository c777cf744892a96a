package org.didbon;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test in a {@link RuleHouse} of its own. */
abstract class RuleHouseCase {

  @TempDir Path folder;
  RuleHouse house;

  @BeforeEach
  void openHouse() {
    house = new RuleHouse(folder);
  }

  @AfterEach
  void closeHouse() {
    house.close();
  }
}
