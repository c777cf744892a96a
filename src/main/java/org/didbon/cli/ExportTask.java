package org.didbon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.config.Config;
import org.didbon.config.ConfigWriter;
import org.didbon.config.EarlierFiles;
import org.didbon.domain.BadInput;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes out what is watched, with what people edited in chats. */
@Command(
    name = "export",
    description = {
      "Writes all that is watched, what was edited in chats included, as YAML files.",
      "They are the files it is read from, and hold no secrets; with --opml the feeds alone, for "
          + "other feed readers."
    },
    mixinStandardHelpOptions = true)
final class ExportTask implements Callable<Integer> {

  @Mixin private ConfigOption config;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "Folder to write into; made if missing.")
  private @Nullable Path folder;

  @Option(
      names = "--opml",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = "",
      description = {
        "Writes the list of feeds as OPML 2.0 instead:",
        "into FILE, or watched-feeds.opml in DIR, or to the screen."
      })
  private @Nullable String opml;

  @Option(
      names = "--force",
      description = "Writes over files that are there; their comments are kept.")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Config read = config.read();
    Optional<EffectiveRules> edited = EditedConfig.of(read);
    Config all = edited.map(effective -> EditedConfig.with(read, effective)).orElse(read);
    if (opml != null) {
      return OpmlExport.write(all.feeds(), opml, folder, spec.commandLine().getOut());
    }
    if (folder == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'DIR'");
    }
    List<String> there = EarlierFiles.namesIn(folder);
    if (!there.isEmpty() && !force) {
      throw new BadInput(
          "%s has %s already; name another folder, or write over them with --force"
              .formatted(folder, String.join(", ", there)));
    }
    ConfigWriter.write(
        all,
        folder,
        there.isEmpty() ? config.files(read) : EarlierFiles.in(folder, System.getenv()));
    spec.commandLine().getOut().println("Written to " + folder);
    edited.ifPresent(this::tellWhatIsLeftOut);
    return ExitCode.DONE;
  }

  /** The files have no word for what is switched off. */
  private void tellWhatIsLeftOut(EffectiveRules effective) {
    String off =
        Stream.of(Editable.RULE, Editable.WORDS, Editable.ACTOR, Editable.FEED)
            .flatMap(kind -> effective.all(kind).stream())
            .filter(overlay -> overlay.content().state() == Status.WatchState.OFF)
            .map(Overlay::id)
            .collect(Collectors.joining(", "));
    if (!off.isEmpty()) {
      spec.commandLine().getOut().println("Left out, since switched off: " + off);
    }
    EditedConfig.warnings(effective)
        .forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
  }
}
