package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.command.MuteBook;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.SubjectSign;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;
import org.didbon.domain.NotMeant;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.ThreeLines;

/** What chats have muted, in words, and the buttons that end it. Thread-safe. */
record MuteList(MuteBook mutes, PastNews news, WatchlistView watchlist, Clock clock) {

  /** Ends the silence of all alerts and leaves those of single things. */
  static final String OF_ALL = "*";

  /** More of them would push the list off the screen. */
  private static final int MOST_BUTTONS = 10;

  /** What a chat has muted, each with a button that ends it. */
  Reply show(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Mute> all = now(request.chat());
    if (all.isEmpty()) {
      return Reply.of(
          localizer.rich(
              "mute.none", Map.of("example", RichText.code(localizer.say("mute.example")))));
    }
    RichText.Builder list = RichText.builder().plain(localizer.say("mute.list")).newLine();
    for (Mute mute : all) {
      list.plain("• ")
          .bold(title(mute, localizer))
          .plain(" — " + localizer.moment(mute.until()))
          .newLine();
    }
    return Reply.of(new Body(list.build(), buttons(request)));
  }

  /** Each ends one silence of a chat, the last ends all of several. */
  List<List<Button>> buttons(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Mute> all = now(request.chat());
    List<Button> each =
        all.stream().limit(MOST_BUTTONS).map(mute -> named(mute, localizer)).toList();
    Buttons buttons = new Buttons().rows(each, 1);
    if (all.size() > 1) {
      buttons.row(new Button(localizer.say("unmute.everything"), "/unmute all"));
    }
    return buttons.build();
  }

  /** What a chat has muted, the first to end first. */
  List<Mute> now(ChatAddress chat) {
    return mutes.of(chat, clock.instant());
  }

  private Button named(Mute mute, Localizer localizer) {
    Map<String, String> what = Map.of("what", title(mute, localizer));
    return new Button(localizer.say("unmute.one", what), command(mute));
  }

  /** Ends one that was just named. */
  static Button unmute(Mute mute, Localizer localizer) {
    return new Button(localizer.say("verdict.unmute"), command(mute));
  }

  private static String command(Mute mute) {
    return switch (mute.kind()) {
      case ALL -> "/unmute " + OF_ALL;
      case STORY -> "/unmute story " + mute.id();
      case NOT_MEANT ->
          "/wrong undo " + NotMeant.of(mute.id()).map(NotMeant::story).orElse(mute.id());
      case ACTOR -> "/unmute " + SubjectSign.of(Subject.actor(mute.id()));
      case RULE -> "/unmute " + SubjectSign.of(Subject.rule(mute.id()));
      case FEED -> "/unmute " + SubjectSign.of(Subject.feed(mute.id()));
      case QUERY -> "/unmute " + SubjectSign.of(Subject.query(mute.id()));
    };
  }

  private String story(String id, ChatAddress chat, Localizer localizer) {
    return news.story(id, chat).stream()
        .findFirst()
        .map(recorded -> ThreeLines.of(recorded.item().title()))
        .filter(title -> !title.isBlank())
        .orElseGet(() -> localizer.say("why.story", Map.of("story", id)));
  }

  String title(Mute mute, Localizer localizer) {
    return switch (mute.kind()) {
      case ALL -> localizer.say("everything");
      case STORY -> story(mute.id(), mute.chat(), localizer);
      case NOT_MEANT ->
          NotMeant.of(mute.id())
              .map(
                  said ->
                      localizer.say(
                          "wrong.person_of",
                          Map.of(
                              "name", watchlist.of(said.subject(), localizer),
                              "title", story(said.story(), mute.chat(), localizer))))
              .orElse(mute.id());
      case FEED -> watchlist.ofFeed(mute.id());
      case ACTOR -> watchlist.of(Subject.actor(mute.id()), localizer);
      case RULE -> watchlist.of(Subject.rule(mute.id()), localizer);
      case QUERY -> watchlist.of(Subject.query(mute.id()), localizer);
    };
  }
}
