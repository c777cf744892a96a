package org.didbon.chat.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people, channels, messages and files of {@link FakeSlack}. Thread-safe. */
public final class FakeWorkspace {

  /**
   * @param locale as in {@code ru-RU}
   */
  record Member(String id, boolean admin, String locale) {}

  /**
   * @param creator who made it; for direct messages, the person
   * @param member whether the bot is in it
   */
  record Channel(String id, String creator, boolean member, boolean archived) {

    boolean isDirect() {
      return id.startsWith("D");
    }
  }

  /**
   * An address to answer to; five times (docs.slack.dev/interactivity/handling-user-interaction).
   */
  record ResponseUrl(String channel, String user, String message, int left) {}

  private final Map<String, Member> people = new HashMap<>();
  private final Map<String, Channel> channels = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> privates = new HashMap<>();
  private final Map<String, SlackPost> posts = new LinkedHashMap<>();
  private final Map<String, ResponseUrl> responseUrls = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, String> shares = new LinkedHashMap<>();
  private final Map<String, Long> lastPosts = new HashMap<>();
  private Duration pace = Duration.ZERO;
  private int refusedForPace;
  private long serial;

  FakeWorkspace() {
    addPerson(FakeSlack.PERSON, false, "en-US");
    addChannel(FakeSlack.CHANNEL, "U0999", true);
    addChannel(FakeSlack.DIRECT, FakeSlack.PERSON, true);
  }

  public synchronized void addPerson(String id, boolean admin, String locale) {
    people.put(id, new Member(id, admin, locale));
  }

  /**
   * A channel; its id begins with {@code C}, or with {@code D} for the creator's direct messages.
   */
  public synchronized void addChannel(String id, String creator, boolean botIsMember) {
    channels.put(id, new Channel(id, creator, botIsMember, false));
  }

  public synchronized void name(String channel, String name) {
    names.put(channel, name);
  }

  /** Makes it a private channel of these people. */
  public synchronized void close(String channel, String... members) {
    privates.put(channel, List.of(members));
  }

  synchronized boolean isPrivate(String channel) {
    return privates.containsKey(channel);
  }

  synchronized String nameOf(String channel) {
    return names.getOrDefault(channel, channel.toLowerCase(Locale.ROOT));
  }

  /** The channels that the bot is in, and the person too; {@code ""}: whoever is. */
  synchronized List<String> channelsOf(String person) {
    return channels.values().stream()
        .filter(channel -> channel.member() && !channel.isDirect() && !channel.archived())
        .map(Channel::id)
        .filter(
            id -> person.isEmpty() || privates.getOrDefault(id, List.of(person)).contains(person))
        .sorted()
        .toList();
  }

  public synchronized void archive(String channel) {
    channels.computeIfPresent(
        channel, (id, old) -> new Channel(id, old.creator(), old.member(), true));
  }

  public synchronized void remove(String channel) {
    channels.remove(channel);
  }

  /** From now on a second post to a channel within {@code time} is refused with a 429. */
  public synchronized void enforcePace(Duration time) {
    pace = time;
  }

  public synchronized int refusedForPace() {
    return refusedForPace;
  }

  /** What stands in a channel now, ephemeral messages too, in order. */
  public synchronized List<SlackPost> posts(String channel) {
    return posts.values().stream().filter(post -> post.channel().equals(channel)).toList();
  }

  /** The channels (or {@code channel/thread}) that pictures were shared in, in order. */
  public synchronized List<String> shares() {
    return new ArrayList<>(shares.values());
  }

  synchronized Optional<Member> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  synchronized Optional<Channel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  synchronized Optional<Channel> directWith(String person) {
    return channels.values().stream()
        .filter(channel -> channel.isDirect() && channel.member())
        .filter(channel -> channel.creator().equals(person))
        .findFirst();
  }

  synchronized boolean isTooFast(String channel) {
    long now = System.nanoTime();
    Long last = lastPosts.get(channel);
    if (last != null && now - last < pace.toNanos()) {
      refusedForPace++;
      return true;
    }
    lastPosts.put(channel, now);
    return false;
  }

  synchronized SlackPost add(SlackPost post) {
    serial++;
    SlackPost kept =
        new SlackPost(
            post.channel(),
            post.user(),
            "1712000000.%06d".formatted(serial),
            post.thread(),
            post.broadcast(),
            post.text(),
            post.blocks(),
            false);
    posts.put(kept.ts(), kept);
    return kept;
  }

  synchronized Optional<SlackPost> post(String channel, String ts) {
    return Optional.ofNullable(posts.get(ts)).filter(post -> post.channel().equals(channel));
  }

  synchronized void replace(SlackPost post) {
    posts.put(post.ts(), post);
  }

  /** Removes a message, as a person can. */
  public synchronized void delete(String ts) {
    posts.remove(ts);
  }

  synchronized String newResponseUrl(String channel, String user, String message) {
    serial++;
    String id = "R" + serial;
    responseUrls.put(id, new ResponseUrl(channel, user, message, 5));
    return id;
  }

  synchronized Optional<ResponseUrl> useResponseUrl(String id) {
    ResponseUrl url = responseUrls.get(id);
    if (url == null || url.left() == 0) {
      return Optional.empty();
    }
    responseUrls.put(id, new ResponseUrl(url.channel(), url.user(), url.message(), url.left() - 1));
    return Optional.of(url);
  }

  synchronized String newFile() {
    serial++;
    return "F" + serial;
  }

  synchronized void uploaded(String file, byte[] content) {
    files.put(file, content.clone());
  }

  /** What was uploaded as that file; empty if nothing was. */
  public synchronized Optional<byte[]> file(String file) {
    return Optional.ofNullable(files.get(file)).map(byte[]::clone);
  }

  synchronized void share(String file, String where) {
    shares.put(file, where);
  }

  synchronized boolean isShared(String file) {
    return shares.containsKey(file);
  }
}
