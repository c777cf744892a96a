package org.didbon.story.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.Tokens;

/** Finds who says what in the headline and the first sentences of a report. */
final class SpeechReader {

  /** A claim stands at the head of a report, or is not what it is about. */
  private static final int PASSAGES = 4;

  /** Of fewer words a quotation is a title, or only somebody's word for something. */
  private static final int QUOTED = 3;

  private static final int QUOTED_DENIAL = 2;
  private static final int CLAUSE = 3;
  private static final int SPEAKER = 6;

  private static final Pattern QUOTATION =
      Pattern.compile("«([^»]+)»|“([^”]+)”|„([^“”]+)[“”]|\"([^\"]+)\"");

  private static final Pattern EDGES = Pattern.compile("^[\\s—–,-]+|[\\s,.—–-]+$");

  /** Within one pair of quotation marks and no other. */
  private static final Pattern QUOTED_WHOLE = Pattern.compile("[«“„\"]([^«»“”„\"]+)[»“”\"]");

  private final List<Passage> report;
  private final Speakers speakers;

  SpeechReader(List<Passage> report) {
    this.report = report;
    this.speakers = new Speakers(report);
  }

  /** In the order of the report. */
  List<Speech> read() {
    List<Speech> all = new ArrayList<>();
    report.stream().limit(PASSAGES).forEach(passage -> read(passage).ifPresent(all::add));
    return all;
  }

  private Optional<Speech> read(Passage passage) {
    int denial = denial(passage);
    int says = passage.first("says", 0);
    Optional<Speech> led = passage.isTitle() ? headline(passage, denial >= 0) : Optional.empty();
    if (led.isPresent()) {
      return led;
    }
    if (denial < 0 && says < 0) {
      return according(passage);
    }
    if (denial >= 0 && says >= 0 && says < denial && isAnothers(passage, says, denial)) {
      return Optional.empty();
    }
    int verb = denial >= 0 && (says < 0 || says > denial) ? denial : says;
    return Optional.of(spoken(passage, verb, denial >= 0));
  }

  /** Where something is denied, which is not denying a favour, nor denied itself; -1 if not. */
  private static int denial(Passage passage) {
    for (int at = passage.first("denies", 0); at >= 0; at = passage.first("denies", at + 1)) {
      boolean not = passage.is("not", at - 1) || passage.is("not", at - 2);
      if (!not && !passage.is("refuses", at)) {
        return at;
      }
    }
    return -1;
  }

  /** One says that another one denies: who is who takes a reader. */
  private static boolean isAnothers(Passage passage, int says, int denial) {
    int that = passage.first("that", says);
    return that >= 0 && that < denial && passage.tokens().capital(denial - 1);
  }

  /** «Patrushev: Ukraine recruits», «Ukraine recruits – Patrushev». */
  private Optional<Speech> headline(Passage passage, boolean denies) {
    for (int at = 1; at < passage.size(); at++) {
      String between =
          passage.text().substring(passage.tokens().end(at - 1), passage.tokens().start(at));
      boolean colon = between.startsWith(":") && at <= SPEAKER;
      boolean dash = between.strip().matches("[—–-]|, [—–-]") && between.startsWith(" ");
      if (colon && passage.size() - at >= (denies ? QUOTED_DENIAL : CLAUSE)) {
        return led(passage, 0, at - 1, passage.text().substring(passage.tokens().end(at - 1) + 1))
            .map(led -> new Speech(denies, led.speaker(), led.quote(), passage));
      }
      if ((dash || between.startsWith(", —")) && passage.size() - at <= SPEAKER && at >= CLAUSE) {
        return led(
                passage,
                at,
                passage.size() - 1,
                passage.text().substring(0, passage.tokens().end(at - 1)))
            .map(led -> new Speech(denies, led.speaker(), led.quote(), passage));
      }
    }
    return Optional.empty();
  }

  private record Led(String speaker, String quote) {}

  private Optional<Led> led(Passage passage, int first, int last, String rest) {
    String name = speakers.speaks(passage, first, last) ? passage.written(first, last) : "";
    boolean capital = passage.tokens().capital(last);
    String quote = bare(rest);
    return name.isEmpty() || quote.isEmpty() || !capital || !isOneClause(passage, first, last)
        ? Optional.empty()
        : Optional.of(new Led(name, quote));
  }

