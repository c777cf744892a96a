package org.didbon.feed.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as servers pack them, whatever their headers say. */
class PackedTest {

  private static final ByteString PLAIN = ByteString.encodeUtf8("<rss>мост</rss>".repeat(40));

  @Test
  void asManyBytesAsAreAllowedMayComeOutAndNoneMore() throws IOException {
    ByteString packed = gzip(PLAIN);

    assertThat(Packed.unpacked(packed, "gzip", PLAIN.size()).bytes()).isEqualTo(PLAIN);
    assertThatThrownBy(() -> Packed.unpacked(packed, "gzip", PLAIN.size() - 1))
        .isInstanceOf(Packed.TooLargeException.class);
  }

  @Test
  void whatIsPackedThriceIsReadAndOnceMoreIsLeft() throws IOException {
    ByteString thrice = gzip(gzip(gzip(PLAIN)));

    assertThat(Packed.unpacked(thrice, "", 10_000).bytes()).isEqualTo(PLAIN);
    assertThat(Packed.unpacked(gzip(thrice), "", 10_000).bytes()).isEqualTo(gzip(PLAIN));
  }

  @Test
  void ofWhatIsCutOffTheBeginningIsKept() throws IOException {
    ByteString packed = gzip(PLAIN);
    Packed.Content content =
        Packed.unpacked(packed.substring(0, packed.size() - 3), "gzip", 10_000);

    assertThat(content.whole()).isFalse();
    assertThat(PLAIN.startsWith(content.bytes())).isTrue();
    assertThat(Packed.unpacked(packed, "gzip", 10_000).whole()).isTrue();
    assertThat(Packed.unpacked(PLAIN, "", 10_000)).isEqualTo(new Packed.Content(PLAIN, true));
  }

  @Test
  void thatAnOuterPackingWasCutOffIsNotForgottenInside() throws IOException {
    ByteString twice = gzip(gzip(PLAIN));
    ByteString cut = twice.substring(0, twice.size() - 3);

    assertThat(Packed.unpacked(cut, "", 10_000).whole()).isFalse();
  }

  @Test
  void deflateIsReadWithItsHeadAndWithout() throws IOException {
    assertThat(Packed.unpacked(deflated(false), "Deflate", 10_000).bytes()).isEqualTo(PLAIN);
    assertThat(Packed.unpacked(deflated(true), "deflate", 10_000).bytes()).isEqualTo(PLAIN);
    assertThat(Packed.unpacked(deflated(true), "", 10_000).bytes()).isEqualTo(deflated(true));
    assertThat(Packed.unpacked(gzip(deflated(true)), "deflate", 10_000).bytes())
        .isEqualTo(deflated(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<rss/>", "{\"items\": []}", " <rss/>", "\t{}", "\r\n<a/>", "\ufeff<rss/>", "x"})
  void plainBytesUnderAHeaderOfPackingStayAsTheyAre(String document) throws IOException {
    ByteString bytes = ByteString.encodeUtf8(document);

    assertThat(Packed.unpacked(bytes, "deflate", 10_000))
        .isEqualTo(new Packed.Content(bytes, true));
    assertThat(Packed.unpacked(bytes, "gzip", 10_000)).isEqualTo(new Packed.Content(bytes, true));
  }

  @Test
  void twoBytesOfNothingAreNoDeflate() throws IOException {
    ByteString odd = ByteString.decodeHex("789c");

    assertThat(Packed.unpacked(odd, "deflate", 10_000))
        .isEqualTo(new Packed.Content(ByteString.EMPTY, false));
    assertThat(Packed.unpacked(ByteString.EMPTY, "deflate", 10_000))
        .isEqualTo(new Packed.Content(ByteString.EMPTY, true));
  }

  private static ByteString gzip(ByteString plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain.toByteArray());
    }
    return ByteString.of(bytes.toByteArray());
  }

  private static ByteString deflated(boolean bare) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, bare))) {
      out.write(PLAIN.string(UTF_8).getBytes(UTF_8));
    }
    return ByteString.of(bytes.toByteArray());
  }
}
