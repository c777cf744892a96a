package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.CountryChoice;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionLookup;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Sound;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.phrase.Localizer;

/** What of a subject a chat hears: only the urgent, only some languages, countries, or stories. */
final class OnlyCommand implements Command {

  /** So many sources are seldom all wrong. */
  private static final int SEVERAL = 3;

  private final Subjects subjects;
  private final SubscriptionLookup lookup;

  OnlyCommand(Subjects subjects, SubscriptionLookup lookup) {
    this.subjects = subjects;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "only";
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
    TermsArgument words =
        TermsArgument.of(
            lookup.named(request), localizer.typed(), name -> !subjects.called(name).isEmpty());
    refuseMisspelt(words, request);
    Subject subject =
        words.name().isEmpty()
            ? lookup.only(String.join(" ", words.options()), request)
            : subjects.any(words.name(), request);
    RichText title = lookup.title(subject, request);
    Subscription had = lookup.of(subject, title, request);
    if (words.options().isEmpty()) {
      String how = localizer.say("only.how", Map.of("example", localizer.say("only.example")));
      throw new Choice(how, offers(subject, localizer));
    }
    Terms terms = words.terms(had.terms());
    lookup.change(subject, terms, request);
    return Reply.of(
        localizer.rich("only.done", Map.of("title", title, "terms", describe(terms, localizer))));
  }

  /** What is asked for most, for whoever has no wish to type. */
  private static List<List<Button>> offers(Subject subject, Localizer localizer) {
    String command = "/only " + SubjectSign.of(subject) + " ";
    String language = localizer.language();
    List<Button> offered =
        List.of(
            new Button(localizer.say("terms.urgent"), command + "urgent"),
            new Button(localizer.say("terms.sources", Map.of("count", SEVERAL)), command + SEVERAL),
            new Button(
                localizer.say("terms.languages", Map.of("list", localizer.language(language))),
                command + language),
            new Button(localizer.say("terms.all"), command + "all"));
    return new Buttons().rows(offered, 1).build();
  }

  /** Offers countries where the last word is one misspelt, behind a name that is there. */
  private void refuseMisspelt(TermsArgument words, CommandRequest request) {
    List<Subject> called = words.lastWord().isEmpty() ? List.of() : subjects.called(words.rest());
    if (called.size() == 1 && subjects.called(words.name()).isEmpty()) {
      String command = "/only " + SubjectSign.of(called.get(0)) + " ";
      String others = words.options().isEmpty() ? "" : " " + String.join(" ", words.options());
      Optional<BadInput> choice =
          CountryChoice.near(words.lastWord(), request, code -> command + code + others);
      if (choice.isPresent()) {
        throw choice.get();
      }
    }
  }

  /** The terms in words. */
  static String describe(Terms terms, Localizer localizer) {
    List<String> parts = new ArrayList<>();
    if (terms.urgentOnly()) {
      parts.add(localizer.say("terms.urgent"));
    }
    if (!terms.languages().isEmpty()) {
      String names =
          String.join(", ", terms.languages().stream().map(localizer::language).toList());
      parts.add(localizer.say("terms.languages", Map.of("list", names)));
    }
    if (!terms.countries().isEmpty()) {
      String names = String.join(", ", terms.countries().stream().map(localizer::country).toList());
      parts.add(localizer.say("terms.countries", Map.of("list", names)));
    }
    if (terms.sources() > 1) {
      parts.add(localizer.say("terms.sources", Map.of("count", terms.sources())));
    }
    if (terms.sound() != Sound.AS_CHAT) {
      parts.add(localizer.say(terms.sound() == Sound.SILENT ? "terms.silent" : "terms.loud"));
    }
    if (terms.always()) {
      parts.add(localizer.say("terms.always"));
    }
    return parts.isEmpty() ? localizer.say("terms.all") : String.join("; ", parts);
  }
}
