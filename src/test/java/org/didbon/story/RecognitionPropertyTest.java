package org.didbon.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.didbon.domain.Item;
import org.didbon.domain.Story;

/** Whatever a document does to the order, number and marks of its items, each stays what it is. */
class RecognitionPropertyTest {

  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");
  private static final int WORDS = 400;

  /** How a feed names its items. */
  enum Manner {
    /** As it should. */
    GUIDS,
    /** A guid that is the place in the list. */
    PLACES,
    /** A guid made up at each visit. */
    MADE_UP,
    /** No guid. */
    NONE
  }

  /** Tracking and sessions that are put on at a visit. */
  enum Dress {
    PLAIN("%s"),
    SECURE("https%s"),
    TRACKED("%s?utm_source=rss&fbclid=%d"),
    SESSION("%s?PHPSESSID=%d"),
    SLASH("%s/");

    private final String form;

    Dress(String form) {
      this.form = form;
    }

    String on(String link, int number) {
      return this == SECURE
          ? link.replaceFirst("^http:", "https:")
          : String.format(form, link, number);
    }
  }

  @Property(tries = 400)
  void eachItemIsItselfAndNoneIsAnother(
      @ForAll("numbers") List<Integer> before,
      @ForAll("numbers") List<Integer> now,
      @ForAll Manner manner,
      @ForAll Dress dress,
      @ForAll boolean dated,
      @ForAll @IntRange(max = 1_000) int seed) {
    List<Integer> shuffled = new ArrayList<>(now);
    Collections.shuffle(shuffled, new Random(seed));
    List<KnownItem> recorded = new ArrayList<>();
    for (int place = 0; place < before.size(); place++) {
      recorded.add(known(item(before.get(place), place, manner, Dress.PLAIN, dated, 1)));
    }
    List<Item> items = new ArrayList<>();
    for (int place = 0; place < shuffled.size(); place++) {
      items.add(item(shuffled.get(place), place, manner, dress, dated, 2));
    }

    Map<Item, KnownItem> found = new Recognition().of(items, recorded);

    for (int place = 0; place < items.size(); place++) {
      Item item = items.get(place);
      Optional<String> is = Optional.ofNullable(found.get(item)).map(one -> one.item().title());
      boolean known = before.contains(shuffled.get(place));
      assertThat(is).as("%s", item).isEqualTo(known ? Optional.of(item.title()) : Optional.empty());
    }
  }

  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Arbitraries.integers().between(0, 60).list().uniqueElements().ofMaxSize(30);
  }

  /** Article of a number: made of words of its own and of some that all have. */
  private static Item item(
      int number, int place, Manner manner, Dress dress, boolean dated, int visit) {
    Random random = new Random(number);
    String title = "Главное " + words(random, 5);
    String text = "Сообщает редакция. " + words(random, 12);
    String guid =
        switch (manner) {
          case GUIDS -> "article-" + number;
          case PLACES -> String.valueOf(place + 1);
          case MADE_UP -> "visit-" + visit + "-" + place;
          case NONE -> "";
        };
    List<String> marks = new ArrayList<>(List.of("tt:" + title + text));
    if (!guid.isEmpty()) {
      marks.add(Item.GUID + guid);
    }
    String link = dress.on("http://paper.example/news/" + number, visit);
    Instant when = NOW.minusSeconds(number * 900L);
    return new Item(
        "paper", "i" + number, marks, link, true, title, text, dated ? when : null, NOW, "ru");
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append(letters(random.nextInt(WORDS))).append(' ');
    }
    return words.toString();
  }

  /** A word of its own for each number. */
  private static String letters(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 1_000; rest > 0; rest /= 8) {
      word.append("бвгджзкл".charAt(rest % 8)).append("аеиоу".charAt(rest % 5));
    }
    return word.toString();
  }

  private static KnownItem known(Item item) {
    return new KnownItem(
        item,
        item.guid(),
        item.contentMark(),
        false,
        new Story("s", item.title(), item.when(), item.when()));
  }
}
