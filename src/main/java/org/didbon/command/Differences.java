package org.didbon.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Subject;
import org.didbon.domain.Wording;
import org.didbon.phrase.Localizer;
import org.didbon.query.ListWords;
import org.didbon.query.QueryFault;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/** Shows what people edited: the same signs in every language, and the words as they wrote them. */
public final class Differences {

  /** A query of more characters is shown by its beginning: messages have their limits. */
  private static final int LONGEST = 600;

  private static final String OFF = "⏸";

  private Differences() {}

  /** What was done to what, by whom and when; beneath it what went and what came. */
  public static RichText describe(Revision revision, Localizer localizer) {
    return describe(revision, UnaryOperator.identity(), localizer);
  }

  /**
   * Likewise.
   *
   * @param named how people are told, by {@code network:id}
   */
  static RichText describe(Revision revision, UnaryOperator<String> named, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    String action = localizer.say("audit." + revision.action().word());
    String person = named.apply(revision.author().person());
    String sign = sign(revision.kind(), revision.id());
    text.plain(localizer.moment(revision.when()) + " · " + person + " · " + action + " ");
    text.bold(revision.kind() == Editable.ROLE ? named.apply(sign) : sign).newLine();
    if (!revision.note().isEmpty()) {
      text.plain("  ").italic(revision.note()).newLine();
    }
    return text.lines(between(revision, localizer)).build();
  }

  /** Lines that went, with a minus, and those that came, with a plus. */
  public static RichText between(Revision revision, Localizer localizer) {
    return between(revision.kind(), revision.before(), revision.after(), localizer);
  }

  /** What the file would change of an edit that holds. */
  public static RichText ofFile(Overlay overlay, Localizer localizer) {
    return between(overlay.kind(), overlay.content(), Status.base(overlay.base()), localizer);
  }

  /** The command that lets the file have its way: what it has no more is taken out. */
  public static String taking(Overlay overlay) {
    String action =
        !overlay.base().isEmpty() ? "reset" : overlay.kind() == Editable.FEED ? "remove" : "delete";
    return "/" + overlay.kind().word() + " " + action + " " + overlay.id();
  }

  /** That the file was changed under the edit that holds, and how; nothing if it was not. */
  public static RichText below(Overlay overlay, Localizer localizer) {
    return overlay.isChangedBelow()
        ? RichText.builder()
            .plain(localizer.say("rule.below"))
            .newLine()
            .lines(ofFile(overlay, localizer))
            .lines(localizer.rich("rule.take", Map.of("command", RichText.code(taking(overlay)))))
            .build()
        : RichText.builder().build();
  }

  /** Likewise of what is not saved yet. */
  public static RichText between(Editable kind, Status was, Status is, Localizer localizer) {
    if (kind == Editable.WORDS && isWritten(was) && isWritten(is)) {
      return between(was, is);
    }
    return between(told(lines(kind, was), localizer), told(lines(kind, is), localizer));
  }

  /** In words that it is off: not everybody knows the sign. */
  private static List<String> told(List<String> lines, Localizer localizer) {
    return lines.stream()
        .map(line -> line.equals(OFF) ? OFF + " " + localizer.say("audit.disable") : line)
        .toList();
  }

