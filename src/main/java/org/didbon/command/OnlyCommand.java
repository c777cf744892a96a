package org.didbon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.phrase.Speech;

/** What of a subject a chat hears: only the urgent, only some languages, countries, or stories. */
final class OnlyCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Watched watched;

  OnlyCommand(Subjects subjects, SubscriptionBook subscriptions, Watched watched) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watched = watched;
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
    TermWords words = TermWords.of(asked.wordsFor(this), name -> !subjects.called(name).isEmpty());
    refuseMisspelt(words, asked);
    Subject subject = subjects.any(words.name(), asked);
    RichText title = RichText.bold(watched.of(subject, speech));
    Subscription had = Wish.of(subscriptions, asked, subject, title);
    if (words.options().isEmpty()) {
      throw asked.wrong("only.how", Map.of("example", speech.say("only.example")));
    }
    Terms terms = words.terms(had.terms());
    subscriptions.change(asked.chat(), subject, terms);
    return Reply.of(speech.rich("only.done", Map.of("title", title, "terms", told(terms, speech))));
  }

  /** Offers countries where the last word is one misspelt, behind a name that is there. */
  private void refuseMisspelt(TermWords words, Asked asked) {
    List<Subject> called = words.lastWord().isEmpty() ? List.of() : subjects.called(words.rest());
    if (called.size() == 1 && subjects.called(words.name()).isEmpty()) {
      String command = "/only " + Subjects.sign(called.get(0)) + " ";
      String others = words.options().isEmpty() ? "" : " " + String.join(" ", words.options());
      Optional<BadInput> choice =
          CountryChoice.near(words.lastWord(), asked, code -> command + code + others);
      if (choice.isPresent()) {
        throw choice.get();
      }
    }
  }

  /** The terms in words. */
  static String told(Terms terms, Speech speech) {
    List<String> parts = new ArrayList<>();
    if (terms.urgentOnly()) {
      parts.add(speech.say("terms.urgent"));
    }
    if (!terms.languages().isEmpty()) {
      parts.add(
          speech.say("terms.languages", Map.of("list", String.join(", ", terms.languages()))));
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
