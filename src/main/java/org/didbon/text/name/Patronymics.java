package org.didbon.text.name;

import java.util.regex.Pattern;

/** How a father's name is made: Платонович, Платонівна, Platonovich, Кемелұлы. */
final class Patronymics {

  private static final Pattern SON =
      Pattern.compile(
          ".{2,}([оеє]вич|[йь]ович|ьич|мич|тич|кич|нич|лич|фич|[oe]vi[cč]h?|yi[cč]h|улы|ұлы|уулу|угли)");
  private static final Pattern DAUGHTER =
      Pattern.compile(".{2,}([оеєіїи]вна|ична|[иі]нична|[oei]vna|ichna|кизи|кызы|қызы|гызы|қизи)");

  private Patronymics() {}

  static boolean is(String folded) {
    return SON.matcher(folded).matches() || DAUGHTER.matcher(folded).matches();
  }

  static Gender gender(String folded) {
    return DAUGHTER.matcher(folded).matches() ? Gender.FEMALE : Gender.MALE;
  }
}
