package org.didbon.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads OPML, the list of feeds that feed readers exchange, whatever its folders. */
final class OpmlReader {

  private static final int MAX_BYTES = 10_000_000;

  /**
   * One feed of the list, as written there.
   *
   * @param title {@code ""} if it has none
   * @param url {@code xmlUrl}, never empty
   * @param language {@code ""} if it is not told
   */
  record Outline(String title, String url, String language) {}

  private OpmlReader() {}

  /**
   * Its feeds in order.
   *
   * @throws BadInput if {@code file} is no OPML, or names a document type: that could make us read
   *     other files
   */
  static List<Outline> read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new BadInput(file + " cannot be read; name an OPML file");
    }
    if (bytes.length > MAX_BYTES) {
      throw new BadInput(file + " is larger than 10 MB; that is no list of feeds");
    }
    return parse(file, bytes);
  }

  private static List<Outline> parse(Path file, byte[] bytes) {
    Collector collector = new Collector();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      InputSource source = new InputSource(new ByteArrayInputStream(bytes));
      factory.newSAXParser().parse(source, collector);
    } catch (SAXParseException e) {
      String place = file + ":" + Math.max(1, e.getLineNumber());
      throw new BadInput(place + ": this is not OPML; " + remedy(e));
    } catch (SAXException | IOException e) {
      throw new BadInput(file + ": this is not OPML; export the list of feeds again");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has a SAX parser that refuses a DOCTYPE", e);
    }
    if (!collector.isOpml) {
      throw new BadInput(file + ":1: this is not OPML; export the list of feeds as OPML");
    }
    return collector.outlines;
  }

  private static String remedy(SAXParseException fault) {
    String said = String.valueOf(fault.getMessage());
    return said.contains("DOCTYPE")
        ? "delete the line <!DOCTYPE …>"
        : "mend this line, or export the list of feeds again";
  }

  /** Takes what the parser finds. Not thread-safe. */
  private static final class Collector extends DefaultHandler {

    private final List<Outline> outlines = new ArrayList<>();
    private boolean isOpml;

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) {
      String element = name.toLowerCase(Locale.ROOT);
      isOpml |= element.equals("opml");
      String url = value(attributes, "xmlUrl");
      if (element.equals("outline") && !url.isEmpty()) {
        String text = value(attributes, "text");
        String title = text.isEmpty() ? value(attributes, "title") : text;
        outlines.add(new Outline(title, url, value(attributes, "language")));
      }
    }

    @Override
    public @Nullable InputSource resolveEntity(@Nullable String id, @Nullable String system) {
      return new InputSource(new StringReader(""));
    }

    /** Some programs write {@code xmlurl}. */
    private static String value(Attributes attributes, String name) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getQName(i).equalsIgnoreCase(name)) {
          return attributes.getValue(i).strip();
        }
      }
      return "";
    }
  }
}
