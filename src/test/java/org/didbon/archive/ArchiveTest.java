package org.didbon.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.archive.HitPage.Hit;
import org.didbon.domain.BadInput;
import org.didbon.domain.Item;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final Watchlist WATCH = WatchingSearch.with("мигрант");

  @TempDir private Path folder;
  private final FakeItems items = new FakeItems();

  @Test
  void whatIsRecordedIsFoundAtOnceNewestFirst() throws IOException {
    try (Archive archive = open()) {
      assertThat(found(archive, "мигрант")).isEmpty();

      items.record(at(1, "Мигранты"), at(3, "Мигранты"), at(2, "Мигранты"), at(4, "Птицы"));

      assertThat(found(archive, "мигрант")).containsExactly("3", "2", "1");
    }
  }

  @Test
  void whatMustBeAbsentHidesNoItemByAnInnocentWord() throws IOException {
    items.record(at(1, "Мигрант ждёт суда"), at(2, "Мигрант на судне"), at(3, "Мигрант"));
    items.record(at(4, "Мигрант, пишет «Новая-Европа»"), at(5, "Мигрант в Европе"));

    try (Archive archive = open()) {
      archive.catchUp();

      assertThat(found(archive, "мигрант NOT судно")).containsExactly("5", "4", "3", "1");
      assertThat(found(archive, "мигрант NOT европ*")).containsExactly("4", "3", "2", "1");
    }
  }

  @Test
  void anEditedItemIsFoundByItsNewWordsAlone() throws IOException {
    try (Archive archive = open()) {
      items.record(at(1, "Мигранты"));
      assertThat(found(archive, "мигрант")).containsExactly("1");

      items.record(at(1, "Птицы"));

      assertThat(found(archive, "мигрант")).isEmpty();
      assertThat(found(archive, "птица")).containsExactly("1");
      assertThat(archive.progress()).isEqualTo(new IndexProgress(1, 1));
    }
  }

  @Test
  void whatIsNoLongerRecordedIsForgottenForGood() throws IOException {
    items.record(at(1, "Мигранты"), at(2, "Мигранты"), at(3, "Мигранты"), at(4, "Птицы"));
    try (Archive archive = open()) {
      archive.catchUp();
      items.delete(1);
      items.delete(3);

      assertThat(archive.forgetGone(at(2, "").when())).as("that is all of before").isEqualTo(1);
      assertThat(archive.progress()).isEqualTo(new IndexProgress(3, 2));
      assertThat(archive.forgetGone(at(4, "").when())).isEqualTo(1);
      assertThat(archive.forgetGone(at(4, "").when())).isZero();
      assertThat(found(archive, "мигрант")).containsExactly("2");
    }
    try (Archive archive = open()) {
      assertThat(archive.catchUp()).as("nor is anything read anew").isZero();
      assertThat(archive.progress()).isEqualTo(new IndexProgress(2, 2));
    }
  }

  @Test
  void whatCameWhileNobodyWatchedIsReadAtTheNextStartAndNothingTwice() throws IOException {
    items.record(at(1, "Мигранты"), at(2, "Мигранты"));
    try (Archive archive = open()) {
      assertThat(archive.catchUp()).isEqualTo(2);
    }
    items.record(at(3, "Мигранты")).record(at(1, "Птицы"));

    try (Archive archive = open()) {
      assertThat(archive.catchUp()).isEqualTo(2);
      assertThat(archive.catchUp()).isZero();
      assertThat(found(archive, "мигрант")).containsExactly("3", "2");
    }
  }

  @Test
  void rulesThatNameEachOtherOverAndOverAreSearchedForToTheirBound() throws IOException {
    String[] rules = new String[5];
    for (int i = 0; i < rules.length; i++) {
      rules[i] =
          i == 0 ? "мигрант" : "#r%1$d OR (#r%1$d узбек) OR ".formatted(i - 1).repeat(4) + "таджик";
    }
    Watchlist watchlist = WatchingSearch.with(rules);
    items.record(at(1, "Мигранты"), at(2, "Птицы"), at(3, "Таджики"));

    try (Archive archive = open()) {
      archive.catchUp();

      assertThat(
              archive
                  .search(watchlist.judge(QueryParser.parse("#r4")), ReadPosition.NEWEST, 9)
                  .hits())
          .extracting(hit -> hit.item().title())
          .containsExactly("Таджики", "Мигранты");
    }
  }

  @Test
  void aProcessThatDiesLosesNothing() throws IOException {
    items.record(at(1, "Мигранты"));
    Path copy = folder.resolve("left");
    try (Archive archive = open()) {
      archive.catchUp();
      copy(index(), copy); // as the disk is when the process dies before a commit
    }

    try (Archive archive = Archive.open(copy, items)) {
      assertThat(archive.catchUp()).isEqualTo(1);
      assertThat(found(archive, "мигрант")).containsExactly("1");
    }
  }

  @Test
  void anIndexThatIsBrokenOrGoneOrOfAnotherDatabaseIsBuiltAnew() throws IOException {
    items.record(at(1, "Мигранты"));
    fill();
    for (Path file : files("segments_")) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertThat(builtAnew(items)).isTrue();
    assertThat(builtAnew(items)).isFalse();

    for (Path file : files("_")) {
      Files.delete(file);
    }
    assertThat(builtAnew(items)).isTrue();

    FakeItems others = new FakeItems().record(at(7, "Мигранты")).record(at(8, "Птицы"));
    assertThat(builtAnew(others)).isTrue();
  }

  @Test
  void anIndexOfAnotherVersionIsBuiltAnew() throws IOException {
    items.record(at(1, "Мигранты"));
    fill();
    assertThat(builtAnew(items)).isFalse();

    try (var directory = Folder.open(index());
        var writer = Folder.write(directory, "0-older")) {
      Folder.commit(
          writer, new IndexPosition(1, 1, items.numbered(List.of(1L)).get(0).item().key(), 1), "0");
    }

    assertThat(builtAnew(items)).isTrue();
  }

  @Test
  void filesOfOthersInTheFolderStay() throws IOException {
    Files.createDirectories(index());
    Path notes = Files.writeString(index().resolve("notes.txt"), "mine");
    Files.writeString(index().resolve("segments_1"), "broken");

    open().close();

    assertThat(notes).hasContent("mine");
  }

  @Test
  void aFolderInUseIsLeftAloneAndOneOfOurOwnTaken() throws IOException {
    items.record(at(1, "Мигранты"));
    try (Archive first = open();
        Archive second = open()) {
      assertThat(found(first, "мигрант")).containsExactly("1");
      assertThat(found(second, "мигрант")).containsExactly("1");
    }
    assertThat(folder.resolve("archive-2")).isDirectory();
  }

  @Test
  void besideARunningServiceWhatItCommittedIsRead() throws IOException {
    items.record(at(1, "Мигранты"));
    fill();
    try (Archive running = open();
        Archive beside = Archive.beside(index(), items)) {
      items.record(at(2, "Мигранты"));
      assertThat(found(running, "мигрант")).containsExactly("2", "1");

      assertThat(found(beside, "мигрант")).containsExactly("1");
      assertThat(beside.catchUp()).isZero();
      assertThat(beside.isUpToDate()).isFalse();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefusedWithWhatToDo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Archive.open(file.resolve("archive"), items))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("archive.path");
  }

  @Test
  void noMoreItemsAreReadThanAreAskedFor() throws IOException {
    items.record(IntStream.range(0, 3_000).mapToObj(i -> at(i, "Мигранты и " + i)).toList());
    try (Archive archive = open()) {
      assertThat(archive.isUpToDate()).isFalse();
      int readBefore = items.read();
      while (archive.catchUp() > 0) {
        assertThat(archive.progress().all()).isEqualTo(3_000);
      }
      assertThat(archive.isUpToDate()).isTrue();

      HitPage page = archive.search(WATCH.judge("мигрант"), ReadPosition.NEWEST, 5);

      assertThat(page.hits()).extracting(hit -> hit.item().id()).startsWith("2999", "2998");
      assertThat(page.last()).isFalse();
      assertThat(items.read() - readBefore).isEqualTo(5);
    }
  }

  @Test
  void whatIsRareAmongWordsThatAreEverywhereIsFoundOnALaterPage() throws IOException {
    List<Item> many = new ArrayList<>();
    many.add(at(0, "красный мигрант"));
    IntStream.range(1, 12_000).forEach(i -> many.add(at(i, "мигрант красный")));
    items.record(many);
    try (Archive archive = open()) {
      while (archive.catchUp() > 0) {}
      Judge judge = WATCH.judge("\"красный мигрант\"");

      HitPage first = archive.search(judge, ReadPosition.NEWEST, 5);
      HitPage second = archive.search(judge, first.end(), 5);

      assertThat(first.hits()).isEmpty();
      assertThat(first.last()).isFalse();
      assertThat(second.hits()).extracting(hit -> hit.item().id()).containsExactly("0");
      assertThat(second.last()).isTrue();
    }
  }

  @Test
  void strangeItemsAreTakenAsTheyAre() throws IOException {
    String monster = "x".repeat(50_000);
    items.record(
        at(1, ""),
        at(2, "😀👩‍👩‍👧 \u202eтнаргим\u202c"),
        at(3, monster),
        at(4, "мигрант ".repeat(6_250)),
        at(5, "\ud800 мигрант \udc00"));
    try (Archive archive = open()) {
      assertThat(found(archive, "мигрант")).containsExactly("5", "4");
      assertThat(archive.progress().complete()).isTrue();
    }
  }

  private Archive open() {
    return Archive.open(index(), items);
  }

  private void fill() throws IOException {
    try (Archive archive = open()) {
      archive.catchUp();
    }
  }

  /** Whether all items had to be read once more; they are found in any case. */
  private boolean builtAnew(PastItems from) throws IOException {
    try (Archive archive = Archive.open(index(), from)) {
      boolean anew = archive.catchUp() > 0;
      assertThat(archive.progress().complete()).isTrue();
      assertThat(found(archive, "мигрант")).hasSize(1);
      return anew;
    }
  }

  private Path index() {
    return folder.resolve("archive");
  }

  private List<Path> files(String start) throws IOException {
    try (Stream<Path> files = Files.list(index())) {
      return files.filter(file -> file.getFileName().toString().startsWith(start)).toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.endsWith("write.lock")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static List<String> found(Archive archive, String query) {
    return archive.search(WATCH.judge(query), ReadPosition.NEWEST, 10).hits().stream()
        .map(Hit::item)
        .map(Item::id)
        .toList();
  }

  /** An item that came out so many seconds after the first one. */
  private static Item at(int second, String title) {
    return item(Integer.toString(second))
        .in("ru")
        .title(title)
        .published(SEEN.minusSeconds(100_000).plusSeconds(second))
        .build();
  }
}
