package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.query.Countries;

/**
 * A post as people type it: what, of what, since when and until when, in any order with commas
 * between; or {@code TITLE; OF; FROM; TO}. What cannot be understood is told.
 */
final class TypedPost {

  private static final String COMMAS = "\\s*[,،]\\s*";

  private final CommandRequest request;
  private final Localizer localizer;
  private final List<String> texts = new ArrayList<>();
  private String of = "";
  private PostDates.PostSpan dates = PostDates.PostSpan.NONE;

  private TypedPost(CommandRequest request) {
    this.request = request;
    this.localizer = request.localizer();
  }

  /**
   * Reads it.
   *
   * @param typed all that follows the person; not blank
   * @throws org.didbon.domain.BadInput if a part of it is not understood
   */
  static Role read(String typed, CommandRequest request) {
    if (typed.contains(";")) {
      String[] parts = (typed + ";;;").split(";", -1);
      return ActorFields.role(parts, request);
    }
    return new TypedPost(request).role(typed);
  }

  private Role role(String typed) {
    PostDates reader = new PostDates(localizer);
    for (String part : typed.strip().split(COMMAS, -1)) {
      Optional<PostDates.PostSpan> told = reader.read(part);
      if (told.isPresent()) {
        dates = dates.and(told.get());
      } else if (!part.isBlank()) {
        text(part, reader);
      }
    }
    if (texts.isEmpty() && !of.isEmpty()) {
      texts.add(of); // a country alone is what the post is called
      of = "";
    }
    if (texts.isEmpty()) {
      throw request.wrong("actor.post.untitled", Map.of("example", example()));
    }
    if (texts.size() > 1 && of.isEmpty()) {
      of = english(texts.remove(1));
    }
    if (texts.size() > 1) {
      String rest = String.join(", ", texts.subList(1, texts.size()));
      throw request.wrong(
          "actor.post.rest",
          Map.of("rest", rest, "title", texts.get(0), "of", of, "example", example()));
    }
    String[] parts = {english(texts.get(0)), of, dates.from(), dates.to()};
    return ActorFields.role(parts, request);
  }

  private RichText example() {
    String person = Operands.of(request.words()).next().first();
    return RichText.code("/actor post " + person + " " + localizer.say("post.example"));
  }

  /** Dates may stand at its end without a comma, and a country before them. */
  private void text(String part, PostDates reader) {
    List<String> words = new ArrayList<>(Arrays.asList(part.split("\\s+", -1)));
    for (int from = 1; from < words.size(); from++) {
      String end = String.join(" ", words.subList(from, words.size()));
      Optional<PostDates.PostSpan> told = reader.read(end);
      if (told.isPresent()) {
        dates = dates.and(told.get());
        words.subList(from, words.size()).clear();
      }
    }
    String text = String.join(" ", words);
    Optional<String> whole = country(text);
    if (whole.isPresent() && of.isEmpty()) {
      of = whole.get();
      return;
    }
    for (int from = Math.max(1, words.size() - 3); from < words.size() && of.isEmpty(); from++) {
      Optional<String> named = country(String.join(" ", words.subList(from, words.size())));
      if (named.isPresent()) {
        of = named.get();
        words.subList(from, words.size()).clear();
      }
    }
    texts.add(String.join(" ", words));
  }

  /** As files have it; a code of two letters is a word like any other here. */
  private static Optional<String> country(String typed) {
    return typed.length() <= 2
        ? Optional.empty()
        : Countries.named(typed).map(code -> Catalogues.english().country(code));
  }

  /** As the posts of files are called, where ours is one of them in another language. */
  private String english(String text) {
    return localizer.inEnglish(text).orElse(text);
  }
}
