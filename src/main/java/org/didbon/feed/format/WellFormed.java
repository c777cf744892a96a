package org.didbon.feed.format;

import java.io.StringReader;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The strict judge beside the lenient reading: what is wrong with a document as XML.
 *
 * @param fault the first fault in a parser's words, {@code ""} if there is none
 * @param inside whether it stands before the end of the root
 */
record WellFormed(String fault, boolean inside) {

  /** The judge's work on namespaces grows with the square of the depth. */
  private static final int DEEPEST = 500;

  private static final String BEFORE_WORDS = "Message: ";

  /** The JDK has an address for these instead of words. */
  private static final Pattern UNBOUND = Pattern.compile("PrefixUnbound\\?(?:[^&]*&){0,2}([^&:]+)");

  /**
   * Judges a document.
   *
   * @param xml from its root on; nothing outside it is looked up
   * @param prefixes whether one that is not declared is a fault
   */
  static WellFormed of(String xml, boolean prefixes) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, prefixes);
    int depth = 0;
    boolean ended = false;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        int event = reader.next();
        depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
        ended |= event == XMLStreamReader.END_ELEMENT && depth == 0;
        if (depth > DEEPEST) {
          return new WellFormed("elements stand more than " + DEEPEST + " deep", true);
        }
      }
      reader.close();
      return new WellFormed("", false);
    } catch (XMLStreamException e) {
      return new WellFormed(words(String.valueOf(e.getMessage())), !ended);
    } catch (RuntimeException e) {
      // the JDK's reader trips over some broken documents instead of refusing them
      return new WellFormed(e.getClass().getSimpleName().toLowerCase(Locale.ROOT), !ended);
    }
  }

  private static String words(String message) {
    Matcher unbound = UNBOUND.matcher(message);
    if (unbound.find()) {
      return "the prefix " + unbound.group(1) + " is not declared";
    }
    int words = message.indexOf(BEFORE_WORDS);
    return words < 0 ? message : message.substring(words + BEFORE_WORDS.length());
  }
}
