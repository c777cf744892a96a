package org.didbon.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Ground;
import org.didbon.text.Gap;
import org.didbon.text.WordForms;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Those whom the press calls by the given name alone, «Хиллари проиграла»: in a report of politics,
 * where nobody else of that given name is named and nothing tells of a mountaineer or a storm.
 */
final class GivenAlone {

  private final NameText text;
  private final NoGivenNames noGivenNames;

  GivenAlone(NameText text) {
    this.text = text;
    this.noGivenNames = new NoGivenNames(text);
  }

  /** Adds a mention for each place, of those whom {@code mentions} does not have yet. */
  void addTo(List<Mention> mentions) {
    Map<String, List<Name>> wanted = new LinkedHashMap<>();
    for (Name name : text.calledByGivenName()) {
      String actor = name.person().actor();
      if (mentions.stream().noneMatch(mention -> mention.actor().equals(actor))) {
        wanted.computeIfAbsent(actor, id -> new ArrayList<>(2)).add(name);
      }
    }
    if (!wanted.isEmpty() && politics()) {
      wanted.forEach((actor, names) -> mentions.addAll(alone(actor, names)));
    }
  }

  private boolean politics() {
    boolean politics = false;
    for (int at = 0; at < text.size(); at++) {
      if (WordList.NOT_POLITICS.hasStartOf(text.word(at))) {
        return false;
      }
      politics |= WordList.POLITICS.hasStartOf(text.word(at));
    }
    return politics;
  }

  private List<Mention> alone(String actor, List<Name> names) {
    List<Mention> alone = new ArrayList<>();
    for (int at = 0; at < text.size(); at++) {
      Name name = bearer(names, at);
      if (name != null && besideOtherName(name, at)) {
        return List.of(); // another bearer is in the text, so whoever is called so may be that one
      }
      if (name != null) {
        alone.add(new Mention(actor, Ground.GIVEN_ALONE, at, at));
      }
    }
    return alone;
  }

  /** The spelling of the name of which the word is the given name. */
  private @Nullable Name bearer(List<Name> names, int at) {
    if (text.tokens().capital(at)) {
      for (Name name : names) {
        if (bears(name, at)) {
          return name;
        }
      }
    }
    return null;
  }

  private boolean bears(Name name, int at) {
    return text.given(at).stream().anyMatch(sense -> name.isGiven(sense.family()));
  }

  /** Whether a word beside the given name makes another name of it, or a thing's. */
  private boolean besideOtherName(Name name, int at) {
    if (text.tokens().before(at) == Gap.HYPHEN) {
      return true;
    }
    int before = at - 1;
    boolean named =
        before >= 0
            && text.joinsNext(before)
            && text.tokens().inTitle(before) == text.tokens().inTitle(at)
            && text.tokens().capital(before)
            && !(innocent(before)
                && NameWords.addressed(text.word(before)).fits(name.parts().gender()));
    boolean joined =
        at + 1 < text.size()
            && (text.tokens().before(at + 1) == Gap.HYPHEN
                || (text.joinsNext(at)
                    && text.tokens().inTitle(at) == text.tokens().inTitle(at + 1)
                    && text.tokens().capital(at + 1)
                    && !text.shouting(at + 1)
                    && !noGivenNames.after(at + 1, name)));
    return named || joined;
  }

  /** Whether the word has its capital because it begins a sentence or all of a headline have. */
  private boolean innocent(int at) {
    return noGivenNames.before(at)
        || noGivenNames.inHeadline(at)
        || (text.begins(at) && WordForms.isListed(text.word(at)) && text.given(at).isEmpty());
  }
}
