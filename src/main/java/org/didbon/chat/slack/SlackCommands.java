package org.didbon.chat.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;

/**
 * Writes commands as people can type them in Slack, which lets through what the app's manifest
 * names and nothing else: {@code /search} is {@code /didbon-search} there, and {@code /поиск} is
 * {@code /didbon поиск}. Thread-safe.
 */
final class SlackCommands {

  /** Takes any command, and any words. */
  static final String UMBRELLA = "/didbon";

  private static final String MANIFEST = "/org/didbon/config/bundled/slack-manifest.json";

  /** A slash with a word, not within an address or between two words. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}/.…:_-])/(\\p{L}[\\p{L}\\p{M}\\p{N}'`\u00b4\u02bb\u02bc\u2018\u2019]*)"
              + "(?![/.]\\p{L})");

  private final Set<String> manifest;
  private volatile Predicate<String> isCommand = word -> false;

  private SlackCommands(Set<String> manifest) {
    this.manifest = manifest;
  }

  /** Those of the manifest that comes with the program. */
  static SlackCommands ofManifest() {
    return new SlackCommands(named());
  }

  private static Set<String> named() {
    try (InputStream found = SlackCommands.class.getResourceAsStream(MANIFEST);
        Reader text =
            new InputStreamReader(
                Objects.requireNonNull(found, "not in the jar: " + MANIFEST),
                StandardCharsets.UTF_8)) {
      JsonObject manifest = JsonParser.parseReader(text).getAsJsonObject();
      return Json.objects(Json.object(manifest, "features"), "slash_commands").stream()
          .map(command -> Json.text(command, "command"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MANIFEST, e);
    }
  }

  /**
   * Learns the words that name commands.
   *
   * @param known whether a word, in lower case and without a slash, does so in any language
   */
  void learn(Predicate<String> known) {
    isCommand = known;
  }

  /** The same, with every command as it can be typed; what buttons send stays as it is. */
  Body in(Body body) {
    List<List<Button>> buttons =
        body.buttons().stream()
            .map(
                row -> row.stream().map(one -> new Button(in(one.label()), one.command())).toList())
            .toList();
    return new Body(in(body.text()), buttons);
  }

  private RichText in(RichText text) {
    return new RichText(
        text.lines().stream().map(line -> line.stream().map(this::in).toList()).toList());
  }

  /** What stands behind a link, or answers a query, is somebody else's text. */
  private Piece in(Piece piece) {
    return piece.style() == Style.LINK || piece.style() == Style.MARK
        ? piece
        : new Piece(piece.style(), in(piece.text()), piece.url());
  }

  String in(String text) {
    return text.indexOf('/') < 0
        ? text
        : COMMAND.matcher(text).replaceAll(found -> Matcher.quoteReplacement(typed(found)));
  }

  private String typed(MatchResult found) {
    String word = found.group(1);
    String small = word.toLowerCase(Locale.ROOT);
    if (manifest.contains("/" + small)) {
      return "/" + small;
    }
    if (manifest.contains(UMBRELLA + "-" + small)) {
      return UMBRELLA + "-" + small;
    }
    return isCommand.test(small) ? UMBRELLA + " " + word : found.group();
  }
}
