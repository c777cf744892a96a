package org.didbon.command.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Permissions;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;
import org.didbon.domain.NamedAs;
import org.didbon.domain.NotMeant;
import org.didbon.domain.Subject;

/**
 * Whom stories do not mean, as chats said: such a story tells them no more of that actor, and other
 * stories ask. Thread-safe.
 */
record NotMeantBook(MuteList muted, Permissions permissions) {

  /** No story goes on longer; the doubt is forgotten with it. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** Whether what this person says takes effect for the chat, and is not only noted. */
  boolean mayChange(CommandRequest request) {
    return permissions.mayChange(request.incoming());
  }

  Instant now() {
    return muted.clock().instant();
  }

  /**
   * Said of an actor.
   *
   * @param reports of the story
   */
  void add(ChatAddress chat, Subject actor, List<Recorded> reports) {
    NamedAs named = reports.stream().flatMap(it -> named(it, actor)).findFirst().orElse(null);
    String story = reports.get(0).story();
    remove(chat, story, actor); // said again, it stands once
    put(chat, new NotMeant(story, actor.id(), true, named), now().plus(KEPT));
  }

  private static Stream<NamedAs> named(Recorded report, Subject actor) {
    return report.matches().stream()
        .filter(match -> match.subject().equals(actor))
        .map(match -> NamedAs.of(match, report.item()));
  }

  private void remove(ChatAddress chat, String story, Subject actor) {
    said(chat).stream()
        .filter(mute -> not(mute).isOf(story, actor))
        .forEach(mute -> muted.mutes().unmute(chat, mute.kind(), mute.id()));
  }

  /** What the chat said of a story; all of it is taken back. */
  List<Subject> remove(ChatAddress chat, String story) {
    return said(chat).stream()
        .filter(mute -> not(mute).story().equals(story))
        .map(
            mute -> {
              muted.mutes().unmute(chat, mute.kind(), mute.id());
              return not(mute).subject();
            })
        .toList();
  }

  /** Other stories ask no more whether they mean {@code actor}. */
  void stopAsking(ChatAddress chat, Subject actor) {
    for (Mute mute : said(chat)) {
      NotMeant said = not(mute);
      if (said.subject().equals(actor) && said.asks()) {
        muted.mutes().unmute(chat, mute.kind(), mute.id());
        put(chat, said.sure(), mute.until());
      }
    }
  }

  private void put(ChatAddress chat, NotMeant said, Instant until) {
    muted.mutes().mute(new Mute(chat, Mute.Kind.NOT_MEANT, said.id(), until), now());
  }

  private List<Mute> said(ChatAddress chat) {
    return muted.now(chat).stream()
        .filter(mute -> mute.kind() == Mute.Kind.NOT_MEANT)
        .filter(mute -> NotMeant.of(mute.id()).isPresent())
        .toList();
  }

  private static NotMeant not(Mute mute) {
    return NotMeant.of(mute.id()).orElseThrow();
  }
}
