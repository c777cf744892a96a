package org.didbon.outbox;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.ForeignText;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Translated;
import org.didbon.phrase.Localizer;

/** Puts below what outlets wrote what it says in the reader's language, marked as machine-made. */
record TranslatedBody(Translations translations, String language) {

  /** Whether all that can be known of these words by a short wait is known; asks for the rest. */
  boolean isReady(Body body) {
    boolean ready = true;
    for (ForeignText original : body.originals()) {
      ready &= !of(original).soon(); // all are asked for, so that they are made side by side
    }
    return ready;
  }

  /** The same with as much as is known. */
  Body of(Body body, Localizer localizer) {
    if (body.originals().isEmpty()) {
      return body;
    }
    return body.withText(text(body, localizer)).withBrief(brief(body, localizer));
  }

  private RichText text(Body body, Localizer localizer) {
    List<List<Piece>> lines = new ArrayList<>(body.text().lines());
    int added = 0;
    int marked = 0; // below which line it is said that a machine made it
    for (ForeignText original : body.originals()) {
      Translated translated = of(original);
      if (translated.isThere()) {
        int at = Math.min(original.below() + added, lines.size());
        lines.add(at, line(translated, marked != original.below(), localizer));
        added++;
        marked = original.below();
      }
    }
    return new RichText(lines);
  }

  /** In brief an alert begins with its headline, and tells no more in the outlet's words. */
  private RichText brief(Body body, Localizer localizer) {
    List<List<Piece>> lines = body.brief().lines();
    ForeignText headline = body.originals().get(0);
    boolean begins =
        !lines.isEmpty()
            && lines.get(0).stream().anyMatch(piece -> piece.text().equals(headline.text()));
    Translated translated = begins ? of(headline) : Translated.NONE;
    if (!translated.isThere()) {
      return body.brief();
    }
    List<List<Piece>> longer = new ArrayList<>(lines);
    longer.add(1, line(translated, true, localizer));
    return new RichText(longer);
  }

  private Translated of(ForeignText original) {
    return translations.of(original.text(), original.language(), language);
  }

  /** The first says what it is. */
  private static List<Piece> line(Translated translated, boolean first, Localizer localizer) {
    Piece words = new Piece(Style.PLAIN, translated.text(), "");
    return first
        ? List.of(new Piece(Style.ITALIC, localizer.say("outbox.translated") + " ", ""), words)
        : List.of(words);
  }
}
