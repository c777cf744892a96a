package org.didbon.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;

/** What an index must be of for us to read it: the form of its entries, and the keys of words. */
final class IndexVersion {

  /** Words of every kind that is analysed differently, so that a change of analysis shows. */
  private static final String PROBE =
      """
      Патрушевым Патрушевро Президента мигрантами гастарбайтеров таджикский Крокус-Сити людей
      шёл её дети узбекистанских рабочими депортированных съёмки Н.П. США 12.5 Путінним мігрантів
      українського з'їзд людьми Тоҷикистонро муҳоҷирони ҷавононашонро вазирҳои Тоқаевтің
      көшіп-қонушылар мигранттардың Жапаровдун өкмөтүнүн мигранттарга O‘zbekistonda migrantlarning
      Mirziyoyevning vazirligidan Ўзбекистонда муҳожирларнинг Berdimuhamedowyň migrants' labour's
      children deported U.S. Patrushev's Nikolaj Wladimir emoji 😀 https://a.example/x a@b.example
      1 500 12,5 Covid19 Су-35С 5G #ДепортацияМигрантов #labour_migrants
      """;

  /** In this order: another one would read the whole archive anew. */
  private static final List<String> LANGUAGES = Languages.ANALYSED;

  private IndexVersion() {}

  /** Ours. */
  static String ours() {
    CRC32 sum = new CRC32();
    WordKeys words = new WordKeys();
    Tokens tokens = Tokens.of(PROBE);
    for (String language : LANGUAGES) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (seen.add(tokens.word(i))) {
          WordKeys.KeysOfWord keys = words.of(tokens.word(i), language);
          add(keys.word(), sum);
          keys.forms().forEach(form -> add(form, sum));
          keys.names().forEach(name -> add(name, sum));
        }
      }
    }
    return DocumentFields.FORMAT + "-" + Long.toHexString(sum.getValue());
  }

  private static void add(BytesRef key, CRC32 sum) {
    sum.update(key.bytes, key.offset, key.length);
    sum.update('\n');
  }
}
