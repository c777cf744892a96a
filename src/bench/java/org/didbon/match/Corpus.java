package org.didbon.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Made-up news and what is watched in it, the same at every run.
 *
 * <p>Items are about 600 characters long, every other one Russian; their words are drawn by natural
 * frequency (see {@link Lexicon}), so a text has about 85 words of which half are function words,
 * and the words of all items together are too many for the caches, as in life. Every other item
 * names a person, the well-known ones oftener.
 *
 * <p>The items of a history ({@link #item(int)}) are as unlike each other as news is: each tells of
 * an event with names, places, numbers and words of its own, and one in {@value #TOLD_AGAIN} of an
 * event that some others tell of too. Before November 2026 their words were drawn as those of the
 * others are: 70 in 100 were taken for one story, and placing them cost what no news costs.
 *
 * <p>Of what is watched a third are persons by full name, a fifth are queries with AND, NOT or
 * NEAR, the rest words, phrases and lists of three to eight words joined by OR, half of all in each
 * language. Rules ask for words by the same natural frequencies as texts have them, from rank
 * {@value #FIRST_RANK} on, since nobody watches for "said"; so rules are reached often, the ones
 * with common words by many items.
 */
public final class Corpus {

  private static final int WORDS = 20_000;
  private static final int FIRST_RANK = 1_000;
  private static final int PEOPLE = 8_000;
  private static final int LENGTH = 600;
  private static final Instant SEEN = Instant.parse("2024-04-06T09:05:00Z");

  private static final String[] GIVEN_RU =
      ("Николай Владимир Сергей Александр Дмитрий Андрей Михаил Иван Рустам Шавкат Эмомали Шохин"
              + " Садыр Касым Тимур Фарид Олег Виктор Юрий Павел")
          .split(" ");
  private static final String[] GIVEN_EN =
      ("Nikolai Vladimir Sergei Alexander Dmitry Andrei Mikhail Ivan Rustam Shavkat Emomali Shohin"
              + " Sadyr Kasym Timur Farid Oleg Viktor Yury Pavel")
          .split(" ");
  private static final String[] SYLLABLES_RU = "па ту ри мо ша ке ло ни да ву".split(" ");
  private static final String[] SYLLABLES_EN = "pa tu ri mo sha ke lo ni da vu".split(" ");

  /**
   * Nominative to prepositional, of surnames and of given names after a hard consonant and after й.
   */
  private static final String[] CASES = {"", "а", "у", "ым", "е"};

  private static final String[] HARD = {"", "а", "у", "ом", "е"};
  private static final String[] SOFT = {"й", "я", "ю", "ем", "е"};

  /** Every so many-th report tells of an event that others tell of too. */
  private static final int TOLD_AGAIN = 25;

  /** Such an event is one of a few of so many reports in a row, */
  private static final int SPAN = 400;

  private static final int EVENTS = 4;

  /** or of others that are so far on: where the next feed of a farm begins. */
  private static final int ROUND = 1_000_003;

  private final Lexicon russian = Lexicon.russian(WORDS);
  private final Lexicon english = Lexicon.english(WORDS);

  /** News of a few days. */
  public List<Item> items(int count) {
    Random random = new Random(1);
    List<Item> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(item(i, SEEN, random));
    }
    return items;
  }

  /**
   * One item of a history as long as is wanted, a new one each half minute; any order will do. Half
   * of its words are its event's own: who, where, how many, what, see {@link MadeUpEvent}.
   */
  public Item item(int number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    boolean again = random.nextInt(TOLD_AGAIN) == 0;
    int block = Math.floorMod(number, ROUND) / SPAN;
    long event = again ? -1 - block * EVENTS - random.nextInt(EVENTS) : number;
    MadeUpEvent words = new MadeUpEvent(number % 2 == 0, new Random(event * 0x9E3779B97F4A7C15L));
    return item(number, SEEN.plusSeconds(30L * number), random, words);
  }

  private Item item(int number, Instant when, Random random) {
    return item(number, when, random, null);
  }

  private Item item(int number, Instant when, Random random, @Nullable MadeUpEvent event) {
    boolean inRussian = number % 2 == 0;
    String title = text(inRussian, 60, random, event);
    String text = text(inRussian, LENGTH - title.length(), random, event);
    List<String> marks = List.of("guid:" + number);
    return new Item(
        "feed-" + number % 40,
        "n" + number,
        marks,
        "",
        true,
        title,
        text,
        when,
        when,
        inRussian ? "ru" : "en");
  }

  /** The basic form of a Russian word by its rank in the order of frequency, below 20,000. */
  public String russian(int rank) {
    return russian.basic(rank);
  }

  /** The item in a language that was found out. */
  static Item in(String language, Item item) {
    return new Item(
        item.feed(),
        item.id(),
        item.marks(),
        item.link(),
        item.ownLink(),
        item.title(),
        item.text(),
        item.published(),
        item.seen(),
        language);
  }

  private String text(boolean inRussian, int length, Random random, @Nullable MadeUpEvent event) {
    Lexicon words = inRussian ? russian : english;
    StringBuilder text = new StringBuilder(length + 20);
    boolean capital = true;
    while (text.length() < length) {
      if (event != null && random.nextBoolean()) {
        text.append(event.word(random));
      } else if (random.nextInt(180) == 0) {
        text.append(name(rare(random), inRussian, random.nextInt(CASES.length)));
      } else {
        String word = event == null ? words.written(random) : words.written(random, event::has);
        text.append(capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) : "");
        text.append(capital ? word.substring(1) : word);
      }
      int sign = random.nextInt(14);
      capital = sign == 0;
      text.append(sign == 0 ? ". " : sign == 1 ? ", " : " ");
    }
    return text.toString().strip();
  }

  /** The number of a person, the low ones oftener: Zipf again. */
  private static int rare(Random random) {
    return (int) Math.min(PEOPLE - 1, Math.pow(PEOPLE, random.nextDouble()) - 1);
  }

  private static String name(int person, boolean inRussian, int ofCase) {
    String[] given = inRussian ? GIVEN_RU : GIVEN_EN;
    String first = given[person % given.length];
    String surname = surname(person, inRussian);
    return inRussian ? given(first, ofCase) + " " + surname + CASES[ofCase] : first + " " + surname;
  }

  /** All cases of a Russian given name; Latin ones have but one form. */
  static List<String> givenForms(String given) {
    return IntStream.range(0, CASES.length).mapToObj(i -> given(given, i)).distinct().toList();
  }

  /** All cases of a Russian surname, the plural too; Latin ones have but one form. */
  static List<String> surnameForms(String surname) {
    return surname.endsWith("в")
        ? Stream.of("", "а", "у", "ым", "е", "ы", "ых", "ыми").map(surname::concat).toList()
        : List.of(surname);
  }

  private static String given(String given, int ofCase) {
    char last = given.charAt(given.length() - 1);
    if (last == 'й') {
      return given.substring(0, given.length() - 1) + SOFT[ofCase];
    }
    return last < 'а' || last == 'и' ? given : given + HARD[ofCase];
  }

  /** All forms of a word that a rule asks for. */
  List<String> forms(String basic) {
    List<String> some = russian.forms(basic);
    return some.isEmpty() ? english.forms(basic) : some;
  }

  /** A surname of its own for each person, the same sounds in both scripts. */
  private static String surname(int person, boolean inRussian) {
    String[] syllables = inRussian ? SYLLABLES_RU : SYLLABLES_EN;
    String digits = Integer.toString(person + 10_000);
    StringBuilder name = new StringBuilder();
    for (int i = 1; i < digits.length(); i++) {
      name.append(syllables[digits.charAt(i) - '0']);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.append(inRussian ? "шев" : "shev").toString();
  }

  /** A third of {@code watched}: persons, by their full names. */
  public List<Actor> actors(int watched) {
    Random random = new Random(2);
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < watched / 3; i++) {
      int person = i * (PEOPLE / Math.max(1, watched / 3)) + random.nextInt(2);
      Map<String, List<String>> names = new LinkedHashMap<>();
      names.put("ru", List.of(name(person, true, 0)));
      names.put("en", List.of(name(person, false, 0)));
      actors.add(
          new Actor(
              "person-" + i,
              name(person, false, 0),
              names,
              "",
              "RU",
              List.of(),
              "",
              Actor.BareSurname.AUTO,
              List.of()));
    }
    return actors;
  }

  /** The other two thirds of {@code watched}. */
  public List<Rule> rules(int watched) {
    Random random = new Random(3);
    List<Rule> rules = new ArrayList<>();
    for (int i = watched / 3; i < watched; i++) {
      rules.add(
          new Rule("rule-" + i, "", query(i, random), Rule.Severity.NORMAL, List.of(), List.of()));
    }
    return rules;
  }

  private String query(int number, Random random) {
    Lexicon words = random.nextBoolean() ? russian : english;
    return switch (number % 10) {
      case 0 -> "(" + any(2, words, random) + ") " + word(words, random);
      case 1 -> word(words, random) + " NOT (" + any(3, words, random) + ")";
      case 2 -> word(words, random) + " NEAR/10 " + word(words, random);
      case 3, 4 -> "\"" + word(words, random) + " " + word(words, random) + "\"";
      case 5, 6, 7 -> any(3 + random.nextInt(6), words, random);
      default -> word(words, random);
    };
  }

  private static String any(int count, Lexicon words, Random random) {
    return Stream.generate(() -> word(words, random))
        .distinct()
        .limit(count)
        .collect(Collectors.joining(" OR "));
  }

  private static String word(Lexicon words, Random random) {
    return words.basic(FIRST_RANK, random);
  }
}
