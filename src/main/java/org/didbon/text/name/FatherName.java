package org.didbon.text.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.text.Script;

/**
 * What is known of the name of somebody's father, by the patronymics of that person: Платонович and
 * Platonovych are of one father, Миколайович and Николаевич too, Кемелұлы and Кемелевич. Immutable.
 */
public final class FatherName {

  /** Nothing is known. */
  public static final FatherName UNKNOWN = of(List.of());

  private static final Pattern ENDING =
      Pattern.compile(
          "([оеєіїи]вич|ьич|ич|[оеєіїи]вна|инична|ична|улы|ұлы|уулу|угли|оғлы|кизи|кызы|қызы|гызы|қизи"
              + "|[oe]vi[cč]h?|[oe]vych|yi[cč]h|i[cč]h|[oei]vna|ichna|uly|uulu|ugli|qizi|kyzy)$");

  private static final Set<String> CHILD_OF =
      Set.of(
          "оглы", "оглу", "огли", "угли", "уғли", "уулу", "улу", "улы", "ұлы", "кызы", "кизи",
          "гызы", "қизи", "қызы", "ogly", "oglu", "ogli", "ogʻli", "ugli", "uulu", "uly", "kyzy",
          "qizi", "gyzy");

  private final Set<String> forms;
  private final Set<String> skeletons;
  private final Set<Integer> families;
  private final String ownInitials;
  private final String allInitials;

  private FatherName(Set<String> forms, Set<String> skeletons, Set<Integer> families) {
    this.forms = Set.copyOf(forms);
    this.skeletons = Set.copyOf(skeletons);
    this.families = Set.copyOf(families);
    this.ownInitials = initials(forms);
    Set<String> variants = new HashSet<>();
    families.forEach(family -> variants.addAll(GivenNames.all().variants(family)));
    this.allInitials = ownInitials + initials(variants);
  }

  /**
   * The father as some patronymics of his child name him.
   *
   * @param patronymics folded, in the nominative; none if nothing is known
   */
  public static FatherName of(Collection<String> patronymics) {
    Set<String> forms = new HashSet<>();
    Set<String> skeletons = new HashSet<>();
    Set<Integer> families = new HashSet<>();
    for (String patronymic : patronymics) {
      forms.addAll(NameForms.of(patronymic, NamePart.PATRONYMIC, Gender.UNKNOWN).keySet());
      String stem = stem(patronymic);
      skeletons.add(NameSkeleton.of(stem));
      families.addAll(families(stem));
    }
    skeletons.remove("");
    return new FatherName(forms, skeletons, families);
  }

  /** Whether a folded word makes a patronymic of the given name before it: уулу, oʻgʻli, qizi. */
  public static boolean isChildOf(String word) {
    return CHILD_OF.contains(word);
  }

  public boolean isKnown() {
    return !forms.isEmpty();
  }

  /** Whether a {@link NameKey} is that of one of the patronymics, in any case. */
  public boolean isForm(String key) {
    return forms.contains(key);
  }

  /**
   * Whether a patronymic, or the father's name by itself, may be of this father, in any language.
   *
   * @param patronymic folded, in any case
   */
  public boolean fits(String patronymic) {
    if (isForm(NameKey.of(patronymic))) {
      return true;
    }
    String stem = stem(NameWords.nominativePatronymic(patronymic));
    return skeletons.contains(NameSkeleton.of(stem))
        || families(stem).stream().anyMatch(families::contains);
  }

  /**
   * Whether an initial may be that of the patronymic; any may where nothing is known.
   *
   * @param variants whether it may be that of another language: М. for Миколайович
   */
  public boolean mayBegin(String initial, boolean variants) {
    String letters = variants ? allInitials : ownInitials;
    return !isKnown()
        || letters.indexOf(initial.charAt(0)) >= 0
        || letters.indexOf(NameKey.of(initial).charAt(0)) >= 0;
  }

  /** Whether an initial is that of the patronymic, as it is written here or in the other script. */
  public boolean begins(String initial) {
    return isKnown() && mayBegin(initial, false);
  }

  private static String initials(Set<String> words) {
    return words.stream()
        .map(word -> word.substring(0, 1))
        .distinct()
        .collect(Collectors.joining());
  }

  private static String stem(String patronymic) {
    return ENDING.matcher(patronymic).replaceFirst("");
  }

  /** Николае is of Николай, Юрь of Юрий, Иль of Илья. */
  private static Set<Integer> families(String stem) {
    GivenNames known = GivenNames.all();
    Set<Integer> families = new HashSet<>(known.families(stem));
    boolean latin = Script.of(stem) == Script.LATIN;
    String hard = stem.endsWith("ь") ? stem.substring(0, stem.length() - 1) : stem;
    for (String ending : latin ? List.of("y", "iy") : List.of("й", "ий", "а", "я")) {
      families.addAll(known.families(hard + ending));
    }
    return families;
  }
}
