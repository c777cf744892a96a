package org.didbon.chat.slack;

import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.didbon.cache.LookUpCache;
import org.didbon.command.ChatAdmins;
import org.didbon.domain.ChatAddress;

/**
 * A channel's admins are who created it and the admins and owners of the workspace; what Slack said
 * is believed for a minute. In a channel that the bot cannot see nobody is: it could not send there
 * what they ask for. Thread-safe.
 */
public final class SlackAdmins implements ChatAdmins {

  private static final int MOST_KNOWN = 1_000;

  /** What stands before the id of a person of ours. */
  private static final String PERSON = SlackAddress.NETWORK + ":";

  private final SlackClient client;
  private final SlackPeople people;
  private final SlackChannels channels;
  private final LookUpCache<String, Boolean> known;

  public SlackAdmins(SlackClient client, Clock clock) {
    this.client = client;
    this.people = new SlackPeople(client, clock);
    this.channels = new SlackChannels(client, clock);
    this.known = new LookUpCache<>(MOST_KNOWN, Duration.ofMinutes(1), clock);
  }

  @Override
  public boolean isAdmin(ChatAddress chat, String person) {
    if (!chat.network().equals(SlackAddress.NETWORK) || !person.startsWith(PERSON)) {
      return false;
    }
    String user = person.substring(PERSON.length());
    return known.get(chat + " " + user, () -> ask(chat.chat(), user)).orElse(false);
  }

  /** {@code #channel}, or its id; only one that the bot is in. */
  @Override
  public Optional<ChatAddress> find(String network, String name) {
    return network.equals(SlackAddress.NETWORK)
        ? channels.find(name).map(SlackAddress::of)
        : Optional.empty();
  }

  @Override
  public Optional<ChatAddress> talk(ChatAddress person) {
    // Slack takes a person for a channel too, but what was chosen is kept by the channel
    String channel = people.directChannel(person.chat()).orElse(person.chat());
    return Optional.of(new ChatAddress(person.network(), channel));
  }

  @Override
  public Optional<String> name(ChatAddress person) {
    return people
        .user(person.chat())
        .map(user -> user.getRealName() == null ? user.getName() : user.getRealName())
        .map(name -> SlackText.clean(name).strip())
        .filter(name -> !name.isEmpty());
  }

  /** Empty if Slack does not answer. */
  private Optional<Boolean> ask(String channel, String user) {
    return client
        .ask(() -> client.bot().conversationsInfo(r -> r.channel(channel)))
        .flatMap(answer -> ask(answer.getChannel(), user));
  }

  private Optional<Boolean> ask(Conversation channel, String user) {
    boolean own = user.equals(channel.isIm() ? channel.getUser() : channel.getCreator());
    if (own) {
      return Optional.of(true);
    }
    Optional<Boolean> runs = people.user(user).map(SlackAdmins::runsTheWorkspace);
    // a private channel is closed to the workspace's admins too, unless they are in it
    return channel.isPrivate() && !channel.isIm() && runs.orElse(false)
        ? Optional.of(channels.isMember(channel.getId(), user))
        : runs;
  }

  private static boolean runsTheWorkspace(User user) {
    // a stranger comes from another workspace that shares the channel, and may be an admin there
    return !user.isStranger() && (user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
  }
}
