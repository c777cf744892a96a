package org.didbon.chat.slack;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.cache.LookUpCache;

/** The channels that the bot is in, by what people call them. Thread-safe. */
final class SlackChannels {

  private static final int MOST_KNOWN = 1_000;

  /** What Slack recommends (docs.slack.dev/reference/methods/users.conversations). */
  private static final int PAGE = 200;

  /** Nobody reads the alerts of ten thousand channels. */
  private static final int MOST_PAGES = 50;

  /** With the sign that people write before it (docs.slack.dev/reference/objects/conversation). */
  private static final Pattern NAME = Pattern.compile("#?([\\p{L}\\p{N}_-]{1,80})");

  private final SlackClient client;
  private final LookUpCache<String, String> ids;

  SlackChannels(SlackClient client, Clock clock) {
    this.client = client;
    this.ids = new LookUpCache<>(MOST_KNOWN, Duration.ofMinutes(1), clock);
  }

  /** The id of the channel of that name or id, if the bot is in it. */
  Optional<String> find(String called) {
    Matcher written = NAME.matcher(called.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    String name = written.group(1);
    return ids.get(
        name,
        () -> channel("", one -> one.getId().equals(name) || name.equalsIgnoreCase(one.getName())));
  }

  /** Whether a person is in a channel that the bot is in too; not if Slack does not answer. */
  boolean isMember(String channel, String user) {
    return channel(user, one -> one.getId().equals(channel)).isPresent();
  }

  /**
   * @param user whose channels are looked through; {@code ""}: those of the bot
   */
  private Optional<String> channel(String user, Predicate<Conversation> wanted) {
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<UsersConversationsResponse> answer = page(user, cursor);
      if (answer.isEmpty() || answer.get().getChannels() == null) {
        return Optional.empty();
      }
      Optional<String> found =
          answer.get().getChannels().stream().filter(wanted).map(Conversation::getId).findFirst();
      var rest = answer.get().getResponseMetadata();
      cursor = rest == null || rest.getNextCursor() == null ? "" : rest.getNextCursor();
      if (found.isPresent() || cursor.isEmpty()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<UsersConversationsResponse> page(String user, String cursor) {
    return client.ask(
        () ->
            client
                .bot()
                .usersConversations(
                    r ->
                        r.user(user.isEmpty() ? null : user)
                            .types(
                                List.of(
                                    ConversationType.PUBLIC_CHANNEL,
                                    ConversationType.PRIVATE_CHANNEL))
                            .excludeArchived(true)
                            .limit(PAGE)
                            .cursor(cursor.isEmpty() ? null : cursor)));
  }
}
