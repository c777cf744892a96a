package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.didbon.command.AliasBook.Alias;
import org.didbon.command.BestBook.BestWish;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.OwnFeedBook.TakeOutcome;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Targets.Target;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Schedule;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.domain.Terms;
import org.didbon.domain.VerdictReason;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.rule.OwnFeedLimits;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A database of version 25, as Didbon wrote it before chats had feeds, names and lists of their
 * own: all of it is there, and what came since works on it.
 */
abstract class UpgradeContract {

  private static final String BEFORE = "25";
  private static final Instant NOW = Instant.ofEpochMilli(1_796_068_974_206L);
  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final ChatAddress GONE = ChatAddress.of("telegram:8");
  private static final ChatAddress CHANNEL = ChatAddress.of("telegram:-100");
  private static final Subject PATRUSHEV = Subject.actor("patrushev");
  private static final SavedQuery RAIN = SavedQuery.of("дождь");

  private static final String BODY =
      "{\"text\":{\"lines\":[[{\"style\":\"MARK\",\"text\":\"Слова\",\"url\":\"http://a.example/1\"}]]},\"buttons\":[[{\"label\":\"Чаро?\",\"command\":\"/why"
          + " s1\"}]],"
          + "\"brief\":{\"lines\":[[{\"style\":\"LINK\",\"text\":\"Слова\",\"url\":\"http://a.example/1\"}]]}}";

  private static final List<String> ROWS =
      List.of(
          "chat values ('telegram:7', 5)",
          "subscription (address, kind, subject, since_ms, schedule, terms) values"
              + " ('telegram:7', 'actor', 'patrushev', 5, 'daily 08:00', 'urgent')",
          "subscription (address, kind, subject, since_ms) values ('telegram:7', 'query', '%s', 6)"
              .formatted(RAIN.id()),
          "saved_query (id, text) values ('%s', '%s')".formatted(RAIN.id(), RAIN.text()),
          "chat_settings (address, language, zone, theme, size, quiet) values"
              + " ('telegram:7', 'tg', 'Asia/Dushanbe', 'dark', 'full', '23:00-07:00')",
          "mute values ('telegram:7', 'rule', 'rain', 1796069974206)",
          "target values ('telegram:7', 'telegram:-100', '@desk')",
          "feed (id, url, watched, etag, last_modified, due_ms, failures, reason, leased_ms,"
              + " acquaintance) values"
              + " ('wire', 'http://a.example/rss', 1, '', '', 0, 0, '', 0, 'known')",
          "story values ('s1', 'Слова', 1796068964000, 1796068964000)",
          "item (number, feed, id, story, link, own_link, title, text, summary, edition, language,"
              + " published_ms, seen_ms, when_ms, turn, guid, silent) values (1, 'wire', 'g0',"
              + " 's1', 'http://a.example/1', 1, 'Слова', 'Патрушева', 'Слова', 'tt:03e1', 'ru',"
              + " 1796068964000, 1796068971916, 1796068964000, 1, 'g0', 0)",
          "mark values ('wire', 'guid:g0', 1)",
          "match values (1, 'actor', 'patrushev', 'full_name', 1796068964000, 'text:0-9', 's1',"
              + " 'wire')",
          "verdict values (1, 'wire', 'g0', 'telegram:7', 's1', 'alerted', 1, 'actor', 'patrushev',"
              + " '', null, 1796068973306)",
          "evidence values (1, 'wire', 'g0', 'http://a.example/1', 'Слова', 'Патрушева', 'f193',"
              + " 1796068964000, 1796068974206, 0, null, 0, null)",
          "body values ('3a8b', '%s')".formatted(BODY),
          "message (key, number, address, story, urgency, body, edits, answers, created_ms,"
              + " attempts, outcome, remote_id, reason) values ('s1@telegram:7', 1, 'telegram:7',"
              + " 's1', 1, '3a8b', '', '', 1796068974206, 0, 'waiting', '', '')",
          // a message that came while another was settled was not counted
          "lane (address, network, due_ms, leased_ms, waiting, urgency) values"
              + " ('telegram:7', 'telegram', 0, 0, 0, 0)",
          "former_subscription (address, kind, subject, since_ms, left_ms) values"
              + " ('telegram:8', 'actor', 'patrushev', 5, 1796068974206)",
          "former_settings values ('telegram:8', 'uz', 'Asia/Tashkent', '', 'standard', '',"
              + " 1796068974206)");

  private Database database;

  /** The address of an empty database. */
  abstract String url();

  abstract DatabaseSettings settings();

