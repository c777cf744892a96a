package org.didbon.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A full name taken apart. All words are folded but for ё, in the nominative; a word with a hyphen
 * is one.
 *
 * @param given the given name, {@code ""} for a name of one word
 * @param middle what stands between given name and surname and is no patronymic, in order
 * @param patronymic {@code ""} if there is none
 * @param surname without particles; the only word of a name of one word
 * @param surnameFirst whether the surname always goes first, as in Chinese and Korean; the given
 *     name may then be several words joined by hyphens
 * @param particle whether the name has an article or the like, such as ван or аль
 * @param gender as the words tell
 */
public record PersonName(
    String given,
    List<String> middle,
    String patronymic,
    String surname,
    boolean surnameFirst,
    boolean particle,
    Gender gender) {

  private static final Set<String> PARTICLES =
      Set.of(
          "де", "дель", "да", "ди", "ду", "дос", "ла", "ле", "ля", "ван", "фон", "дер", "ден",
          "тер", "аль", "эль", "уль", "ул", "ал", "ад", "ас", "аш", "бен", "бин", "ибн", "абу",
          "оглы", "оглу", "огли", "угли", "кызы", "кизи", "гызы", "уулу", "улу", "улы", "уғли",
          "қизи", "қызы", "ұлы", "заде", "de", "del", "da", "di", "du", "dos", "la", "le", "van",
          "von", "der", "den", "ter", "al", "el", "ad", "as", "ash", "ben", "bin", "ibn", "abu",
          "ogly", "oglu", "ogli", "ugli", "kyzy", "qizi", "gyzy", "uulu", "uly", "ogʻli", "zade");
  private static final Set<String> GENERATIONS =
      Set.of(
          "младший",
          "старший",
          "молодший",
          "младшая",
          "старшая",
          "молодша",
          "старша",
          "мл",
          "jr",
          "sr",
          "junior",
          "senior",
          "ii",
          "iii",
          "elder",
          "younger");
  private static final Set<String> EASTERN_SURNAMES =
      Set.of(
          "ким", "пак", "ли", "цой", "чхве", "чой", "чон", "чжон", "мун", "юн", "пан", "хан", "кан",
          "чан", "но", "со", "син", "квон", "лим", "им", "о", "си", "ван", "чжан", "лю", "чэнь",
          "чень", "хуан", "чжао", "у", "чжоу", "сюй", "сунь", "ма", "чжу", "ху", "го", "хэ", "гао",
          "линь", "ло", "сун", "тан", "фэн", "юй", "дун", "цао", "цзян", "вэнь", "мао", "дэн",
          "цай", "бо", "жэнь", "хо", "нгуен", "фам", "чыонг", "цинь", "цзя", "лай", "вэй", "фань",
          "kim", "pak", "park", "lee", "li", "moon", "ban", "xi", "wang", "zhang", "liu", "chen",
          "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo", "he", "gao",
          "lin", "luo", "jiang", "wen", "mao", "deng", "nguyen", "pham", "qin", "wei");

  public PersonName {
    middle = List.copyOf(middle);
  }

  /**
   * Takes {@code nominative} apart: given name first unless it is plainly the other way round
   * («Патрушев Николай Платонович», "Patrushev, Nikolai", Си Цзиньпин).
   */
  public static PersonName parse(String nominative) {
    List<String> words = words(nominative);
    int comma = nominative.indexOf(',');
    if (comma > 0) {
      List<String> last = words(nominative.substring(0, comma));
      List<String> first = words(nominative.substring(comma + 1));
      words = new ArrayList<>(first);
      words.addAll(last);
    }
    words.removeIf(word -> GENERATIONS.contains(word) || word.equals("the"));
    boolean particle = nominative.matches(".*[- ](?i:аль|эль|уль|al|el|ul)-.*");
    if (words.size() > 1) {
      particle |= words.subList(1, words.size()).removeIf(PARTICLES::contains);
    }
    if (words.isEmpty()) {
      return new PersonName("", List.of(), "", "", false, false, Gender.UNKNOWN);
    }
    return words.size() == 1
        ? new PersonName("", List.of(), "", words.get(0), false, particle, Gender.UNKNOWN)
        : ordered(words, particle);
  }

  /**
   * The name with the first of two surnames alone, as Spanish usage has it: Энрике Каприлес for
   * Энрике Каприлес Радонски. Empty where the middle word is no surname of that kind.
   */
  public Optional<PersonName> byFirstSurname() {
    if (middle.size() != 1
        || !Surnames.isIberian(middle.get(0))
        || !GivenNames.all().families(middle.get(0)).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PersonName(
            given, List.of(), patronymic, middle.get(0), surnameFirst, particle, gender));
  }

  /** Whether the word is made like a patronymic. */
  public static boolean isPatronymic(String folded) {
    return Patronymics.is(folded);
  }

  /** Whether the word is an article or the like, such as де, van, бен or уулу. */
  public static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  private static PersonName ordered(List<String> words, boolean particle) {
    int size = words.size();
    if (eastern(words)) {
      String given = String.join("-", words.subList(1, size));
      return new PersonName(given, List.of(), "", words.get(0), true, particle, Gender.UNKNOWN);
    }
    int patronymic = -1;
    for (int i = 1; i < size; i++) {
      if (patronymic < 0 && size > 2 && Patronymics.is(words.get(i))) {
        patronymic = i;
      }
    }
    List<String> rest = new ArrayList<>(words);
    String father = patronymic < 0 ? "" : rest.remove(patronymic);
    if (turned(words, patronymic)) {
      rest.add(rest.remove(0));
    }
    String given = rest.get(0);
    String surname = rest.get(rest.size() - 1);
    List<String> middle = rest.subList(1, rest.size() - 1);
    Gender gender = gender(given, father, surname);
    return new PersonName(given, middle, father, surname, false, particle, gender);
  }

  /** Surname first: «Патрушев Николай», «Патрушев Николай Платонович». */
  private static boolean turned(List<String> words, int patronymic) {
    if (patronymic == 2) {
      return words.size() == 3;
    }
    GivenNames known = GivenNames.all();
    return words.size() == 2
        && known.families(words.get(0)).isEmpty()
        && !known.families(words.get(1)).isEmpty()
        && Surnames.isTypical(words.get(0));
  }

  private static boolean eastern(List<String> words) {
    if (!EASTERN_SURNAMES.contains(words.get(0)) || words.size() > 3) {
      return false;
    }
    for (String word : words.subList(1, words.size())) {
      if (!EasternSyllables.makeUp(word)) {
        return false;
      }
    }
    return true;
  }

  private static Gender gender(String given, String patronymic, String surname) {
    if (!patronymic.isEmpty()) {
      return Patronymics.gender(patronymic);
    }
    GivenNames known = GivenNames.all();
    Set<Integer> families = known.families(given);
    if (!families.isEmpty()) {
      Gender gender = known.gender(families.iterator().next());
      boolean one = families.stream().allMatch(family -> known.gender(family) == gender);
      if (one) {
        return gender;
      }
    }
    Gender told = Surnames.gender(surname);
    return told != Gender.UNKNOWN || !families.isEmpty() ? told : byEnding(given);
  }

  /** Of an unknown given name, a hard ending tells a man; the others tell nothing for certain. */
  private static Gender byEnding(String given) {
    char last = given.charAt(given.length() - 1);
    return "бвгджзйклмнпрстфхцчшщ".indexOf(last) >= 0 ? Gender.MALE : Gender.UNKNOWN;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String written : name.strip().split("[\\s,.]+", -1)) {
      StringBuilder word = new StringBuilder();
      for (String half : written.split("[-\u2010\u2011\u2013]", -1)) {
        String folded = NameSpelling.folded(half);
        boolean skipped = folded.isEmpty() || GENERATIONS.contains(folded);
        boolean article = PARTICLES.contains(folded) && word.isEmpty() && written.contains("-");
        if (!skipped && !article) {
          word.append(word.isEmpty() ? "" : "-").append(folded);
        }
      }
      if (!word.isEmpty()) {
        words.add(word.toString());
      }
    }
    return words;
  }
}
