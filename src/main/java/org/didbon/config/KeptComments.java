package org.didbon.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.didbon.config.YamlSections.Block;
import org.didbon.config.YamlSections.Section;
import org.didbon.domain.SharedWords;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file anew without losing what people wrote beside the data: an entry that says the same
 * as before stays as it was written; one that was changed keeps its comments, before it. Pure.
 */
final class KeptComments {

  private KeptComments() {}

  /**
   * The new text with the comments of the earlier one.
   *
   * @param same ids of the entries that say the same in both, of lists of words with their sign,
   *     and keys of other things that do
   */
  static String of(String earlier, String fresh, Set<String> same) {
    Optional<YamlSections> before = YamlSections.of(earlier);
    Optional<YamlSections> after = YamlSections.of(fresh);
    if (before.isEmpty() || after.isEmpty()) {
      return fresh;
    }
    List<String> lines = new ArrayList<>(before.get().head());
    after
        .get()
        .sections()
        .forEach(
            (key, section) ->
                lines.addAll(merged(before.get().sections().get(key), section, key, same)));
    lines.addAll(before.get().tail());
    return String.join("\n", lines) + "\n";
  }

  private static List<String> merged(
      @Nullable Section before, Section after, String key, Set<String> same) {
    List<String> lines = new ArrayList<>();
    if (before == null || before.dash() < 0 || after.dash() < 0) {
      lines.addAll(before == null ? after.lead() : before.lead());
      Section kept = before != null && same.contains(key) ? before : after;
      lines.add(kept.first());
      kept.entries().values().forEach(block -> lines.addAll(block.lines()));
      lines.addAll(kept.lines());
      return lines;
    }
    lines.addAll(before.lead());
    lines.add(before.first());
    boolean airy = before.entries().values().stream().skip(1).anyMatch(KeptComments::isAiry);
    for (Map.Entry<String, Block> entry : after.entries().entrySet()) {
      Block old = before.entries().get(entry.getKey());
      List<String> body = shifted(entry.getValue().lines(), before.dash() - after.dash());
      if (old == null) {
        if (airy) {
          lines.add("");
        }
        lines.addAll(body);
      } else if (same.contains(named(key, entry.getKey()))) {
        lines.addAll(old.lead());
        lines.addAll(old.lines());
      } else {
        lines.addAll(old.lead());
        String indent = " ".repeat(before.dash());
        old.comments().forEach(comment -> lines.add(indent + comment));
        lines.addAll(body);
      }
    }
    lines.addAll(before.lines());
    return lines;
  }

  /** A rule and a list of words may have one id. */
  private static String named(String key, String id) {
    return key.equals("words") ? SharedWords.SIGN + id : id;
  }

  private static boolean isAiry(Block block) {
    return block.lead().stream().anyMatch(String::isBlank);
  }

  private static List<String> shifted(List<String> lines, int by) {
    if (by == 0) {
      return lines;
    }
    return lines.stream()
        .map(
            line -> {
              if (line.isBlank()) {
                return line;
              }
              return by > 0 ? " ".repeat(by) + line : line.substring(-by);
            })
        .toList();
  }
}