  @BeforeEach
  void writeAsBefore() throws Exception {
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("classpath:db/migration")
        .target(BEFORE)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url());
        Statement sql = connection.createStatement()) {
      for (String row : ROWS) {
        sql.execute("insert into " + row);
      }
    }
    database = Database.open(settings());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAChatChoseIsThere() {
    assertThat(database.subscriptions().of(PHONE))
        .satisfiesExactly(
            one -> {
              assertThat(one.subject()).isEqualTo(PATRUSHEV);
              assertThat(one.terms())
                  .isEqualTo(Terms.of(Schedule.of("daily 08:00").orElseThrow(), "urgent"));
            },
            one -> assertThat(one.subject()).isEqualTo(RAIN.subject()));
    assertThat(database.savedQueries().all()).containsExactly(RAIN);
    assertThat(database.chatSettings().of(PHONE))
        .isEqualTo(
            new Preferences(
                "tg",
                "Asia/Dushanbe",
                "dark",
                Preferences.Size.FULL,
                new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0), false),
                AlertStyle.USUAL));
    assertThat(database.mutes().of(PHONE, NOW)).extracting(Mute::id).containsExactly("rain");
    assertThat(database.targets().of(PHONE)).contains(new Target(CHANNEL, "@desk"));
  }

  @Test
  void theNewsAreThereWithWhatBecameOfThem() {
    assertThat(database.items().story("s1", PHONE))
        .singleElement()
        .satisfies(report -> assertThat(report.item().title()).isEqualTo("Слова"));
    assertThat(database.items().about(PATRUSHEV, 9)).extracting(Recorded::story).contains("s1");
    assertThat(database.verdicts().of("wire", "g0", "s1", PHONE))
        .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo(VerdictReason.ALERTED));
    assertThat(database.items().originals("s1", 9)).hasSize(1);
    assertThat(database.best().stories(NOW.minus(Duration.ofDays(1)), NOW)).hasSize(1);
    database.watched().note(Set.of(PATRUSHEV), NOW);
  }

  @Test
  void whatWaitedLeavesAsItWasWritten() {
    ChatQueue queue = database.outbox().claim("telegram", NOW, NOW.plusSeconds(9), 9, 9).get(0);

    Message message = queue.messages().get(0).message();
    assertThat(message.body().text().plain()).isEqualTo("Слова");
    assertThat(message.body().buttons()).hasSize(1);
    assertThat(message.sound()).isEqualTo(Sound.AS_CHAT);
    database.outbox().delivered(List.of(message.key()), "77", NOW);
    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(1);
  }

  @Test
  void whoHadLeftComesBackAndWhoLeavesNowComesBackWithAllOfIt() {
    assertThat(database.subscriptions().restore(GONE, 9, NOW)).isEqualTo(1);
    assertThat(database.chatSettings().of(GONE).language()).isEqualTo("uz");

    useAllThatIsNew();
    database.outbox().chatGone(PHONE, "blocked", NOW);
    assertThat(database.subscriptions().restore(PHONE, 9, NOW)).isEqualTo(4);

    assertThat(database.aliases().of(PHONE)).hasSize(1);
    assertThat(database.ownFeeds().of(PHONE)).hasSize(1);
    assertThat(database.keeps().of(PHONE, 0, 9)).hasSize(1);
    assertThat(database.targets().of(PHONE)).isPresent();
    assertThat(database.ownChats().of(PHONE)).hasSize(1);
  }

  @Test
  void whoWantsToBeForgottenIsForgottenWithAllThatIsNew() {
    useAllThatIsNew();

    database.kept().forget(PHONE, "");

    assertThat(database.subscriptions().of(PHONE)).isEmpty();
    assertThat(database.aliases().of(PHONE)).isEmpty();
    assertThat(database.best().wish(PHONE)).isEmpty();
    assertThat(database.ownFeeds().all()).isEmpty();
    assertThat(database.keeps().of(PHONE, 0, 9)).isEmpty();
    assertThat(database.savedQueries().all()).isEmpty();
    assertThat(database.outbox().counts(NOW).waiting()).isZero();
  }

  private void useAllThatIsNew() {
    WantedFeed feed = new WantedFeed(URI.create("https://own.example/rss"), "Own", "ru");
    assertThat(
            database
                .ownFeeds()
                .add(PHONE, List.of(feed), OwnFeedLimits.DEFAULT, NOW)
                .get(0)
                .outcome())
        .isEqualTo(TakeOutcome.TAKEN);
    database.aliases().add(PHONE, new Alias("ВВП", "putin"), 9);
    database.best().set(PHONE, new BestWish(LocalTime.of(8, 0), false), NOW);
    database.keeps().keep(PHONE, new KeptStory("s1", "Слова", NOW, List.of()), 9);
    database.ownChats().add(PHONE, new Target(CHANNEL, "@desk"), NOW, 9);
  }
}
