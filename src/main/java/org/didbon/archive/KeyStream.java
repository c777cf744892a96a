package org.didbon.archive;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands ready keys to Lucene: our own analysis of text made them. */
final class KeyStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final Iterator<BytesRef> keys;

  KeyStream(List<BytesRef> keys) {
    this.keys = keys.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!keys.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(keys.next());
    return true;
  }
}
