package org.didbon.text.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.text.Letters;
import org.didbon.text.NameCase;
import org.didbon.text.Script;

/** Whether a name is written as the subject of a sentence, from which all other forms are made. */
public final class Nominative {

  private static final Pattern FATHER_OF_A_SON =
      Pattern.compile(".{2,}([оеє]вич|йович|ьич|мич|тич|кич|нич|лич|фич)(а|у|ем|е|еві|ові)");
  private static final Pattern FATHER_OF_A_DAUGHTER =
      Pattern.compile(".{2,}([оеєії]вн|[иі]чн)(ы|е|у|ой|ою|и|і)");

  /** How a form ends that is no nominative; so many foreign names end in е or и that few count. */
  private static final Pattern OTHER_ENDING =
      Pattern.compile(".{2,}([аяуюыо]|ии|[оеё]ве|[иы]не|ре|ле)|.{3,}([оеыи]м|[оеи]й|[оеё]ю)");

  private static final Pattern ENGLISH_GENITIVE = Pattern.compile(".*\\p{L}(['’]s|s['’])");

  private Nominative() {}

  /**
   * Whether {@code name} may be in the nominative: only what plainly is in another case is not.
   *
   * @param language it is written in, BCP 47
   */
  public static boolean mayBe(String name, String language) {
    if (Script.of(name) != Script.CYRILLIC) {
      return !ENGLISH_GENITIVE.matcher(name.strip()).matches();
    }
    if (!language.equals("ru") && !language.equals("uk")) {
      return true;
    }
    List<String> words =
        List.of(name.strip().toLowerCase(Locale.ROOT).split("[\\s,.]+")).stream()
            .map(Letters::fold)
            .filter(word -> !word.isEmpty())
            .toList();
    boolean man = words.stream().anyMatch(Nominative::isManly);
    return words.stream().noneMatch(word -> isOther(word, man, language));
  }

  /** A nominative that only men have. */
  private static boolean isManly(String word) {
    if (Patronymics.is(word)) {
      return Patronymics.gender(word) == Gender.MALE;
    }
    Set<Integer> families = GivenNames.all().families(word);
    return !families.isEmpty()
        && families.stream().allMatch(family -> GivenNames.all().gender(family) == Gender.MALE);
  }

  private static boolean isOther(String word, boolean man, String language) {
    if (Patronymics.is(word)) {
      return false;
    }
    if (FATHER_OF_A_SON.matcher(word).matches() || FATHER_OF_A_DAUGHTER.matcher(word).matches()) {
      return true;
    }
    if (language.equals("ru") && !OTHER_ENDING.matcher(word).matches()) {
      return false;
    }
    List<GivenNames.Sense> given = GivenNames.all().senses(NameKey.of(word));
    if (given.stream().anyMatch(sense -> Cases.nominative(sense.cases()))) {
      return false;
    }
    NameCase listed = language.equals("ru") ? NameCase.of(word, man) : NameCase.UNKNOWN;
    boolean one = given.stream().anyMatch(sense -> (sense.cases() & ~Cases.PLURAL) != 0);
    return listed == NameCase.UNKNOWN ? one : listed == NameCase.OTHER;
  }
}
