package org.didbon.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.didbon.archive.PastItems.KeptItem;
import org.didbon.domain.Item;
import org.didbon.text.Tokens;

/**
 * How an item stands in the index: by which words it is found, and when. No text is kept, that is
 * in the database; nor are places of words, the matcher finds them.
 */
final class DocumentFields {

  /** Raised whenever the index has to hold something else than before. */
  static final int FORMAT = 2;

  static final String WORD = "word";
  static final String FORM = "form";
  static final String NAME = "name";
  static final String FEED = "feed";
  static final String LANGUAGE = "language";
  static final String WHEN = "when";
  static final String NUMBER = "number";

  /** Newest first, within every segment, so that a search can stop early. */
  static final Sort ORDER =
      new Sort(
          new SortField(WHEN, SortField.Type.LONG, true),
          new SortField(NUMBER, SortField.Type.LONG, true));

  private static final String ID = "id";
  private static final FieldType KEYS = keys();

  private final WordKeys words;

  DocumentFields(WordKeys words) {
    this.words = words;
  }

  private static FieldType keys() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  Document of(KeptItem kept) {
    Item item = kept.item();
    List<BytesRef> written = new ArrayList<>();
    List<BytesRef> forms = new ArrayList<>();
    List<BytesRef> names = new ArrayList<>();
    Tokens tokens = Tokens.of(item.title(), item.text());
    Set<String> seen = new HashSet<>();
    IntStream.range(0, tokens.size()).mapToObj(tokens::word).forEach(seen::add);
    IntStream.range(0, tokens.wholes())
        .filter(whole -> !tokens.isAbbreviation(whole))
        .mapToObj(tokens::whole)
        .forEach(seen::add);
    for (String word : seen) {
      WordKeys.KeysOfWord keys = words.of(word, item.language());
      written.add(keys.word());
      forms.addAll(keys.forms());
      names.addAll(keys.names());
    }
    Document document = new Document();
    document.add(new Field(WORD, new KeyStream(written), KEYS));
    document.add(new Field(FORM, new KeyStream(forms), KEYS));
    document.add(new Field(NAME, new KeyStream(names), KEYS));
    document.add(new StringField(FEED, item.feed(), Field.Store.NO));
    document.add(new StringField(LANGUAGE, primary(item.language()), Field.Store.NO));
    long when = item.when().toEpochMilli();
    document.add(new LongPoint(WHEN, when));
    document.add(new NumericDocValuesField(WHEN, when));
    document.add(new NumericDocValuesField(NUMBER, kept.number()));
    document.add(new StringField(ID, id(kept.number()).bytes(), Field.Store.NO));
    return document;
  }

  /** What the entry of an item is replaced by. */
  static Term id(long number) {
    byte[] bytes = new byte[Long.BYTES];
    NumericUtils.longToSortableBytes(number, bytes, 0);
    return new Term(ID, new BytesRef(bytes));
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
  }
}
