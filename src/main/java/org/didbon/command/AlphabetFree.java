package org.didbon.command;

import org.didbon.text.Letters;
import org.didbon.text.Slug;

/**
 * Words as they sound, whichever alphabet they are written in and however it is put into Latin
 * letters: {@code novosti} is «новости», «қидир» is {@code qidir}, {@code janalyqtar} «жаңалықтар».
 * For words that are compared with a few known ones.
 */
final class AlphabetFree {

  private AlphabetFree() {}

  /** Small Latin letters and digits, without blanks; at most 40 letters long. */
  static String of(String typed) {
    return Slug.of(Letters.fold(typed).replace('ң', 'н'))
        .replace("-", "")
        .replaceAll("s(h?)ch", "sh")
        .replace("zh", "j")
        .replace("ts", "c")
        .replaceAll("kh|x", "h")
        .replace("gh", "g")
        .replace('q', 'k')
        .replace('w', 'v')
        .replaceAll("yo|ye", "e")
        .replace('y', 'i')
        .replace('o', 'a') // as Russian vowels sound without stress: «памагите»
        .replace('e', 'i')
        .replaceAll("(.)\\1", "$1");
  }
}