  private static RichText between(List<String> before, List<String> after) {
    RichText.Builder text = RichText.builder();
    before.stream()
        .filter(line -> !after.contains(line))
        .forEach(line -> text.plain("  − ").code(line).newLine());
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> text.plain("  + ").code(line).newLine());
    return text.build();
  }

  private static boolean isWritten(Status status) {
    return !status.isDeleted() && !status.text().isEmpty();
  }

  /** Of a list what came and went: the list itself may have hundreds of words. */
  private static RichText between(Status was, Status is) {
    SharedWords before = RuleJson.list(was.text());
    SharedWords after = RuleJson.list(is.text());
    return RichText.builder()
        .lines(between(titles(before), titles(after)))
        .lines(ofWords(before.query(), after.query()))
        .build();
  }

  /** The words that went from a list, with a minus, and those that came, with a plus. */
  public static RichText ofWords(String before, String after) {
    Map<String, String> had;
    Map<String, String> has;
    try {
      had = ListWords.written(before);
      has = ListWords.written(after);
    } catch (QueryFault e) { // of a file, which may say anything
      return between(List.of(oneLine(before)), List.of(oneLine(after)));
    }
    String gone = joined(had, has);
    String came = joined(has, had);
    return between(
        gone.isEmpty() ? List.of() : List.of(oneLine(gone)),
        came.isEmpty() ? List.of() : List.of(oneLine(came)));
  }

  private static String joined(Map<String, String> some, Map<String, String> others) {
    return some.entrySet().stream()
        .filter(word -> !others.containsKey(word.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" OR "));
  }

  /** How a thing is named, as in queries where they name such. */
  public static String sign(Editable kind, String id) {
    return switch (kind) {
      case RULE -> Subject.rule(id).named();
      case ACTOR -> Subject.actor(id).named();
      case WORDS -> SharedWords.SIGN + id;
      case FEED -> Subject.feed(id).named();
      case ROLE -> id;
    };
  }

  /** Signs of how it stands: off, edited, changed below, guarded. */
  public static String marks(Overlay overlay) {
    String off = overlay.content().state() == Status.WatchState.OFF ? " ⏸" : "";
    String below = overlay.isChangedBelow() ? " ⚠" : "";
    return off + (overlay.isEdited() ? " ✎" : "") + below + (isGuarded(overlay) ? " 🔒" : "");
  }

  private static boolean isGuarded(Overlay overlay) {
    return overlay.kind() == Editable.RULE
        && isWritten(overlay.content())
        && RuleJson.rule(overlay.content().text()).guarded();
  }

  /** A query without the line breaks of its file, and without the blanks these leave. */
  public static String oneLine(String query) {
    String line = joined(query);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Sign by sign: a history shows dozens of lists of hundreds of words. */
  private static String joined(String query) {
    String written = query.strip();
    StringBuilder line = new StringBuilder(written.length());
    boolean blank = false;
    char last = ' ';
    for (int i = 0; i < written.length(); i++) {
      char sign = written.charAt(i);
      if (sign == ' ' || (sign >= '\t' && sign <= '\r')) {
        blank = true;
        continue;
      }
      if (blank && last != '(' && sign != ')') {
        line.append(' ');
      }
      line.append(sign);
      last = sign;
      blank = false;
    }
    return line.toString();
  }

  /** All that is set of it, a value a line; nothing if it is deleted. Long ones are cut short. */
  public static List<String> lines(Editable kind, Status status) {
    return lines(kind, status, Differences::oneLine);
  }

  /** Likewise, each in full length. */
  public static List<String> whole(Editable kind, Status status) {
    return lines(kind, status, Differences::joined);
  }

  private static List<String> lines(Editable kind, Status status, UnaryOperator<String> query) {
    if (status.isDeleted() || status.text().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    switch (kind) {
      case RULE -> rule(RuleJson.rule(status.text()), query, lines);
      case ACTOR -> actor(RuleJson.actor(status.text()), lines);
      case WORDS -> words(RuleJson.list(status.text()), query, lines);
      case FEED -> feed(RuleJson.feed(status.text()), lines);
      case ROLE -> lines.add(status.text());
    }
    if (status.state() == Status.WatchState.OFF) {
      lines.add(OFF);
    }
    return lines;
  }

  private static void rule(Rule rule, UnaryOperator<String> query, List<String> lines) {
    lines.add(rule.title());
    new TreeMap<>(rule.titles()).forEach((language, text) -> lines.add(language + ": " + text));
    lines.add(query.apply(rule.query()));
    if (rule.severity() == Rule.Severity.URGENT) {
      lines.add("‼");
    }
    if (rule.guarded()) {
      lines.add("guarded: true");
    }
    rule.match().forEach(sentence -> lines.add("✓ " + sentence));
    rule.ignore().forEach(sentence -> lines.add("✗ " + sentence));
  }

  private static void words(SharedWords list, UnaryOperator<String> query, List<String> lines) {
    lines.addAll(titles(list));
    lines.add(query.apply(list.query()));
  }

  private static List<String> titles(SharedWords list) {
    List<String> lines = new ArrayList<>(List.of(list.title()));
    new TreeMap<>(list.titles()).forEach((language, text) -> lines.add(language + ": " + text));
    return lines;
  }

  private static void actor(Actor actor, List<String> lines) {
    lines.add(actor.name());
    Map<String, List<String>> names = new TreeMap<>(actor.names());
    names.forEach((language, all) -> all.forEach(name -> lines.add(language + ": " + name)));
    lines.add(actor.born());
    lines.add(actor.country());
    lines.add(actor.tags().isEmpty() ? "" : "tags: " + String.join(", ", actor.tags()));
    lines.addAll(texts(actor.about()));
    actor
        .roles()
        .forEach(
            role ->
                lines.add(
                    "%s, %s (%s – %s)"
                        .formatted(
                            String.join(" / ", texts(role.title())),
                            String.join(" / ", texts(role.of())),
                            role.from(),
                            role.to())));
    actor.not().forEach(name -> lines.add("≠ " + name));
    lines.add("bareSurname: " + actor.bareSurname().name().toLowerCase(java.util.Locale.ROOT));
    lines.removeIf(String::isEmpty);
  }

  /** The English one first, the others with their languages. */
  private static List<String> texts(Wording wording) {
    List<String> texts = new ArrayList<>(List.of(wording.english()));
    new TreeMap<>(wording.others()).forEach((language, text) -> texts.add(language + ": " + text));
    return texts;
  }

  private static void feed(Feed feed, List<String> lines) {
    lines.add(feed.title());
    lines.add(feed.url().toString());
    lines.add(named("language", feed.language()));
    lines.add(named("country", feed.country()));
    lines.add("every: " + span(feed.every()));
    lines.add(feed.fullText() ? "fullText: true" : "");
    new TreeMap<>(feed.access().headers())
        .forEach((name, value) -> lines.add(named(name, shown(value))));
    lines.add(named("login", shown(feed.access().login())));
    lines.add(named("proxy", shown(feed.access().proxy())));
    lines.removeIf(String::isEmpty);
  }

  private static String named(String key, String value) {
    return value.isEmpty() ? "" : key + ": " + value;
  }

  /** As files have it: {@code 10m}. */
  private static String span(Duration span) {
    return span.toSecondsPart() == 0 ? span.toMinutes() + "m" : span.toSeconds() + "s";
  }

  /** What is read from the environment; anything else may be a secret. */
  private static String shown(String value) {
    return value.isEmpty() || value.startsWith("${") ? value : "…";
  }
}
