package org.didbon.command.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.didbon.phrase.TypedWords;

/** Which languages are read in a chat: an alert in another names a report in one of them. */
final class ReadCommand implements Command {

  private static final int BUTTONS_IN_A_ROW = 2;

  /** The key of what somebody says who names his languages. */
  private static final String READS = "word.reads";

  /** The keys of words beside them. */
  private static final List<String> AROUND =
      List.of(READS, "word.and", "word.around", "word.about", "word.filler", "word.polite");

  private static final int MOST_WORDS = 10;

  private final ChatSettings settings;
  private final ReadableLanguages languages;
  private final List<String> offered;

  /**
   * @param offered as buttons, ISO 639-1
   */
  ReadCommand(ChatSettings settings, ReadableLanguages languages, List<String> offered) {
    this.settings = settings;
    this.languages = languages;
    this.offered = List.copyOf(offered);
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  /** "I can read Russian and Tajik": what is said of languages alone. */
  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    TypedWords typed = localizer.typed();
    List<String> each =
        Arrays.stream(said.split("[\\s,;]+", -1)).filter(word -> !word.isEmpty()).toList();
    if (each.size() > MOST_WORDS || each.stream().noneMatch(word -> typed.is(READS, word))) {
      return Optional.empty();
    }
    String named =
        each.stream()
            .filter(word -> AROUND.stream().noneMatch(key -> typed.is(key, word)))
            .collect(Collectors.joining(" "));
    ReadableLanguages.Named meant = languages.all(named, word -> false);
    return meant.codes().isEmpty() || !meant.unknown().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" ", meant.codes()));
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    if (request.words().isEmpty()) {
      List<String> now = settings.of(request.chat()).style().reads();
      return Reply.of(new Body(said(now, localizer), buttons(localizer)));
    }
    List<String> reads = List.of();
    if (!localizer.typed().is("word.off", request.words())) {
      ReadableLanguages.Named named =
          languages.all(request.words(), word -> localizer.typed().is("word.and", word));
      if (!named.unknown().isEmpty() || named.codes().isEmpty()) {
        String word = named.unknown().stream().findFirst().orElse(request.words());
        throw request.wrong(
            "read.unknown", Map.of("name", word, "example", localizer.say("read.example")));
      }
      reads = named.codes();
    }
    List<String> wanted = reads;
    settings.change(request.chat(), before -> before.withStyle(before.style().withReads(wanted)));
    return Reply.of(said(wanted, localizer)).inPlaceOf(request.incoming());
  }

  private static RichText said(List<String> reads, Localizer localizer) {
    if (reads.isEmpty()) {
      RichText example = RichText.code(localizer.say("read.example"));
      return localizer.rich("read.none", Map.of("example", example));
    }
    return localizer.rich("read.done", Map.of("list", RichText.bold(names(reads, localizer))));
  }

  /** As people call them. */
  static String names(List<String> codes, Localizer localizer) {
    return codes.stream().map(localizer::language).collect(Collectors.joining(", "));
  }

  private List<List<Button>> buttons(Localizer localizer) {
    List<Button> each =
        offered.stream()
            .map(code -> new Button(localizer.language(code), "/read " + code))
            .toList();
    return new Buttons()
        .rows(each, BUTTONS_IN_A_ROW)
        .row(new Button(localizer.say("switch.off"), "/read off"))
        .build();
  }
}
