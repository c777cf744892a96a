package org.didbon.story.likeness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.didbon.domain.Item;

/**
 * What one more report costs among 100,000 open ones, and how much room these take. The reports are
 * made up: words, names, places and numbers come as often as in news (the n-th most frequent word
 * 1/n as often as the first), a third have a headline alone, a third a lead, a third a text; a
 * fifth retell an earlier one. Time is that of the processor; the room is that of the index alone,
 * without the word lists that all of the program uses. Asked: 1 ms, 60 MB.
 */
final class OpenReportsBenchmark {

  private static final int REPORTS = 100_000;
  private static final int READ_BEFORE = 1_000;
  private static final int MEASURED = 2_000;
  private static final int BURST = 5_000;
  private static final int LONG = 90;
  private static final int LETTERS = 100_000;
  private static final int LETTERS_OF_A_WORD = 9;
  private static final int VOCABULARY = 150_000;
  private static final int NAMES = 30_000;
  private static final int HEADLINE = 9;
  private static final List<Integer> TEXTS = List.of(0, 20, LONG);
  private static final int FEEDS = 300;
  private static final int RETOLD = 5;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration APART = Duration.ofSeconds(2);
  private static final List<String> PLACES =
      List.of("Москве", "Таджикистан", "Душанбе", "Узбекистана", "Ташкент", "России", "Киев");
  private static final List<String> SYLLABLES =
      List.of(
          "ба", "ви", "го", "ду", "же", "за", "ки", "ло", "му", "не", "пра", "ри", "сто", "ту",
          "фе", "хо", "це", "чу", "ша", "ще", "бро", "гла", "кре", "сти");

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Random random = new Random(13);
  private final List<String> words = madeUp(VOCABULARY);
  private final List<String> names = madeUp(NAMES);
  private final List<Item> lately = new ArrayList<>();

  private OpenReportsBenchmark() {}

  public static void main(String[] args) {
    new OpenReportsBenchmark().run();
  }

  private void run() {
    OpenReports empty = new OpenReports(Duration.ofDays(3));
    for (int i = 0; i < READ_BEFORE; i++) { // loads the word lists
      empty.near(item(i), Set.of());
    }
    long before = used();
    OpenReports open = new OpenReports(Duration.ofDays(3));
    for (int i = 0; i < REPORTS; i++) {
      open.add(item(i), String.format("%012x", i / 2));
    }
    long after = used();
    System.out.printf(
        "%,d reports (%d): %.1f MB, %d bytes each%n",
        open.size(), empty.size(), (after - before) / 1e6, (after - before) / open.size());
    measure(open, MEASURED / 2, i -> item(REPORTS + i), "warming up");
    measure(open, MEASURED, i -> item(REPORTS + MEASURED + i), "one more report");
    Item event = item(REPORTS * 2);
    measure(open, BURST, i -> retold(event, REPORTS * 2 + i), "one more of one event");
    String headline = item(REPORTS * 3).title();
    measure(
        open,
        BURST,
        i -> item(FEEDS * (REPORTS + i), headline, sentence(LONG)),
        "one more of one feed with one headline");
    String endless = sentence(LETTERS / LETTERS_OF_A_WORD);
    measure(
        open,
        MEASURED,
        i -> item(REPORTS * 4 + i, sentence(HEADLINE), sentence(LONG) + endless),
        "one more with a text of 100,000 characters");
    measure(
        open,
        MEASURED,
        i -> item(REPORTS * 5 + i, sentence(LONG) + endless, endless),
        "one more with a headline of as many");
    long last = used();
    System.out.printf("%,d reports then: %.1f MB%n", open.size(), (last - before) / 1e6);
  }

  /** Makes a report of its number. */
  private interface ReportMaker {
    Item of(int number);
  }

  private void measure(OpenReports open, int count, ReportMaker maker, String what) {
    long[] took = new long[count];
    long[] found = new long[count];
    for (int i = 0; i < count; i++) {
      Item item = maker.of(i);
      long start = CLOCK.getCurrentThreadCpuTime();
      found[i] = open.near(item, Set.of()).size();
      open.add(item, item.id());
      took[i] = CLOCK.getCurrentThreadCpuTime() - start;
    }
    double mean = Arrays.stream(took).average().orElse(0) / 1e6;
    Arrays.sort(took);
    System.out.printf(
        "%s: mean %.3f ms, 99 %% %.3f ms, stories near %.1f%n",
        what, mean, took[count * 99 / 100] / 1e6, Arrays.stream(found).average().orElse(0));
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private List<String> madeUp(int count) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(3);
      for (int s = 0; s < syllables; s++) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      made.add(word.append(List.of("н", "р", "т", "ла", "ность", "ский").get(i % 6)).toString());
    }
    return made;
  }

  private Item item(int number) {
    if (!lately.isEmpty() && random.nextInt(RETOLD) == 0) {
      return retold(lately.get(random.nextInt(lately.size())), number);
    }
    Item made = item(number, sentence(HEADLINE), sentence(TEXTS.get(number % TEXTS.size())));
    lately.add(made);
    if (lately.size() > 1_000) {
      lately.remove(random.nextInt(1_000));
    }
    return made;
  }

  private Item retold(Item item, int number) {
    return item(
        number,
        sentence(2) + " " + item.title(),
        sentence(TEXTS.get(number % TEXTS.size()) / 2) + item.text());
  }

  private Item item(int number, String title, String text) {
    String id = "https://outlet.example/news/" + number;
    Instant when = START.plus(APART.multipliedBy(number));
    String feed = "feed-" + number % FEEDS;
    return new Item(feed, id, List.of(Item.GUID + id), id, true, title, text, when, when, "ru");
  }

  private String sentence(int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(30);
      if (kind == 0) {
        sentence.append(PLACES.get(random.nextInt(PLACES.size())));
      } else if (kind < 3) {
        String name = names.get(zipf(NAMES));
        sentence.append(Character.toUpperCase(name.charAt(0))).append(name.substring(1));
      } else if (kind == 3) {
        sentence.append(2 + zipf(1_000));
      } else {
        sentence.append(words.get(zipf(VOCABULARY)));
      }
      sentence.append(i + 1 == length ? ". " : " ");
    }
    return sentence.toString();
  }

  /** The n-th about 1/n as often as the first. */
  private int zipf(int of) {
    return (int) Math.pow(of, random.nextDouble()) - 1;
  }
}
