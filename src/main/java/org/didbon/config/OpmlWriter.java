package org.didbon.config;

import java.nio.file.Path;
import java.util.List;
import org.didbon.domain.Feed;
import org.didbon.feed.OpmlText;

/** The list of feeds as a file that other feed readers take over. */
public final class OpmlWriter {

  private OpmlWriter() {}

  /** Writes {@code feeds} to {@code file}, which is replaced at once or not at all. */
  public static void write(List<Feed> feeds, Path file) {
    FileReplacer.replace(file, OpmlText.of(feeds));
  }
}
