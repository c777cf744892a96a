package org.didbon.command;

import java.util.List;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;

/** What outlets published first, and what they changed later. Implementations are thread-safe. */
public interface EvidenceBook {

  /**
   * The first words of one report.
   *
   * @param alterations the earliest first
   */
  record Exhibit(Original original, List<Alteration> alterations) {

    public Exhibit {
      alterations = List.copyOf(alterations);
    }
  }

  /** Those of the reports of a story that are kept, in the order of {@link PastNews#story}. */
  List<Exhibit> ofStory(String story);
}
