package org.didbon.text.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.didbon.text.Letters;

/** The words of a name as the parts and the tables of names have them. */
final class NameSpelling {

  private NameSpelling() {}

  /** Folded but for ё, which other scripts spell apart. */
  static String folded(String written) {
    List<String> stretches = new ArrayList<>();
    String small = Normalizer.normalize(written, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    for (String stretch : small.split("ё", -1)) {
      stretches.add(Letters.fold(stretch));
    }
    return String.join("ё", stretches);
  }
}