  private static boolean isOneClause(Passage passage, int first, int last) {
    for (int at = first; at <= last; at++) {
      if ((at > first && passage.begins(at))
          || passage.is("says", at)
          || passage.is("denies", at)
          || passage.tokens().isNumber(at)) {
        return false;
      }
    }
    return true;
  }

  /** Speaker and quote of a verb of saying; the whole sentence where they are not sure. */
  private Speech spoken(Passage passage, int verb, boolean denies) {
    if (denies && passage.is("denies", verb) && isThat(passage, verb)) {
      // what follows is what the other side says: without the verb it would be its opposite
      return new Speech(true, "", whole(passage), passage);
    }
    String speaker = speakers.before(passage, verb);
    String quotation = quotation(passage, denies);
    if (!speaker.isEmpty()) {
      String quote = quotation.isEmpty() ? clauseAfter(passage, verb) : quotation;
      if (!quote.isEmpty()) {
        return new Speech(denies, speaker, quote, passage);
      }
    }
    if (verb > 0 && passage.begins(verb)) {
      speaker = speakers.after(passage, verb + 1);
      String quote = quotation.isEmpty() ? clauseBefore(passage, verb) : quotation;
      if (!speaker.isEmpty() && !quote.isEmpty()) {
        return new Speech(denies, speaker, quote, passage);
      }
    }
    return new Speech(denies, "", whole(passage), passage);
  }

  private Optional<Speech> according(Passage passage) {
    int at = passage.first("according", 0);
    if (at < 0) {
      return Optional.empty();
    }
    String name = at == 0 ? speakers.after(passage, at + 2) : "";
    int rest = speakers.end(passage, at + 2);
    if (name.isEmpty() || rest >= passage.size() || passage.size() - rest < CLAUSE) {
      return Optional.of(new Speech(false, "", whole(passage), passage));
    }
    String quote = bare(passage.text().substring(passage.tokens().start(rest)));
    if (quote.isEmpty()) {
      return Optional.of(new Speech(false, "", whole(passage), passage));
    }
    return Optional.of(new Speech(false, passage.written(at, rest - 1), quote, passage));
  }

  /** The longest quotation that is more than a title; of a denial, that has the denial. */
  private static String quotation(Passage passage, boolean denies) {
    String longest = "";
    Matcher quotation = QUOTATION.matcher(passage.text());
    while (quotation.find()) {
      for (int group = 1; group <= quotation.groupCount(); group++) {
        String quoted = quotation.group(group);
        if (quoted != null && Tokens.of(quoted).size() > Tokens.of(longest).size()) {
          longest = quoted;
        }
      }
    }
    int least = denies ? QUOTED_DENIAL : QUOTED;
    return Tokens.of(longest).size() < least ? "" : EDGES.matcher(longest).replaceAll("");
  }

  private static boolean isThat(Passage passage, int verb) {
    int that = passage.first("that", verb);
    return that > 0 && that - verb <= SPEAKER;
  }

  private static String clauseAfter(Passage passage, int verb) {
    int that = passage.first("that", verb);
    if (isThat(passage, verb) && passage.size() - that > CLAUSE - 1) {
      return bare(passage.text().substring(passage.tokens().start(that + 1)));
    }
    return "";
  }

  private static String clauseBefore(Passage passage, int verb) {
    return verb < CLAUSE ? "" : bare(passage.text().substring(0, passage.tokens().end(verb - 1)));
  }

  private static String whole(Passage passage) {
    return passage.text().strip().replaceFirst("(?<!\\.)\\.$", "");
  }

  /** Without signs at its ends and marks around it; empty if a mark in it is never closed. */
  private static String bare(String clause) {
    String bare = EDGES.matcher(clause).replaceAll("");
    Matcher quoted = QUOTED_WHOLE.matcher(bare);
    if (quoted.matches()) {
      return EDGES.matcher(quoted.group(1)).replaceAll("");
    }
    return QUOTATION.matcher(bare).replaceAll("").matches(".*[«»“”„\"].*") ? "" : bare;
  }
}
