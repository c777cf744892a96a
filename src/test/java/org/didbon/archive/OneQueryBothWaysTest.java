package org.didbon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.PastItems.KeptItem;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.match.TextShelf;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.Query;
import org.didbon.query.QueryText;
import org.didbon.query.RandomQueries;

/** What a query finds among past items is what it would have found in each of them when new. */
class OneQueryBothWaysTest {

  private static final List<String> ACTORS =
      List.of("putin", "patrushev", "patrushev-jr", "xi", "salome");
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 10);
  private static final int DAYS = 6;
  private static final Instant LATER = Instant.parse("2024-06-01T00:00:00Z");
  private static final Watchlist WATCH =
      WatchingSearch.with(
          "мигрант OR @patrushev",
          "(таджик -мигрант) OR (#r0 NOT lang:en)",
          "title:(#r0 -таджик) OR text:\"трудовой мигрант\"",
          "(#r1 #r0) OR (#r1 lang:ru) OR title:#r0 OR text:(#r0 таджик)"); // each asked once

  @Tag("long")
  @Property(tries = 1_200, edgeCases = EdgeCasesMode.NONE)
  void theArchiveFindsWhatTheMatcherFindsInManyHistories(
      @ForAll("queries") List<Query> queries,
      @ForAll("items") List<Item> before,
      @ForAll("items") List<Item> after)
      throws IOException {
    theArchiveFindsWhatTheMatcherFinds(queries, before, after);
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void theArchiveFindsWhatTheMatcherFinds(
      @ForAll("queries") List<Query> queries,
      @ForAll("items") List<Item> before,
      @ForAll("items") List<Item> after)
      throws IOException {
    FakeItems items = new FakeItems().record(numbered(before, 0));

    try (Archive archive = Archive.writing(new ByteBuffersDirectory(), items)) {
      archive.catchUp();
      items.record(numbered(after, before.size() / 2)); // half of them edits
      TextShelf shelf = new TextShelf();
      items.recordedBefore(Long.MAX_VALUE, 1_000).forEach(kept -> put(kept, shelf));
      for (Query query : queries) {
        Judge judge = WATCH.judge(query);

        List<Hit> expected = expected(query, items);
        String of = QueryText.of(query);
        assertThat(all(archive, judge)).as(of).isEqualTo(expected);
        assertThat(shelf.matching(WATCH.matcher().compile(query)))
            .as(of)
            .isEqualTo(numbers(expected));
        Days days =
            archive.perDay(judge, FIRST.plusDays(1), FIRST.plusDays(DAYS - 2), ZoneOffset.UTC, 0);
        assertThat(days.items().values()).as(of).containsExactlyElementsOf(perDay(expected));
      }
    }
  }

  private static List<Hit> expected(Query query, FakeItems items) {
    List<Hit> hits = new ArrayList<>();
    for (KeptItem kept : items.newestFirst()) {
      WATCH
          .matcher()
          .match(query, kept.item())
          .ifPresent(spans -> hits.add(new Hit(kept.number(), kept.item(), spans)));
    }
    return hits;
  }

  private static void put(KeptItem kept, TextShelf onto) {
    onto.put(kept.number(), kept.item(), WATCH.matcher());
  }

  private static List<Long> numbers(List<Hit> hits) {
    return hits.stream().map(Hit::number).sorted(Comparator.reverseOrder()).toList();
  }

  private static List<Integer> perDay(List<Hit> hits) {
    List<Integer> days = new ArrayList<>();
    for (int day = 1; day < DAYS - 1; day++) {
      LocalDate wanted = FIRST.plusDays(day);
      days.add((int) hits.stream().filter(hit -> date(hit.item()).equals(wanted)).count());
    }
    return days;
  }

  private static LocalDate date(Item item) {
    return LocalDate.ofInstant(item.when(), ZoneOffset.UTC);
  }

  private static List<Hit> all(Archive archive, Judge judge) {
    List<Hit> hits = new ArrayList<>();
    HitPage page = archive.search(judge, ReadPosition.NEWEST, 2);
    hits.addAll(page.hits());
    while (!page.last()) {
      page = archive.search(judge, page.end(), 3);
      hits.addAll(page.hits());
    }
    return hits;
  }

  private static List<Item> numbered(List<Item> items, int from) {
    List<Item> numbered = new ArrayList<>();
    for (Item item : items) {
      String id = "n" + (from + numbered.size());
      List<String> marks = List.of("guid:" + id);
      numbered.add(
          new Item(
              item.feed(),
              id,
              marks,
              "",
              true,
              item.title(),
              item.text(),
              item.published(),
              item.seen(),
              item.language()));
    }
    return numbered;
  }

  @Provide
  Arbitrary<List<Query>> queries() {
    return RandomQueries.over(
            List.of(
                "мигрант",
                "мигранты",
                "мигрень",
                "таджик",
                "судно",
                "европа",
                "трудовой",
                "migrant",
                "labour",
                "tajik",
                "путина",
                "россия",
                "трудовоймигрант",
                "1500",
                "covid",
                "ҷавон"),
            ACTORS,
            List.of("r0", "r1", "r2"))
        .list()
        .ofSize(8);
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<String> sentence =
        Arbitraries.of(
                "мигрант",
                "Мигрантов",
                "мигрень",
                "таджик",
                "суда",
                "судна",
                "Новая-Европа",
                "в Европе",
                "таджиками",
                "трудовых",
                "трудовой мигрант",
                "migrant's",
                "Migrants",
                "labor",
                "tajiks",
                "Путина",
                "Патрушевро",
                "Патрушевҳо",
                "патрушевский",
                "путинские",
                "Николаю Патрушеву",
                "Патрушева",
                "Дмитрий Патрушев",
                "сын Дмитрий",
                "Н. П. Патрушев",
                "Nikolai Patrushev",
                "Patruşev",
                "Patrushevning",
                "Ивановой-Петровой",
                "Анна Иванова-Петрова",
                "Си Цзиньпину",
                "Xi Jinping",
                "секретарь Совета безопасности России",
                "президент России",
                "президента",
                "Президенти Русия",
                "котиби Шӯрои амнияти Русия",
                "China's president",
                "ҷавононро",
                "#ТрудовойМигрант",
                "#labour_migrants",
                "#МигрантИзСША",
                "США",
                "С.Ш.А.",
                "сша",
                "Т.М.",
                "1 500",
                "1\u202f500",
                "1,500",
                "1500",
                "500",
                "COVID-19",
                "Covid19",
                "covid 19",
                "С-300",
                "с",
                "300",
                "😀",
                "и",
                "-",
                ".",
                "the")
            .list()
            .ofMaxSize(9)
            .map(words -> String.join(" ", words));
    Arbitrary<Instant> when =
        Arbitraries.integers()
            .between(0, DAYS * 4 - 1)
            .map(quarter -> FIRST.atStartOfDay(ZoneOffset.UTC).plusHours(6L * quarter).toInstant());
    return Combinators.combine(
            Arbitraries.of("feed-a", "feed b/x.xml", "feed-c"),
            sentence,
            sentence,
            Arbitraries.of("ru", "en", "tg", "uz", "und", "ru-RU"),
            when)
        .as(OneQueryBothWaysTest::item)
        .list()
        .ofSize(14);
  }

  private static Item item(String feed, String title, String text, String language, Instant when) {
    Item item = Items.item("0").from(feed).title(title).text(text).in(language).build();
    return new Item(feed, "0", item.marks(), "", true, title, text, when, LATER, language);
  }
}
