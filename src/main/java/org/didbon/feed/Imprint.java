package org.didbon.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What is kept of the document of a feed that was recorded last, so that of the next one only what
 * is new is parsed.
 *
 * @param frame stands for all that its items are read by beside their own markup
 * @param items all that it had, each once
 */
public record Imprint(long frame, List<ItemPrint> items) {

  /** Nothing is known. */
  public static final Imprint NONE = new Imprint(0, List.of());

  private static final int ITEM = 6 * Long.BYTES;

  public Imprint {
    items = List.copyOf(items);
  }

  /** In letters of Base64: eight bytes, and 48 for each item. */
  public String written() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + items.size() * ITEM).putLong(frame);
    for (ItemPrint item : items) {
      bytes.putLong(item.markup()).putLong(item.guid()).putLong(item.link());
      bytes.putLong(item.page()).putLong(item.title()).putLong(item.id());
    }
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** What was written so; nothing of what was not. */
  public static Imprint read(String written) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
    } catch (IllegalArgumentException e) {
      return NONE;
    }
    if (bytes.remaining() % ITEM != Long.BYTES) {
      return NONE;
    }
    long frame = bytes.getLong();
    List<ItemPrint> items = new ArrayList<>();
    while (bytes.hasRemaining()) {
      items.add(
          new ItemPrint(
              bytes.getLong(),
              bytes.getLong(),
              bytes.getLong(),
              bytes.getLong(),
              bytes.getLong(),
              bytes.getLong()));
    }
    return new Imprint(frame, items);
  }
}
