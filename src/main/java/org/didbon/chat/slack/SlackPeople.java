package org.didbon.chat.slack;

import com.slack.api.model.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.didbon.cache.LookUpCache;

/** What Slack knows of people, asked for as seldom as will do. Thread-safe. */
final class SlackPeople {

  private static final int MOST_KNOWN = 1_000;

  private final SlackClient client;
  private final LookUpCache<String, String> languages;
  private final LookUpCache<String, String> directs;

  SlackPeople(SlackClient client, Clock clock) {
    this.client = client;
    this.languages = new LookUpCache<>(MOST_KNOWN, Duration.ofHours(1), clock);
    this.directs = new LookUpCache<>(MOST_KNOWN, Duration.ofDays(1), clock);
  }

  /** Of the person's client, BCP 47; {@code ""} if Slack does not say. */
  String language(String user) {
    return languages
        .get(user, () -> user(user).map(found -> String.valueOf(found.getLocale())))
        .filter(locale -> !locale.equals("null"))
        .orElse("");
  }

  /** Where the bot and this person talk alone. */
  Optional<String> directChannel(String user) {
    return directs.get(
        user,
        () ->
            client
                .ask(() -> client.bot().conversationsOpen(r -> r.users(List.of(user))))
                .map(answer -> answer.getChannel().getId()));
  }

  /** Whether nothing was ever said in a talk with one person; not if Slack does not answer. */
  boolean isUntouched(String direct) {
    return client
        .ask(() -> client.bot().conversationsHistory(r -> r.channel(direct).limit(1)))
        .map(answer -> answer.getMessages().isEmpty())
        .orElse(false);
  }

  Optional<User> user(String user) {
    return client
        .ask(() -> client.bot().usersInfo(r -> r.user(user).includeLocale(true)))
        .map(answer -> answer.getUser());
  }
}
