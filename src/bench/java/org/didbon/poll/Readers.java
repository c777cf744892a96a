package org.didbon.poll;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/** Chats on a Telegram of our own that want all there is: what they got is what was sent. */
final class Readers implements AutoCloseable {

  private static final List<String> CHATS = List.of("71", "72", "73", "74");

  /** Of a report: no two have the same. */
  private static final Pattern LINK = Pattern.compile("http://outlet\\.example/\\d+/\\d+");

  private final FakeTelegram telegram = FakeTelegram.start();

  URI url() {
    return telegram.url();
  }

  String token() {
    return FakeTelegram.TOKEN;
  }

  /** Subscribes them to all that is watched, on a database that is there. */
  static void subscribe(String databaseUrl) {
    try (Database opened = Database.open(new DatabaseSettings(databaseUrl, Path.of("unused.db")))) {
      for (String chat : CHATS) {
        opened
            .subscriptions()
            .add(ChatAddress.of("telegram:" + chat), Subject.EVERYTHING, Instant.now());
      }
    }
  }

  int messages() {
    return CHATS.stream().mapToInt(chat -> telegram.sentTo(chat).size()).sum();
  }

  /** Messages that show a chat a report which an earlier one showed it, but for replies to that. */
  int twice() {
    int twice = 0;
    for (String chat : CHATS) {
      Map<String, Long> shown = new HashMap<>();
      for (Sent sent : telegram.sentTo(chat)) {
        Set<String> links = links(sent);
        boolean reply = sent.request().has("reply_parameters");
        twice += !reply && links.stream().anyMatch(shown::containsKey) ? 1 : 0;
        links.forEach(link -> shown.put(link, sent.id()));
      }
    }
    return twice;
  }

  private static Set<String> links(Sent sent) {
    return LINK.matcher(sent.html())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public void close() {
    telegram.close();
  }
}
