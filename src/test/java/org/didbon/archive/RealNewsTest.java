package org.didbon.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import org.didbon.archive.HitPage.Hit;
import org.didbon.cli.Main;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.feed.FeedReader;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Watchlist;
import org.didbon.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is curated, on the sample news of six languages. */
class RealNewsTest {

  @TempDir private Path folder;

  @Test
  void everythingThatWasFoundWhenNewIsFoundInTheArchiveWithItsPlaces() throws IOException {
    Config config = ConfigFolder.bundled(Map.of());
    Watchlist watchlist =
        Watchlist.of(config.feeds(), config.actors(), config.rules(), config.lists());
    List<Item> news = new ArrayList<>();
    for (String language : List.of("ru", "en", "tg", "uz", "kk", "ky")) {
      news.addAll(sample(language, config));
    }
    FakeItems items = new FakeItems().record(news);
    int checked = 0;

    try (Archive archive = Archive.open(folder.resolve("archive"), items)) {
      archive.catchUp();
      for (Item item : news) {
        for (Match match : watchlist.matcher().match(item).matches()) {
          HitPage page =
              archive.search(watchlist.judge(query(match.subject())), ReadPosition.NEWEST, 100);
          assertThat(page.hits())
              .filteredOn(hit -> hit.item().equals(item))
              .extracting(Hit::spans)
              .as("%s in %s", match.subject(), item.title())
              .containsExactly(match.spans());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  private static Query query(Subject subject) {
    return subject.kind() == Subject.Kind.ACTOR
        ? new Query.ActorRef(subject.id())
        : new Query.RuleRef(subject.id());
  }

  private static List<Item> sample(String language, Config config) throws IOException {
    String name = "demo/sample-" + language + ".xml";
    try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream(name), name);
        FeedReader reader = new FeedReader(config.settings().feed(), new TestClock(Items.SEEN))) {
      ByteString bytes = ByteString.of(in.readAllBytes());
      URI address = URI.create("https://" + language + ".example/");
      return reader.parse(bytes, "", language, address, "", Items.SEEN).items();
    }
  }
}
