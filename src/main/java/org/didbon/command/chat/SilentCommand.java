package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionLookup;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.outbox.ChatSender.Skill;
import org.didbon.phrase.Localizer;

/** Which alerts come without a sound: all of a chat, or those of one subject. */
final class SilentCommand implements Command {

  /** More of them would push the question off the screen. */
  private static final int MOST_BUTTONS = 8;

  private final ChatSettings settings;
  private final Subjects subjects;
  private final SubscriptionLookup lookup;
  private final Permissions permissions;

  SilentCommand(
      ChatSettings settings,
      Subjects subjects,
      SubscriptionLookup lookup,
      Permissions permissions) {
    this.settings = settings;
    this.subjects = subjects;
    this.lookup = lookup;
    this.permissions = permissions;
  }

  @Override
  public String name() {
    return "silent";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    List<String> words = new ArrayList<>(List.of(request.words().split("\\s+", -1)));
    Optional<Boolean> wanted = wanted(words.get(words.size() - 1), request);
    if (wanted.isPresent()) {
      words.remove(words.size() - 1);
    } else {
      wanted = wanted(words.get(0), request);
      wanted.ifPresent(on -> words.remove(0));
    }
    String name = String.join(" ", words);
    if (name.isEmpty()) {
      return wanted.map(on -> ofChat(on, request)).orElseGet(() -> ask(request));
    }
    Subject subject = subjects.any(name, request);
    RichText title = lookup.title(subject, request);
    Subscription had = lookup.of(subject, title, request);
    boolean silent = settings.of(request.chat()).style().silent();
    if (wanted.isEmpty()) {
      String sign = "silent " + SubjectSign.of(subject);
      boolean now =
          had.terms().sound() == Sound.SILENT || (had.terms().sound() == Sound.AS_CHAT && silent);
      return says(
          said(now, title, request), SwitchCommand.offers(sign, request.localizer()), request);
    }
    boolean on = wanted.get();
    // a sound of its own is asked for where all else is silent
    Sound sound = on ? Sound.SILENT : silent ? Sound.LOUD : Sound.AS_CHAT;
    lookup.change(subject, had.terms().with(sound), request);
    return says(said(on, title, request), List.of(), request).inPlaceOf(request.incoming());
  }

  private static Optional<Boolean> wanted(String word, CommandRequest request) {
    return request.localizer().typed().is("word.on", word)
        ? Optional.of(true)
        : request.localizer().typed().is("word.off", word) ? Optional.of(false) : Optional.empty();
  }

  private Reply ofChat(boolean on, CommandRequest request) {
    settings.change(request.chat(), before -> before.withStyle(before.style().withSilent(on)));
    return says(said(on, request), List.of(), request).inPlaceOf(request.incoming());
  }

  /** How it stands, and what could be set. */
  private Reply ask(CommandRequest request) {
    Buttons buttons = new Buttons();
    SwitchCommand.offers(name(), request.localizer()).forEach(row -> buttons.rows(row, row.size()));
    lookup.subscriptions().of(request.chat()).stream()
        .limit(MOST_BUTTONS)
        .forEach(
            one ->
                buttons.row(
                    new Button(
                        lookup.title(one.subject(), request).plain(),
                        "/silent " + SubjectSign.of(one.subject()))));
    return says(
        said(settings.of(request.chat()).style().silent(), request), buttons.build(), request);
  }

  private static RichText said(boolean on, CommandRequest request) {
    return request.localizer().rich(on ? "silent.on" : "silent.off", Map.of());
  }

  private static RichText said(boolean on, RichText title, CommandRequest request) {
    return request.localizer().rich(on ? "silent.of_on" : "silent.of_off", Map.of("title", title));
  }

  private Reply says(RichText said, List<List<Button>> buttons, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText.Builder text = RichText.builder().lines(said);
    if (!permissions.can(request.chat(), Skill.SILENCE)) {
      text.italic(localizer.say("silent.nowhere"));
    }
    return Reply.of(new Body(text.build(), buttons));
  }
}
