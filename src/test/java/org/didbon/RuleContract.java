package org.didbon;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test in a {@link RuleFixture} of its own. */
abstract class RuleContract {

  @TempDir Path folder;
  RuleFixture rules;

  @BeforeEach
  void openHouse() {
    rules = new RuleFixture(folder);
  }

  @AfterEach
  void closeHouse() {
    rules.close();
  }
}
