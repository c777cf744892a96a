package org.didbon.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.cache.LookUpCache;
import org.didbon.command.ChatAdmins;
import org.didbon.domain.ChatAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;

/**
 * Asks Telegram who is an admin of a chat, at most once a minute for a person and chat.
 * Thread-safe.
 */
public final class TelegramAdmins implements ChatAdmins {

  private static final Logger log = LoggerFactory.getLogger(TelegramAdmins.class);

  private static final Set<String> ADMINS = Set.of("creator", "administrator");
  private static final Pattern PERSON = Pattern.compile("telegram:(-?\\d{1,18})");
  private static final Pattern NAME = Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}");
  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final int MOST_KNOWN = 1_000;

  private record Membership(String chat, long person) {}

  private final TelegramApi api;
  private final LookUpCache<Membership, Boolean> known;

  public TelegramAdmins(TelegramApi api, Clock clock) {
    this.api = api;
    this.known = new LookUpCache<>(MOST_KNOWN, KNOWN_FOR, clock);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Yes without asking in one's own private chat, and for the group itself: its anonymous admins
   * speak as the group. No for nobody, {@code ""}, as which a channel speaks: whoever may post
   * there is its admin, but not one of the chats it talks about.
   */
  @Override
  public boolean isAdmin(ChatAddress chat, String person) {
    Optional<TelegramAddress> address = TelegramAddress.of(chat);
    Matcher id = PERSON.matcher(person);
    if (address.isEmpty() || !id.matches()) {
      return false;
    }
    String asked = address.get().chat();
    return id.group(1).equals(asked) || isAdmin(new Membership(asked, Long.parseLong(id.group(1))));
  }

  @Override
  public Optional<ChatAddress> find(String network, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    ApiReply reply = api.call(new GetChat(name));
    long id = reply.done() ? reply.result().path("id").asLong() : 0;
    return id == 0 ? Optional.empty() : Optional.of(TelegramAddress.chat(id));
  }

  /** Known of whoever has written to the bot, or is with it in a group. */
  @Override
  public Optional<String> name(ChatAddress person) {
    ApiReply reply = api.call(new GetChat(person.chat()));
    String user = reply.result().path("username").asText("");
    String name =
        Stream.of(
                reply.result().path("first_name").asText(""),
                reply.result().path("last_name").asText(""),
                user.isEmpty() ? "" : "@" + user)
            .map(part -> CleanText.printable(part).strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(known -> reply.done() && !known.isEmpty());
  }

  private boolean isAdmin(Membership membership) {
    return known.get(membership, () -> asked(membership)).orElse(false);
  }

  /** Empty if Telegram does not say: it is asked again. */
  private Optional<Boolean> asked(Membership membership) {
    ApiReply reply = api.call(new GetChatMember(membership.chat(), membership.person()));
    if (!reply.done()) {
      log.info("admins unknown chat={} reason={}", membership.chat(), reply.reason());
      return Optional.empty();
    }
    return Optional.of(ADMINS.contains(reply.result().path("status").asText()));
  }
}
