package org.didbon.feed.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okio.Buffer;
import okio.ByteString;

/**
 * Takes the packing off bytes. What is in them is looked at rather than what headers say of it:
 * packed bodies come without a header, plain ones under one, and {@code .xml.gz} is packed twice.
 */
public final class Packed {

  /** A file that is packed, on a server that packs. */
  private static final int LAYERS = 3;

  private static final ByteString GZIP = ByteString.decodeHex("1f8b08");
  private static final int CHUNK = 64 * 1024;
  private static final int ZLIB_DEFLATE = 8;
  private static final int ZLIB_CHECK = 31;

  private Packed() {}

  /** More than is allowed once it is unpacked. */
  public static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1;
  }

  /**
   * What was in a packing.
   *
   * @param whole false if it ends before its end
   */
  public record Content(ByteString bytes, boolean whole) {}

  /**
   * Unpacks.
   *
   * @param encoding the header Content-Encoding, {@code ""} if none
   * @param most bytes that may come of it
   * @throws TooLargeException if there is more
   */
  public static Content unpacked(ByteString bytes, String encoding, long most)
      throws TooLargeException {
    Content content = new Content(bytes, true);
    for (int layer = 0; layer < LAYERS; layer++) {
      ByteString packed = content.bytes();
      if (packed.startsWith(GZIP)) {
        content = read(packed, content.whole(), most, GZIPInputStream::new);
      } else if (layer == 0 && isDeflated(packed, encoding)) {
        boolean bare = !hasZlibHead(packed);
        content = read(packed, true, most, in -> new InflaterInputStream(in, new Inflater(bare)));
      } else {
        break;
      }
    }
    return content;
  }

  private interface Unpacking {
    InputStream open(InputStream packed) throws IOException;
  }

  private static Content read(ByteString packed, boolean whole, long most, Unpacking opening)
      throws TooLargeException {
    Buffer plain = new Buffer();
    try (InputStream in = opening.open(new ByteArrayInputStream(packed.toByteArray()))) {
      byte[] chunk = new byte[CHUNK];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        plain.write(chunk, 0, count);
        if (plain.size() > most) {
          throw new TooLargeException();
        }
      }
      return new Content(plain.readByteString(), whole);
    } catch (TooLargeException e) {
      throw e;
    } catch (IOException e) {
      // cut off, or damaged from here on: what came out is kept
      return new Content(plain.readByteString(), false);
    }
  }

  private static boolean isDeflated(ByteString bytes, String encoding) {
    return encoding.toLowerCase(Locale.ROOT).contains("deflate")
        && bytes.size() > 1
        && !isText(bytes.getByte(0));
  }

  /** How documents begin: with a tag, a brace, a blank or a byte order mark. */
  private static boolean isText(byte first) {
    return "<{ \t\r\n".indexOf(first) >= 0 || (first & 0xff) >= 0xef;
  }

  /** RFC 1950; some servers leave it out (RFC 9110, 8.4.1.2). */
  private static boolean hasZlibHead(ByteString bytes) {
    int first = bytes.getByte(0) & 0xff;
    int second = bytes.getByte(1) & 0xff;
    return (first & 0x0f) == ZLIB_DEFLATE && (first << 8 | second) % ZLIB_CHECK == 0;
  }
}
