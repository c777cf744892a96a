package org.didbon.story.claim;

import java.util.Arrays;
import java.util.Optional;

/** The people whose number reports give. */
public enum Counted {
  DEAD("dead"),
  WOUNDED("wounded"),
  MISSING("missing"),
  DETAINED("detain"),
  ARRESTED("arrest"),
  DEPORTED("deport");

  private final String concept;

  Counted(String concept) {
    this.concept = concept;
  }

  /** Those that a concept of {@link org.didbon.text.Senses#concepts} stands for. */
  static Optional<Counted> of(String concept) {
    return Arrays.stream(values()).filter(each -> each.concept.equals(concept)).findFirst();
  }
}
