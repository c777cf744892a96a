package org.didbon.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.text.Script;
import org.didbon.text.Tokens;
import org.didbon.text.name.Cases;
import org.didbon.text.name.FatherName;
import org.didbon.text.name.Gender;
import org.didbon.text.name.Generation;
import org.didbon.text.name.GivenNames;
import org.didbon.text.name.NameForms;
import org.didbon.text.name.NameKey;
import org.didbon.text.name.NamePart;
import org.didbon.text.name.PersonName;
import org.didbon.text.name.SurnameAdjectives;
import org.didbon.text.name.SurnameVariants;
import org.didbon.text.name.Surnames;

/** Every form of the surnames and given names of a set of people, by key. Immutable. */
final class NameIndex {

  /** A surname as one of its forms stands in a text; cases as in {@link Cases}. */
  record SurnameSense(Name name, int cases) {}

  private final Map<String, List<SurnameSense>> surnames = new HashMap<>();
  private final Map<String, List<GivenNames.Sense>> rareGiven = new HashMap<>();
  private final Map<String, Integer> rareGivenNumbers = new HashMap<>();
  private final Map<String, List<Name>> families = new HashMap<>();
  private final Map<String, List<Name>> adjectives = new HashMap<>();
  private final List<Name> calledByGivenName = new ArrayList<>();
  private PrefixFilter heads = new PrefixFilter(Set.of());
  private final List<Name> names = new ArrayList<>();
  private final RuledOut noNames = new RuledOut();
  private final RuledOut noBeginnings = new RuledOut();
  private int people;

  private NameIndex() {}

  static NameIndex of(List<Actor> actors) {
    NameIndex index = new NameIndex();
    for (Actor actor : actors) {
      Set<String> nominatives = new TreeSet<>();
      actor.names().values().forEach(nominatives::addAll);
      Person person =
          index.person(
              actor.id(),
              actor.born(),
              actor.bareSurname(),
              nominatives,
              lent(actor.names().values()));
      boolean cyrillic = nominatives.stream().anyMatch(n -> Script.of(n) == Script.CYRILLIC);
      boolean englishH = nominatives.stream().anyMatch(NameIndex::hasEnglishH);
      nominatives.forEach(nominative -> index.add(person, nominative, cyrillic, englishH));
      for (String namesake : actor.not()) {
        Person other = index.person("", "", BareSurname.NEVER, Set.of(namesake), Set.of());
        index.add(other, namesake, false, false);
      }
    }
    index.heads = new PrefixFilter(index.surnames.keySet());
    return index;
  }

  List<Name> names() {
    return names;
  }

  /** Whose surname a word may be, by its key. */
  List<SurnameSense> surnames(String key) {
    return surnames.getOrDefault(key, List.of());
  }

  /** All names with the surname of {@code name}, whether a man's or a woman's; itself included. */
  List<Name> family(Name name) {
    return families.getOrDefault(family(name.parts()), List.of());
  }

  /** The names of actors whom the press calls by the given name alone. */
  List<Name> calledByGivenName() {
    return calledByGivenName;
  }

  /** Of whose surname an adjective is made, by its key. */
  List<Name> adjectives(String key) {
    return adjectives.getOrDefault(key, List.of());
  }

  /**
   * The keys of every word that may be a surname, or an adjective made of one, of anybody whose
   * family name the actor has, or the given name of one who is called by it alone; that of a
   * compound surname has a hyphen.
   */
  Set<String> familyKeys(String actor) {
    Set<Name> family = new HashSet<>();
    names.stream()
        .filter(name -> name.person().actor().equals(actor))
        .forEach(name -> family.addAll(family(name)));
    Set<String> keys = new TreeSet<>();
    surnames.forEach(
        (key, senses) -> {
          if (senses.stream().anyMatch(sense -> family.contains(sense.name()))) {
            keys.add(key);
          }
        });
    adjectives.forEach(
        (key, of) -> {
          if (of.stream().anyMatch(family::contains)) {
            keys.add(key);
          }
        });
    for (Name name : calledByGivenName) {
      if (name.person().actor().equals(actor)) {
        keys.addAll(givenKeys(name.parts()));
      }
    }
    return keys;
  }

  /** The keys of every form of the given name, in all its variants. */
  private static Set<String> givenKeys(PersonName parts) {
    Set<String> variants = new TreeSet<>(Set.of(parts.given()));
    GivenNames.all()
        .families(parts.given())
        .forEach(family -> variants.addAll(GivenNames.all().variants(family)));
    Set<String> keys = new TreeSet<>();
    variants.forEach(
        variant -> keys.addAll(NameForms.of(variant, NamePart.GIVEN, parts.gender()).keySet()));
    return keys;
  }

  /** Which given name a word may be, by its key; the people's own rare ones included. */
  List<GivenNames.Sense> given(String key) {
    List<GivenNames.Sense> rare = rareGiven.getOrDefault(key, List.of());
    return rare.isEmpty() ? GivenNames.all().senses(key) : rare;
  }

  /**
   * Whether a word is neither a surname nor an adjective made of one.
   *
   * @param stacks whether it may be a surname with endings that its language adds
   */
  boolean isNoName(Tokens tokens, int at, boolean stacks) {
    RuledOut known = stacks ? noBeginnings : noNames;
    if (known.has(tokens, at)) {
      return true;
    }
    String key = NameKey.of(tokens.word(at));
    boolean none =
        !surnames.containsKey(key) && !adjectives.containsKey(key) && !(stacks && mayBegin(key));
    if (none) {
      known.add(tokens, at);
    }
    return none;
  }

