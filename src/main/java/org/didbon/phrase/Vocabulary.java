package org.didbon.phrase;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.didbon.domain.Glossary;
import org.didbon.domain.Wording;
import org.didbon.text.CountryNames;
import org.didbon.text.Letters;

/**
 * What is called how in one language that is no sentence of ours: countries, languages, tags, and
 * the texts of the configuration. Immutable.
 */
final class Vocabulary {

  private static final String TAG = "tag.";

  private final Catalogue own;
  private final Glossary glossary;
  private final TypedWords typed;

  Vocabulary(Catalogue own, Glossary glossary, TypedWords typed) {
    this.own = own;
    this.glossary = glossary;
    this.typed = typed;
  }

  TypedWords typed() {
    return typed;
  }

  String country(String code) {
    return texts().stream()
        .flatMap(language -> CountryNames.name(code, language).stream())
        .findFirst()
        .orElse(code);
  }

  String language(String code) {
    return new ULocale(code).getDisplayLanguage(own.locale());
  }

  String text(Wording wording) {
    return texts().stream()
        .flatMap(language -> in(wording, language).stream())
        .findFirst()
        .orElse(wording.english());
  }

  Optional<String> inEnglish(String typed) {
    String wanted = Letters.fold(typed.strip());
    return glossary.words().entrySet().stream()
        .filter(
            word ->
                Stream.concat(Stream.of(word.getKey()), word.getValue().all())
                    .anyMatch(text -> Letters.fold(text).equals(wanted)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  String tag(String tag) {
    return own.pattern(TAG + tag).orElse(tag);
  }

  Optional<String> tagSaid(String word) {
    String wanted = Letters.fold(word);
    return own.keys().stream()
        .filter(key -> key.startsWith(TAG))
        .map(key -> key.substring(TAG.length()))
        .filter(
            tag ->
                Stream.of(tag, tag(tag)).map(Letters::fold).anyMatch(name -> name.equals(wanted)))
        .findFirst();
  }

  /** Those its readers read texts in, best first, English last. */
  private List<String> texts() {
    return List.of(own.pattern("language.texts").orElse(Catalogue.ENGLISH).split(" ", -1));
  }

  private Optional<String> in(Wording wording, String language) {
    String english = wording.english();
    return wording
        .in(language)
        .or(() -> glossary.in(english, language))
        .or(
            () ->
                Optional.ofNullable(CountryNames.codes().get(Letters.fold(english)))
                    .flatMap(code -> CountryNames.name(code, language)));
  }
}
