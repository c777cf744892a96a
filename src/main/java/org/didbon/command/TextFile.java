package org.didbon.command;

import java.nio.charset.StandardCharsets;

/**
 * A file of plain text, UTF-8.
 *
 * @param name with its ending, of letters that every system takes: {@code story-1a2b.txt}
 * @param text the whole of it
 */
public record TextFile(String name, String text) {

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
