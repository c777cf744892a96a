package org.didbon.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.phrase.Speech;

/** What of a subject a chat hears: only the urgent, only some languages, countries, or stories. */
final class OnlyCommand implements Command {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> URGENT =
      Set.of("urgent", "срочно", "таъҷилӣ", "shoshilinch", "шашылыш", "шұғыл");
  private static final Set<String> ALL =
      Set.of("all", "everything", "всё", "все", "ҳама", "hammasi", "баары", "бәрі");
  private static final int MOST_SOURCES = 50;

  /** So many sources are seldom all wrong. */
  private static final int SEVERAL = 3;

  private final Subjects subjects;
  private final Wishes wishes;

  OnlyCommand(Subjects subjects, Wishes wishes) {
    this.subjects = subjects;
    this.wishes = wishes;
  }

  @Override
  public String name() {
    return "only";
  }

  @Override
  public List<String> words() {
    return List.of("только");
  }

  @Override
  public Shelf shelf() {
    return Shelf.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    List<String> words = new ArrayList<>(Arrays.asList(wishes.named(this, asked).split("[\\s,]+")));
    List<String> options = new ArrayList<>();
    while (words.size() > 1 && isOption(words.get(words.size() - 1))) {
      options.add(0, words.remove(words.size() - 1));
    }
    Subject subject = subjects.any(String.join(" ", words), asked);
    RichText title = wishes.title(subject, asked);
    Subscription had = wishes.of(subject, title, asked);
    if (options.isEmpty()) {
      String how = speech.say("only.how", Map.of("example", speech.say("only.example")));
      throw new Choice(how, offers(subject, speech));
    }
    Terms terms = terms(had.terms(), options);
    wishes.change(subject, terms, asked);
    return Reply.of(speech.rich("only.done", Map.of("title", title, "terms", told(terms, speech))));
  }

  /** What is asked for most, for whoever has no wish to type. */
  private static List<List<Button>> offers(Subject subject, Speech speech) {
    String command = "/only " + Subjects.sign(subject) + " ";
    String language = speech.language();
    List<Button> offered =
        List.of(
            new Button(speech.say("terms.urgent"), command + "urgent"),
            new Button(speech.say("terms.sources", Map.of("count", SEVERAL)), command + SEVERAL),
            new Button(
                speech.say("terms.languages", Map.of("list", speech.language(language))),
                command + language),
            new Button(speech.say("terms.all"), command + "all"));
    return new Buttons().rows(offered, 1).build();
  }

  private static boolean isOption(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return URGENT.contains(lower)
        || ALL.contains(lower)
        || COUNTRIES.contains(word)
        || LANGUAGES.contains(word)
        || isNumber(word);
  }

  private static boolean isNumber(String word) {
    return word.matches("[1-9]\\d?") && Integer.parseInt(word) <= MOST_SOURCES;
  }

  /** What was set before and is not named now is no longer asked: a line says all of it. */
  private static Terms terms(Terms before, List<String> options) {
    return new Terms(
        before.schedule(),
        options.stream().anyMatch(word -> URGENT.contains(word.toLowerCase(Locale.ROOT))),
        options.stream().filter(LANGUAGES::contains).toList(),
        options.stream().filter(COUNTRIES::contains).toList(),
        options.stream().filter(OnlyCommand::isNumber).mapToInt(Integer::parseInt).max().orElse(1),
        before.always());
  }

  /** The terms in words. */
  static String told(Terms terms, Speech speech) {
    List<String> parts = new ArrayList<>();
    if (terms.urgentOnly()) {
      parts.add(speech.say("terms.urgent"));
    }
    if (!terms.languages().isEmpty()) {
      String names = String.join(", ", terms.languages().stream().map(speech::language).toList());
      parts.add(speech.say("terms.languages", Map.of("list", names)));
    }
    if (!terms.countries().isEmpty()) {
      String names = String.join(", ", terms.countries().stream().map(speech::country).toList());
      parts.add(speech.say("terms.countries", Map.of("list", names)));
    }
    if (terms.sources() > 1) {
      parts.add(speech.say("terms.sources", Map.of("count", terms.sources())));
    }
    if (terms.always()) {
      parts.add(speech.say("terms.always"));
    }
    return parts.isEmpty() ? speech.say("terms.all") : String.join("; ", parts);
  }
}
