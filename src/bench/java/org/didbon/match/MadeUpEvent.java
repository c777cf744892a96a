package org.didbon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What happened, in one language: people, a few real places, numbers, and words that hardly any
 * other event has. Its words are made of letters so freely that their stems are many.
 */
final class MadeUpEvent {

  private static final int PEOPLE = 3;
  private static final int PLACES = 2;
  private static final int FIGURES = 3;
  private static final int WORDS = 30;

  private static final List<String> CITIES_RU =
      List.of(
          ("Москве Самаре Казани Омске Перми Уфе Туле Твери Рязани Пензе Томске Чите Якутске"
                  + " Бишкеке Оше Ташкенте Самарканде Бухаре Душанбе Худжанде Астане Киеве Минске"
                  + " Тбилиси Баку Париже Лондоне Берлине Варшаве Праге Риме Мадриде Токио Дели"
                  + " Кабуле")
              .split(" "));

  private static final List<String> CITIES_EN =
      List.of(
          ("Moscow Samara Kazan Omsk Perm Ufa Tula Tver Ryazan Penza Tomsk Chita Yakutsk Bishkek"
                  + " Osh Tashkent Samarkand Bukhara Dushanbe Khujand Astana Kyiv Minsk Tbilisi Baku"
                  + " Paris London Berlin Warsaw Prague Rome Madrid Tokyo Delhi Kabul")
              .split(" "));

  /** Of the words of the language that are no function words it has one in so many. */
  private static final int ONE_IN = 6;

  private final int kind;
  private final List<String> names = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  MadeUpEvent(boolean inRussian, Random random) {
    kind = random.nextInt();
    String consonants = inRussian ? "бвгджзклмнпрстфхцчш" : "bcdfghjklmnprstvwz";
    String vowels = inRussian ? "аеиоуыя" : "aeiou";
    for (int i = 0; i < PEOPLE; i++) {
      String name = word(consonants, vowels, random);
      names.add(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
    List<String> cities = inRussian ? CITIES_RU : CITIES_EN;
    for (int i = 0; i < PLACES; i++) {
      names.add(cities.get(random.nextInt(cities.size())));
    }
    for (int i = 0; i < FIGURES; i++) {
      names.add(Integer.toString(2 + (int) Math.pow(5_000, random.nextDouble())));
    }
    for (int i = 0; i < WORDS; i++) {
      words.add(word(consonants, vowels, random));
    }
  }

  private static String word(String consonants, String vowels, Random random) {
    StringBuilder word = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      word.append(consonants.charAt(random.nextInt(consonants.length())));
      word.append(vowels.charAt(random.nextInt(vowels.length())));
      if (random.nextBoolean()) {
        word.append(consonants.charAt(random.nextInt(consonants.length())));
      }
    }
    return word.append(consonants.charAt(random.nextInt(consonants.length()))).toString();
  }

  /** Whether reports of this event have the word of a rank. */
  boolean has(int rank) {
    return Math.floorMod(((rank ^ kind) * 0x9E3779B9) >>> 8, ONE_IN) == 0;
  }

  /** One of its words, a quarter of them of people, places and figures. */
  String word(Random random) {
    List<String> some = random.nextInt(4) == 0 ? names : words;
    return some.get(random.nextInt(some.size()));
  }
}
