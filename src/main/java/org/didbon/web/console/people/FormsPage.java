package org.didbon.web.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.phrase.Localizer;
import org.didbon.text.name.SpelledForms;
import org.didbon.text.name.SpelledForms.SpelledPart;
import org.didbon.web.console.people.FormsView.LanguageForms;
import org.didbon.web.console.people.FormsView.PartForms;

/** Tells all forms in which a person is found, by language. */
final class FormsPage {

  private static final int MOST = 150;

  private FormsPage() {}

  static FormsView of(Actor actor, Localizer localizer) {
    List<String> names = actor.names().values().stream().flatMap(List::stream).distinct().toList();
    List<LanguageForms> languages = new ArrayList<>();
    SpelledForms.of(names)
        .forEach((language, parts) -> languages.add(language(language, parts, localizer)));
    return new FormsView(actor.id(), actor.nameIn(localizer.readable()), languages);
  }

  private static LanguageForms language(
      String language, Map<SpelledPart, Set<String>> parts, Localizer localizer) {
    int count = parts.values().stream().mapToInt(Set::size).sum();
    String name =
        language.equals(SpelledForms.LATIN)
            ? localizer.say("console.people.forms.latin")
            : localizer.language(language);
    List<PartForms> told = new ArrayList<>();
    parts.forEach(
        (part, forms) ->
            told.add(
                new PartForms(
                    localizer.say("console.people.part." + part.word()),
                    forms.stream().limit(MOST).collect(Collectors.joining(", ")),
                    forms.size() > MOST
                        ? localizer.say(
                            "console.people.forms.more", Map.of("count", forms.size() - MOST))
                        : "")));
    return new LanguageForms(
        localizer.say("console.people.forms.count", Map.of("language", name, "count", count)),
        told);
  }
}
