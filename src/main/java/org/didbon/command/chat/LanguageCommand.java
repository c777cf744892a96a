package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Wishes;
import org.didbon.query.Nearest;
import org.didbon.text.Letters;

/** Which language a chat is spoken to in. */
final class LanguageCommand implements Command {

  private static final int BUTTONS_IN_A_ROW = 2;

  /** Shorter words are codes: {@code uk} is not a slip for {@code uz}. */
  private static final int SHORTEST_GUESS = 5;

  /** {@code rus}. */
  private static final int SHORTEST_NAME = 3;

  /** «на русский язык». */
  private static final int MOST_WORDS = 3;

  private final Catalogues catalogues;
  private final ChatSettings settings;
  private final Map<String, String> byName = new LinkedHashMap<>();
  private final Wishes wishes;
  private final List<String> endings;

  LanguageCommand(Catalogues catalogues, ChatSettings settings) {
    this.catalogues = catalogues;
    this.settings = settings;
    this.wishes =
        new Wishes(catalogues.typed(), Wishes.TOWARD, "word.said.language", "language.words");
    this.endings = catalogues.typed().of("word.time.ending").stream().map(Letters::fold).toList();
    catalogues.names().forEach((name, language) -> byName.put(Letters.fold(name), language));
    for (String language : catalogues.languages()) {
      catalogues
          .typed()
          .of("word.language." + language)
          .forEach(name -> byName.put(Letters.fold(name), language));
      catalogues
          .typed()
          .of("word.tongue." + language)
          .forEach(name -> byName.putIfAbsent(Letters.fold(name), language));
    }
  }

  @Override
  public String name() {
    return "language";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Optional<String> plainly(String said, Localizer localizer) {
    String folded = Letters.fold(said);
    boolean name = folded.length() >= SHORTEST_NAME && byName.containsKey(folded);
    return name ? Optional.of(said) : spoken(said);
  }

  @Override
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return reply(request, request.localizer().rich("language.choose", Map.of()), buttons());
    }
    return meant(request.words())
        .map(language -> changed(request, language))
        .orElseGet(
            () ->
                reply(
                    request,
                    request.localizer().rich("language.unknown", Map.of("name", request.words())),
                    buttons()));
  }

  private Reply changed(CommandRequest request, String language) {
    Preferences now = settings.change(request.chat(), before -> before.withLanguage(language));
    Localizer localizer = catalogues.to(now);
    return reply(request, localizer.rich("language.done", Map.of()), List.of());
  }

  /** The language whose code or name, in any of our languages, is typed, begun or nearly so. */
  private Optional<String> meant(String typed) {
    String folded = Letters.fold(typed);
    return Optional.ofNullable(byName.get(folded))
        .or(() -> spoken(typed))
        .or(
            () ->
                folded.length() < SHORTEST_GUESS
                    ? Optional.empty()
                    : Nearest.to(folded, byName.keySet()).stream().findFirst().map(byName::get));
  }

  /** The language of a name among words that only ask for one: «давай по-узбекски». */
  private Optional<String> spoken(String said) {
    List<String> parts = Wishes.parts(said);
    for (int many = Math.min(MOST_WORDS, parts.size()); many > 0; many--) {
      for (int from = 0; from + many <= parts.size(); from++) {
        Optional<String> language =
            named(Letters.fold(String.join(" ", parts.subList(from, from + many))));
        if (language.isPresent()
            && wishes.areAll(parts.subList(0, from))
            && wishes.areAll(parts.subList(from + many, parts.size()))) {
          return language;
        }
      }
    }
    return Optional.empty();
  }

  /** Likewise with the ending of a case: {@code oʻzbekchaga}. */
  private Optional<String> named(String folded) {
    return folded.length() < SHORTEST_NAME
        ? Optional.empty()
        : Optional.ofNullable(byName.get(folded))
            .or(
                () ->
                    endings.stream()
                        .filter(folded::endsWith)
                        .map(ending -> folded.substring(0, folded.length() - ending.length()))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                        .findFirst());
  }

  private List<List<Button>> buttons() {
    List<List<Button>> rows = new ArrayList<>();
    for (String language : catalogues.languages()) {
      if (rows.isEmpty() || rows.get(rows.size() - 1).size() == BUTTONS_IN_A_ROW) {
        rows.add(new ArrayList<>());
      }
      String own = catalogues.in(language).say("language.own");
      rows.get(rows.size() - 1).add(new Button(own, "/language " + language));
    }
    return rows;
  }

  private static Reply reply(CommandRequest request, RichText text, List<List<Button>> buttons) {
    return new Reply(new Body(text, buttons), null, request.incoming().pressed());
  }
}
