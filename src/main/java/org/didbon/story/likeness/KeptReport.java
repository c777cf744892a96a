package org.didbon.story.likeness;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;

/** A report as a line of text, from which it comes back without its story. */
final class KeptReport {

  private static final int PARTS = 5;

  private KeptReport() {}

  static String of(OpenReport report) {
    int[] traits = PackedTraits.of(report.traits());
    ByteBuffer bytes = ByteBuffer.allocate(traits.length * Integer.BYTES);
    bytes.asIntBuffer().put(traits);
    return String.join(
        " ",
        Base64.getEncoder().withoutPadding().encodeToString(bytes.array()),
        report.key(),
        Long.toString(report.at().toEpochMilli()),
        report.traits().language(),
        report.feed());
  }

  static OpenReport read(String line, String story) {
    String[] parts = line.split(" ", PARTS);
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(parts[0]));
    int[] traits = new int[bytes.remaining() / Integer.BYTES];
    bytes.asIntBuffer().get(traits);
    return new OpenReport(
        parts[1],
        parts[PARTS - 1],
        story,
        Instant.ofEpochMilli(Long.parseLong(parts[2])),
        PackedTraits.read(traits, 0, parts[3]));
  }
}
