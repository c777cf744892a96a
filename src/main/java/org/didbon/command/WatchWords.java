package org.didbon.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Button;
import org.didbon.phrase.Localizer;

/**
 * The button by which words that nobody and nothing is called become a query of the chat's own. It
 * shows first what they would have brought; whoever sees that may subscribe. Thread-safe.
 */
public final class WatchWords {

  /** What follows a query that is to be looked at first. */
  private static final String LOOK = " look";

  /** What follows one that is wanted, whatever it brings. */
  private static final String SURE = " sure";

  /** A query as buttons have it: in its own words where they are short, else remembered. */
  private static final Pattern BUTTON =
      Pattern.compile("(?:(~[0-9a-f]{16})|(\".*\")(?= ))(| look| sure)");

  private static final String COMMAND = "/subscribe ";

  private final Searches searches;

  public WatchWords(Searches searches) {
    this.searches = searches;
  }

  /**
   * What a button asked for.
   *
   * @param query empty if it was a long one that is forgotten
   * @param look whether it is to be shown first
   * @param sure whether it is taken however much it brings
   */
  public record Wish(Optional<String> query, boolean look, boolean sure) {}

  /** For words as somebody typed them. */
  public Button button(String typed, Localizer localizer) {
    return new Button(localizer.say("query.subscribe"), command(quoted(typed), LOOK));
  }

  /** What a button says that takes a query as it stands. */
  public String take(String query) {
    return command(query, SURE);
  }

  /** What words after the command mean that a button wrote; empty if none did. */
  public Optional<Wish> wish(String words) {
    Matcher button = BUTTON.matcher(words);
    if (!button.matches()) {
      return Optional.empty();
    }
    Optional<String> query =
        button.group(1) == null
            ? Optional.of(button.group(2))
            : searches.wanted(button.group(1)).map(Searches.WantedPage::query);
    return Optional.of(new Wish(query, button.group(3).equals(LOOK), button.group(3).equals(SURE)));
  }

  /** A short query says itself, so that its button lives as long as its message. */
  private String command(String query, String then) {
    String command = COMMAND + query + then;
    boolean itself = query.startsWith("\"") && query.endsWith("\"") && Buttons.fits(command);
    return itself ? command : COMMAND + searches.remember(query) + then;
  }

  /** As words of a query: signs and operators among them mean nothing. */
  public static String quoted(String typed) {
    return '"' + typed.replace('"', ' ').strip().replaceAll("\\s+", " ") + '"';
  }
}
