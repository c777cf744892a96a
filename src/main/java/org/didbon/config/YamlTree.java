package org.didbon.config;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The tree of a YAML text, in which every node knows its line. Text that YAML cannot read makes a
 * fault; the entry around it is then left out and the rest is read again, so that one slip does not
 * hide all other faults of the file.
 */
final class YamlTree {

  /** After so many broken entries the rest would only repeat them. */
  private static final int MOST_REPAIRS = 50;

  /** The configuration is four levels deep; the rest is for what somebody nests by mistake. */
  private static final int DEEPEST = 20;

  private static final int MOST_ALIASES = 20;

  private static final Pattern ENTRY = Pattern.compile("^( *)- ");
  private static final Pattern SECTION = Pattern.compile("^[^\\s#]");

  private YamlTree() {}

  /** The root; empty if the text holds nothing. */
  static Optional<Node> of(String text, FileFaults faults) {
    String[] lines = text.split("\n", -1);
    int before = 0;
    for (int repairs = 0; repairs < MOST_REPAIRS; repairs++) {
      try {
        return Optional.ofNullable(compose(String.join("\n", lines)));
      } catch (MarkedYAMLException e) {
        faults.markBroken();
        SyntaxFault fault = SyntaxFault.of(e, List.of(lines));
        faults.at(fault.line(), fault.wrong(), fault.instead());
        if (fault.line() == before || !leaveOut(fault.line(), lines)) {
          return Optional.empty();
        }
        before = fault.line();
      } catch (YAMLException e) {
        faults.markBroken();
        faults.at(
            1,
            "this is nested too deeply, or repeats itself by too many aliases",
            "write each value out, no deeper than in the sample files");
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(ConfigDecoder.MAX_BYTES);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    return new Yaml(options).compose(new StringReader(text));
  }

  /** Blanks the list entry, or else the section, that {@code line} belongs to. */
  private static boolean leaveOut(int line, String[] lines) {
    Pattern start = starts(lines);
    int first = Math.min(line, lines.length) - 1;
    while (first >= 0 && !start.matcher(lines[first]).find()) {
      first--;
    }
    if (first < 0) {
      return false;
    }
    int end = first + 1;
    while (end < lines.length && !start.matcher(lines[end]).find()) {
      end++;
    }
    Arrays.fill(lines, first, end, "");
    return true;
  }

  /** How the entries of this file begin: as its first one does. */
  private static Pattern starts(String[] lines) {
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.find()) {
        return Pattern.compile("^ {0," + entry.group(1).length() + "}- ");
      }
    }
    return SECTION;
  }
}