  /** Whether some surname begins as {@code key} does. */
  boolean mayBegin(String key) {
    return heads.mayBegin(key);
  }

  private static boolean hasEnglishH(String nominative) {
    String surname = PersonName.parse(nominative).surname();
    return surname.startsWith("h");
  }

  private Person person(
      String actor,
      String born,
      BareSurname bareSurname,
      Set<String> nominatives,
      Set<String> lent) {
    return new Person(
        people++, actor, born, bareSurname, generation(nominatives), father(nominatives), lent);
  }

  /** The common surnames among the later spellings of a name whose first one is not common. */
  private static Set<String> lent(Collection<List<String>> spellings) {
    Set<String> lent = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (List<String> names : spellings) {
      List<String> keys =
          names.stream().map(name -> NameKey.of(PersonName.parse(name).surname())).toList();
      own.add(keys.get(0));
      if (!WordList.COMMON_SURNAMES.contains(keys.get(0))) {
        keys.stream().filter(WordList.COMMON_SURNAMES::contains).forEach(lent::add);
      }
    }
    lent.removeAll(own);
    return Set.copyOf(lent);
  }

  private static FatherName father(Set<String> nominatives) {
    return FatherName.of(
        nominatives.stream()
            .map(nominative -> PersonName.parse(nominative).patronymic())
            .filter(patronymic -> !patronymic.isEmpty())
            .toList());
  }

  private static Generation generation(Set<String> nominatives) {
    return nominatives.stream()
        .map(Generation::ofName)
        .filter(told -> told != Generation.UNTOLD)
        .findFirst()
        .orElse(Generation.UNTOLD);
  }

  /**
   * @param spelled whether another name of the person tells how it is in Cyrillic, so that it need
   *     not be guessed
   * @param englishH whether the surname begins with an h in English
   */
  private void add(Person person, String nominative, boolean spelled, boolean englishH) {
    PersonName parts = PersonName.parse(nominative);
    boolean asIs = spelled && Script.of(nominative) == Script.LATIN;
    Generation told = Generation.ofName(nominative);
    if (!parts.surname().isEmpty()) {
      add(person, parts, told, asIs, englishH);
      parts.byFirstSurname().ifPresent(shorter -> add(person, shorter, told, asIs, englishH));
    }
  }

  private void add(
      Person person, PersonName parts, Generation told, boolean asIs, boolean englishH) {
    Map<String, Integer> forms =
        new HashMap<>(
            asIs ? NameForms.latin(parts.surname(), parts.gender()) : surnameForms(parts));
    for (String variant : SurnameVariants.of(parts.surname(), englishH)) {
      NameForms.of(variant, NamePart.SURNAME, parts.gender()).forEach(forms::putIfAbsent);
    }
    if (Script.of(parts.surname()) == Script.LATIN && !parts.surnameFirst()) {
      forms.putIfAbsent(NameKey.of(Surnames.englishPlural(parts.surname())), Cases.PLURAL);
    }
    Set<String> nominatives = new HashSet<>();
    forms.forEach(
        (key, cases) -> {
          if (Cases.nominative(cases)) {
            nominatives.add(key);
          }
        });
    Name name = new Name(person, parts, told, given(parts), nominatives);
    names.add(name);
    if (person.watched() && FamousNames.calledByGivenName(parts)) {
      calledByGivenName.add(name);
    }
    families.computeIfAbsent(family(parts), key -> new ArrayList<>(1)).add(name);
    forms.forEach((key, cases) -> addSurname(key, new SurnameSense(name, cases)));
    for (String key : SurnameAdjectives.of(parts.surname())) {
      adjectives.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
    }
  }

  /** A surname that is a given name has its variants: Эмомалӣ, Имомалӣ. */
  private static Map<String, Integer> surnameForms(PersonName parts) {
    Map<String, Integer> forms =
        new HashMap<>(NameForms.of(parts.surname(), NamePart.SURNAME, parts.gender()));
    for (int family : GivenNames.all().families(parts.surname())) {
      for (String variant : GivenNames.all().variants(family)) {
        NameForms.of(variant, NamePart.SURNAME, parts.gender()).forEach(forms::putIfAbsent);
      }
    }
    return forms;
  }

  private static String family(PersonName parts) {
    return NameKey.of(Surnames.masculine(parts.surname()));
  }

  private void addSurname(String key, SurnameSense sense) {
    surnames.computeIfAbsent(key, k -> new ArrayList<>(1)).add(sense);
  }

  /** The families of the given name; a name of none becomes one of its own. */
  private Set<Integer> given(PersonName parts) {
    if (parts.given().isEmpty()) {
      return Set.of();
    }
    Set<Integer> families = new TreeSet<>(GivenNames.all().families(parts.given()));
    families.removeIf(family -> !parts.gender().fits(GivenNames.all().gender(family)));
    if (families.isEmpty()) {
      families.add(rare(parts.given(), parts.gender()));
    }
    return families;
  }

  private int rare(String given, Gender gender) {
    String id = given + gender;
    Integer known = rareGivenNumbers.get(id);
    if (known != null) {
      return known;
    }
    int number = -1 - rareGivenNumbers.size();
    rareGivenNumbers.put(id, number);
    Map<String, Integer> forms = NameForms.of(given, NamePart.GIVEN, gender);
    forms.forEach(
        (key, cases) ->
            rareGiven
                .computeIfAbsent(key, k -> new ArrayList<>(GivenNames.all().senses(k)))
                .add(new GivenNames.Sense(number, cases)));
    return number;
  }
}
