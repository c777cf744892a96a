package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.ReadableLanguages;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;

/**
 * Whether alerts in languages that are not read in a chat come with a translation. Where there is
 * no server to make one that is said, and nothing is settled that nobody would keep.
 */
final class TranslateCommand implements Command {

  private static final int BUTTONS_IN_A_ROW = 2;

  private final ChatSettings settings;
  private final ReadableLanguages languages;
  private final List<String> offered;
  private final boolean translates;

  /**
   * @param offered as buttons, ISO 639-1
   * @param translates whether there is a server that does
   */
  TranslateCommand(
      ChatSettings settings,
      ReadableLanguages languages,
      List<String> offered,
      boolean translates) {
    this.settings = settings;
    this.languages = languages;
    this.offered = List.copyOf(offered);
    this.translates = translates;
  }

  @Override
  public String name() {
    return "translate";
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
    Localizer localizer = request.localizer();
    String now = settings.of(request.chat()).style().translation();
    if (request.words().isEmpty()) {
      return translates
          ? says(now, buttons(localizer), localizer)
          : nowhere(now, localizer).inPlaceOf(request.incoming());
    }
    String wanted = wanted(request);
    if (!translates && !wanted.isEmpty()) {
      return nowhere(now, localizer).inPlaceOf(request.incoming());
    }
    settings.change(
        request.chat(), before -> before.withStyle(before.style().withTranslation(wanted)));
    return says(wanted, List.of(), localizer).inPlaceOf(request.incoming());
  }

  private String wanted(CommandRequest request) {
    Localizer localizer = request.localizer();
    String words = request.words();
    if (localizer.typed().is("word.off", words)) {
      return "";
    }
    if (localizer.typed().is("word.on", words)) {
      return localizer.language();
    }
    return languages
        .one(words)
        .orElseThrow(
            () ->
                request.wrong(
                    "read.unknown",
                    Map.of("name", words, "example", localizer.say("translate.example"))));
  }

  private Reply says(String language, List<List<Button>> buttons, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    if (language.isEmpty()) {
      text.plain(localizer.say("translate.off"));
    } else {
      RichText name = RichText.bold(localizer.language(language));
      text.lines(localizer.rich("translate.on", Map.of("language", name)));
    }
    return Reply.of(new Body(text.build(), buttons));
  }

  /**
   * Nothing can be translated.
   *
   * @param now what is settled from a time when it could; {@code ""} if nothing is
   */
  private static Reply nowhere(String now, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say("translate.nowhere"));
    if (now.isEmpty()) {
      return Reply.of(text.build());
    }
    RichText name = RichText.bold(localizer.language(now));
    text.newLine().lines(localizer.rich("translate.waits", Map.of("language", name)));
    return Reply.of(new Body(text.build(), new Buttons().row(off(localizer)).build()));
  }

  private static Button off(Localizer localizer) {
    return new Button(localizer.say("switch.off"), "/translate off");
  }

  private List<List<Button>> buttons(Localizer localizer) {
    List<Button> each = new ArrayList<>();
    for (String code : offered) {
      each.add(new Button(localizer.language(code), "/translate " + code));
    }
    return new Buttons().rows(each, BUTTONS_IN_A_ROW).row(off(localizer)).build();
  }
}
