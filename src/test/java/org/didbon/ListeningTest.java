package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.didbon.alert.Audience;
import org.didbon.archive.Archive;
import org.didbon.command.Answers;
import org.didbon.command.Conversation;
import org.didbon.command.Health;
import org.didbon.command.Incoming;
import org.didbon.command.Permissions;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.outbox.ChatSender;
import org.didbon.outbox.Limits;
import org.didbon.outbox.Network;
import org.didbon.outbox.OutboxSender;
import org.didbon.outbox.RetryPolicy;
import org.didbon.outbox.SendResult;
import org.didbon.phrase.Phrases;
import org.didbon.pipeline.Decider;
import org.didbon.pipeline.DigestRound;
import org.didbon.pipeline.ItemReader;
import org.didbon.pipeline.ReadItem;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watch;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chat settles by commands, and what it then hears, when, and in how many messages. */
class ListeningTest {

  private static final ChatAddress CHAT = ChatAddress.of("fake:7");
  private static final Subject MIGRANTS = Subject.rule("migrants");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private final Phrases phrases = Phrases.strict(ZoneOffset.UTC);
  private final List<ChatSender.Delivery> sent = new ArrayList<>();
  private final Watch watch = Watch.of(List.of(feed("asiaplus"), feed("tass")), List.of(), rules());
  private Database database;
  private Archive archive;
  private OutboxSender sender;
  private DigestRound digests;
  private Answers answers;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    archive = Archive.open(folder.resolve("archive"), database.items());
    Network network = new Network(new Recorder(), Limits.NONE, database.outbox(), clock);
    sender =
        new OutboxSender(
            database.outbox(),
            List.of(network),
            RetryPolicy.DEFAULT,
            chat -> phrases.to(database.chatSettings().of(chat)),
            clock,
            new Random(1));
    digests = new DigestRound(database.digests(), () -> watch, phrases, clock, () -> {});
    answers =
        new Conversation(
                new WatchedNow(() -> watch),
                database.chatBooks(),
                database.items(),
                database.coverage(),
                archive,
                database.feeds(),
                database.outbox(),
                () -> new Health.Report(SEEN, 1, 1, 1, Map.of()),
                Edits.of(database, archive, watch),
                new Permissions((chat, person) -> false, List.of()),
                phrases,
                clock)
            .dispatcher();
    say("/subscribe migrants");
  }

  @AfterEach
  void close() throws Exception {
    sender.close();
    archive.close();
    database.close();
  }

  @Test
  void aLaterReportIsAddedToTheAlertOfItsStory() throws Exception {
    report("asiaplus", "1", "Мигранты уехали из города");
    report("tass", "2", "Мигранты уехали из города");
    report("tass", "3", "Мигранты уехали из города");

    assertThat(sent).hasSize(2);
    assertThat(sent.get(1).editsId()).isEqualTo("id1");
    assertThat(sent.get(1).body().text().plain())
        .contains("Мигранты уехали из города")
        .endsWith("\nAlso: Feed tass; 2 sources")
        .doesNotContain("\n\n");
    assertThat(sent.get(1).body().buttons()).isEqualTo(sent.get(0).body().buttons());
  }

  @Test
  void aStoryThatLeftWithOthersInOneMessageIsNotWrittenOver() throws Exception {
    record(item("1").from("asiaplus").in("ru").title("Мигранты уехали из города").build());
    List<String> keys = List.of(waiting());
    database.outbox().delivered(keys, "one", clock.instant());
    record(item("2").from("asiaplus").in("ru").title("Мигранты вернулись в город").build());
    database.outbox().delivered(List.of(waiting()), "one", clock.instant());

    report("tass", "3", "Мигранты уехали из города");

    assertThat(sent).isEmpty();
  }

  @Test
  void aDigestTellsOnceWhatCameSinceTheLast() throws Exception {
    say("/digest migrants daily 13:00");
    report("asiaplus", "1", "Мигранты уехали из города");
    report("tass", "2", "Мигранты уехали из города");
    report("asiaplus", "3", "Мигранты вернулись в город");

    digestsAt("2024-04-08T12:59:59Z");
    assertThat(sent).isEmpty();

    // however late and however often
    digestsAt("2024-04-08T23:00:00Z");
    digestsAt("2024-04-09T13:00:00Z");
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).body().text().plain())
        .startsWith("2 stories for you\nMigrants\n• Мигранты уехали из города")
        .contains("Feed asiaplus and 2 sources in all")
        .contains("• Мигранты вернулись в город");
  }

  @Test
  void manyStoriesMakeSeveralMessagesOfADigest() throws Exception {
    say("/digest migrants hourly");
    for (int i = 0; i < 31; i++) {
      report("asiaplus", "n" + i, "Мигранты уехали из города номер " + i);
    }

    digestsAt("2024-04-08T13:00:00Z");

    assertThat(sent).hasSize(3);
  }

  @Test
  void whatComesInQuietHoursIsToldWhenTheyEnd() throws Exception {
    say("/quiet 11-13");
    report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(sent).isEmpty();

    digestsAt("2024-04-08T13:00:00Z");

    assertThat(sent).hasSize(1);
  }

  @Test
  void aMutedChatHearsNothingUntilItIsOver() throws Exception {
    say("/mute 2h");
    report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(sent).isEmpty();

    clock.set(SEEN.plus(Duration.ofHours(2)));
    report("asiaplus", "2", "Мигранты вернулись в город");

    assertThat(sent).hasSize(1);
  }

  @Test
  void theButtonsOfAnAlertWork() throws Exception {
    report("asiaplus", "1", "Мигранты уехали из города");
    Body alert = sent.get(0).body();
    List<String> pressed =
        alert.buttons().stream()
            .flatMap(List::stream)
            .map(button -> say(button.command()))
            .toList();

    assertThat(pressed).noneMatch(answer -> answer.contains("There is no"));
    assertThat(database.complaints().about(MIGRANTS)).isEqualTo(1);
    report("tass", "2", "Мигранты уехали из города");
    assertThat(sent).hasSize(1);
  }

  @Test
  void aFeedCanBeAskedFor() throws Exception {
    say("/subscribe tass");

    report("tass", "1", "Погода на завтра будет хорошей");

    assertThat(sent).hasSize(1);
  }

  @Test
  void nothingIsKeptOfAChatThatIsForgotten() throws Exception {
    say("/quiet 1-2");
    say("/mute story x");
    report("asiaplus", "1", "Мигранты уехали из города");
    assertThat(say("/mydata")).contains("Migrants, at once").contains("1 message");

    say("/forgetme yes");

    assertThat(database.subscriptions().of(CHAT)).isEmpty();
    assertThat(database.kept().of(CHAT).messages()).isZero();
    assertThat(say("/mydata")).contains("0 messages").doesNotContain("Migrants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /digest migrants daily 9         | From now on you hear of Migrants daily at 09:00.
          /digest migrants weekly fri 9:30 | From now on you hear of Migrants every Friday at 09:30.
          /digest migrants daily 25:00     | That is no time I understand
          /digest migrants                 | You hear of Migrants at once. When would suit you?
          /digest everything hourly        | You did not ask to hear of everything
          /only migrants urgent ru tg 3    | Of Migrants you hear: only what is urgent; in ru, tg; from 3 sources on.
          /only migrants TJ                | Of Migrants you hear: from Tajikistan.
          /only migrants all               | Of Migrants you hear: all.
          /only migrants                   | After the name write what to hear
          /mute                            | Nothing is muted
          /mute 2h                         | Until 8 Apr 2024, 14:00 UTC you hear nothing of everything.
          /mute migrants 3d                | Until 11 Apr 2024, 12:00 UTC you hear nothing of Migrants.
          /mute story                      | No alert has come to this chat yet
          /mute 900d                       | Name a span from a minute to a year
          /unmute                          | Nothing was muted.
          /unmute migrants                 | Migrants is not muted
          /quiet                           | No quiet hours.
          /quiet 22:00-07:00               | Quiet at 22:00–07:00
          /quiet 22-7 all                  | Quiet at 22:00–07:00, urgent alerts included
          /quiet 25-7                      | Write two times of day
          /size                            | Alerts are of this size here: standard.
          /size full                       | From now on alerts are of this size: full.
          /wrong zzz                       | There is no story zzz
          /forgetme                        | This removes all of it at once
          """)
  void whatIsSettledIsSaidBack(String line, String answer) {
    assertThat(say(line)).startsWith(answer);
  }

  private String say(String line) {
    return answers
        .to(new Incoming(CHAT, "fake:7", false, "en", line, false))
        .orElseThrow()
        .body()
        .text()
        .plain();
  }

  private void digestsAt(String moment) throws InterruptedException {
    clock.set(Instant.parse(moment));
    digests.writeDue();
    sender.sendAll();
  }

  private void report(String feed, String id, String title) throws InterruptedException {
    record(item(id).from(feed).in("ru").title(title).build());
    sender.sendAll();
  }

  /** The key of the message that waits. */
  private String waiting() {
    return database.outbox().claim("fake", clock.instant(), clock.instant(), 1, 1).stream()
        .flatMap(lane -> lane.messages().stream())
        .map(claimed -> claimed.message().key())
        .findFirst()
        .orElseThrow();
  }

  private void record(Item item) {
    ReadItem read = new ItemReader(new Summarizer(3, 500), new Tally()).read(item, watch);
    Decider decider = new Decider(new StoryFinder(Duration.ofDays(3)), phrases, ZoneOffset.UTC);
    Audience audience =
        database.news().audience(Set.of(MIGRANTS, Subject.feed(item.feed())), clock.instant());
    Map<String, Story> stories = database.news().stories(decider.keys(List.of(read)));
    List<String> ids = stories.values().stream().map(Story::id).toList();
    Decider.Known known =
        new Decider.Known(database.news().turn(), stories, database.news().pasts(ids), audience);
    FeedState visit = new FeedState(item.feed(), "", "", SEEN, 0, "", null, clock.instant(), SEEN);
    database
        .news()
        .record(decider.decide(visit, List.of(read), List.of(), known, watch, clock.instant()));
  }

  private static Feed feed(String id) {
    return new Feed(
        id,
        "Feed " + id,
        URI.create("https://" + id + ".example/rss"),
        "ru",
        "TJ",
        Duration.ofMinutes(10),
        false);
  }

  private static List<Rule> rules() {
    return List.of(
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of()));
  }

  /** Delivers everything, and says under which ids. */
  private final class Recorder implements ChatSender {

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public SendResult send(Delivery delivery) {
      sent.add(delivery);
      return SendResult.delivered("id" + sent.size());
    }
  }
}
