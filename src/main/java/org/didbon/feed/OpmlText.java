package org.didbon.feed;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.didbon.domain.Feed;

/** The list of feeds as other feed readers take it over: OPML 2.0 (opml.org/spec2.opml). */
public final class OpmlText {

  private OpmlText() {}

  /** The list; what feeds want of a visitor beyond a plain request, secrets too, is not in it. */
  public static String of(List<Feed> feeds) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, "");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      line(xml, "  ");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Feeds watched by Didbon");
      xml.writeEndElement();
      xml.writeEndElement();
      line(xml, "  ");
      xml.writeStartElement("body");
      for (Feed feed : feeds) {
        line(xml, "    ");
        outline(xml, feed);
      }
      line(xml, "  ");
      xml.writeEndElement();
      line(xml, "");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a list of feeds cannot be written as XML", e);
    }
    return text + "\n";
  }

  private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", feed.title());
    xml.writeAttribute("title", feed.title());
    xml.writeAttribute("xmlUrl", feed.url().toString());
    if (!feed.language().isEmpty()) {
      xml.writeAttribute("language", feed.language());
    }
  }

  private static void line(XMLStreamWriter xml, String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
  }
}
