package org.didbon.feed;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The strict judge beside the lenient reading: what is wrong with a document as XML. */
final class WellFormed {

  private static final String BEFORE_WORDS = "Message: ";

  private WellFormed() {}

  /**
   * The first fault in a parser's words.
   *
   * @param xml from its root on; nothing outside it is looked up
   * @param prefixes whether one that is not declared is a fault
   * @return {@code ""} if it is well-formed
   */
  static String fault(String xml, boolean prefixes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, prefixes);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
      return "";
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage());
      int words = message.indexOf(BEFORE_WORDS);
      return words < 0 ? message : message.substring(words + BEFORE_WORDS.length());
    } catch (RuntimeException e) {
      // the JDK's reader trips over some broken documents instead of refusing them
      return e.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }
}
