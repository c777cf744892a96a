package org.didbon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where messages wait and their fate is written down. Each chat has one lane: its messages leave in
 * order, the urgent before the others, and only the holder of the lane's lease sends them.
 * Implementations are thread-safe; each method is one transaction.
 */
public interface OutboxStore {

  /**
   * A message taken for sending.
   *
   * @param attempts tries before this one
   * @param created when the message was written
   * @param editsId the network's id of the message whose place it takes, {@code ""} for a new one
   * @param answersId the network's id of the message it replies to, or {@code ""}
   * @param inBrief whether the message it was to change cannot be changed, because it left with
   *     others as one, or never, or is gone: then its brief is told, as a message of its own
   */
  record Claimed(
      Message message,
      int attempts,
      Instant created,
      String editsId,
      String answersId,
      boolean inBrief) {

    /** The same in other words. */
    Claimed with(Body body) {
      return new Claimed(message.with(body), attempts, created, editsId, answersId, inBrief);
    }

    /** The same, as a reply to the message that it was to change. */
    Claimed asReply() {
      return new Claimed(message, attempts, created, "", editsId, true);
    }
  }

  /**
   * A chat whose lane is leased.
   *
   * @param messages its next, in order; never empty
   * @param style how it wants them
   */
  record ChatQueue(ChatAddress to, List<Claimed> messages, AlertStyle style) {

    public ChatQueue {
      messages = List.copyOf(messages);
    }

    /** One that chose nothing. */
    ChatQueue(ChatAddress to, List<Claimed> messages) {
      this(to, messages, AlertStyle.USUAL);
    }
  }

  /** A dead letter: a message that was given up, and why. */
  record Dead(
      String key, ChatAddress to, int attempts, Instant created, Instant settled, String reason) {}

  /**
   * A chat that messages wait for.
   *
   * @param due when the next of them leaves
   * @param untried whether that one was never tried
   */
  record Waiting(ChatAddress to, long messages, Instant due, boolean untried) {}

  /**
   * How many messages stand where.
   *
   * @param oldest how long the oldest waiting one has waited at {@code now}; zero if none waits
   */
  record OutboxCounts(long waiting, long delivered, long givenUp, Duration oldest) {}

  /** In which list a message stands. */
  enum MessageState {
    /** Never tried. */
    WAITING,
    /** Tried in vain, to be tried again. */
    RETRYING,
    GIVEN_UP,
    DELIVERED,
    /** Somebody of the staff took it out. */
    DROPPED;

    /** As in addresses and catalogues. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A message in a list, without whom it is for.
   *
   * @param id where it stands in its list; another as soon as it stands in another
   * @param story the id of its story, {@code ""} if it is of none
   * @param edit whether it changes another message
   * @param attempts so far
   * @param settled null while it waits
   * @param reason why the last attempt failed or it was given up or dropped, {@code ""} if nothing
   *     went wrong
   */
  record MessageLine(
      String id,
      String network,
      String story,
      boolean edit,
      int attempts,
      Instant created,
      @Nullable Instant settled,
      String reason) {}

  /** What became of a wish to drop a message. */
  enum DropOutcome {
    DROPPED,
    /** Somebody may be sending it at this moment. */
    BEING_SENT,
    /** It is not there any more, or was settled otherwise. */
    UNKNOWN
  }

  /**
   * Leases up to {@code lanes} lanes of {@code network} that are due, have messages waiting and are
   * leased by nobody; those with the most urgent message first, then the ones due longest. Nobody
   * else gets them before {@code until}, or before {@link #release}. Two processes never hold one
   * lane at once.
   *
   * @param perLane the most messages of one lane
   */
  List<ChatQueue> claim(String network, Instant now, Instant until, int lanes, int perLane);

  /**
   * Frees the lanes that this process took and does not hold, as where the answer to a claim was
   * lost with the connection.
   *
   * @param held chats whose lanes stay as they are
   */
  void free(Set<ChatAddress> held);

  /**
   * Whether a lane that this process took is still its own: another may have it, where this one
   * stood still for so long that it was taken for gone.
   */
  boolean isOurs(ChatAddress to);

  /** Gives a lane back; its next messages are due at {@code due}. */
  void release(ChatAddress to, Instant due);

  /** Lets no lane of the network be due before {@code until}. */
  void pause(String network, Instant until);

  /** Settles messages that left together as the network's message {@code remoteId}. */
  void delivered(List<String> keys, String remoteId, Instant now);

  /**
   * Settles an edit that nothing need be told of, as what it was to change is no more as it was.
   */
  void superseded(String key, Instant now);

  /**
   * The network does not let the message be changed that this edit was to change: from now on the
   * edit is told in brief.
   *
   * @param own whether it was not another message but what this edit told before
   */
  void unchangeable(String key, boolean own);

  /** Counts an attempt that failed; the messages keep waiting. */
  void failed(List<String> keys, String reason);

  /** Settles messages as dead letters; they stay, with the reason. */
  void giveUp(List<String> keys, String reason, Instant now);

  /** Removes the chat's subscriptions and gives up all it still waits for. */
  void chatGone(ChatAddress chat, String reason, Instant now);

  /** A network gave a chat another address: its subscriptions and waiting messages go there. */
  void moved(ChatAddress from, ChatAddress to, Instant now);

  /** Writes messages down; one whose key is there already is left as it is. */
  void add(List<Message> messages, Instant now);

  /** The dead letters, the last given up first. */
  List<Dead> dead(int limit);

  /** Lets a dead letter wait again as if new; false if there is none of that key. */
  boolean resend(String key, Instant now);

  /**
   * Lets up to {@code most} dead letters that were given up at {@code before} or earlier wait again
   * as if new, the oldest first.
   *
   * @param network {@code ""} for all
   * @return how many
   */
  int resend(String network, int most, Instant before, Instant now);

  /** Takes a message out that waits or was given up; it stays, with the reason. */
  DropOutcome drop(String key, String reason, Instant now);

  /**
   * A part of a list: what waits by age, the oldest first, the others the last settled first.
   *
   * @param network {@code ""} for all
   * @param after the id of the last of the part before; {@code ""} for the beginning
   */
  List<MessageLine> lines(MessageState state, String network, String after, int limit);

  /** The key of a message by its id in a list; empty if it does not stand there any more. */
  Optional<String> keyOf(String id);

  /** The chats of a network that messages wait for. */
  List<Waiting> waiting(String network);

  OutboxCounts counts(Instant now);
}
