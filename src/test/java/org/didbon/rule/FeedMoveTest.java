package org.didbon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.fixture.TestClock;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that its server has moved for good. */
class FeedMoveTest {

  private static final Feed FEED = feed("paper", "http://old.test/rss", FeedAccess.NONE);
  private static final URI NEW = URI.create("https://new.test/rss");

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(Instant.parse("2024-04-08T12:00:00Z"));
  private final List<Revision> told = new ArrayList<>();
  private Database database;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isReadThereFromNowOnAlsoAfterARestartAndIsTold() {
    moves(FEED).move(FEED, NEW);

    assertThat(urls(FEED)).containsExactly(NEW);
    assertThat(told).extracting(Revision::author).containsExactly(FeedMoves.SERVER);
  }

  @Test
  void isMovedOnceAndNotAgainAfterItWasUndone() {
    FeedMoves moves = moves(FEED);
    moves.move(FEED, NEW);
    moves.move(FEED, NEW);
    assertThat(told).hasSize(1);
    RuleBook book = book(FEED);
    book.save(
        book.propose(Editable.FEED, "paper", Action.UNDO),
        new Author("telegram:9", ChatAddress.of("telegram:9")));

    moves(FEED).move(FEED, NEW);

    assertThat(urls(FEED)).containsExactly(FEED.url());
  }

  @Test
  void takesNoSecretToAnotherServer() {
    Feed personal =
        feed("paper", "https://old.test/rss", new FeedAccess(Map.of(), "${PAPER_LOGIN}", ""));
    URI own = URI.create("https://old.test/news/rss");

    moves(personal).move(personal, NEW);
    assertThat(urls(personal)).containsExactly(personal.url());

    moves(personal).move(personal, own);
    assertThat(urls(personal)).containsExactly(own);
    assertThat(new LiveRules(base(personal), database.revisions()).now().feeds())
        .extracting(Feed::access)
        .containsExactly(personal.access());
  }

  @Test
  void staysEncrypted() {
    Feed encrypted = feed("paper", "https://old.test/rss", FeedAccess.NONE);

    moves(encrypted).move(encrypted, URI.create("http://old.test/rss"));

    assertThat(told).isEmpty();
  }

  @Test
  void staysWhereAnotherFeedIsReadThereAlready() {
    Feed other = feed("other", NEW.toString(), FeedAccess.NONE);

    moves(FEED, other).move(FEED, NEW);

    assertThat(urls(FEED, other)).containsExactly(FEED.url(), NEW);
  }

  private FeedMoves moves(Feed... feeds) {
    return new FeedMoves(book(feeds));
  }

  private RuleBook book(Feed... feeds) {
    LiveRules liveRules = new LiveRules(base(feeds), database.revisions());
    return new RuleBook(
        liveRules,
        () -> {
          throw new AssertionError("no rule is checked");
        },
        revision -> {
          told.add(revision);
          return List.of();
        },
        new SecondYes(
            database.waiting(),
            new Staff(List.of(), liveRules, Optional::of),
            WaitingAnnouncer.NOBODY,
            clock),
        () -> {},
        clock);
  }

  /** As a process reads them that is started now. */
  private List<URI> urls(Feed... feeds) {
    return new LiveRules(base(feeds), database.revisions())
        .now().feeds().stream().map(Feed::url).toList();
  }

  private static FileRules base(Feed... feeds) {
    return new FileRules(List.of(), List.of(), List.of(feeds));
  }

  private static Feed feed(String id, String url, FeedAccess access) {
    return new Feed(id, id, URI.create(url), "", "", Duration.ofMinutes(10), false, access);
  }
}
