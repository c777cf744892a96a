package org.didbon.command;

import java.util.regex.Pattern;
import org.didbon.text.Letters;
import org.didbon.text.Slug;

/**
 * Words as they sound, whichever alphabet they are written in and however it is put into Latin
 * letters: {@code novosti} is «новости», «қидир» is {@code qidir}, {@code janalyqtar} «жаңалықтар».
 * For words that are compared with a few known ones.
 */
final class AlphabetFree {

  private static final Pattern SHCH = Pattern.compile("s(h?)ch");
  private static final Pattern KH = Pattern.compile("kh|x");
  private static final Pattern SOFT = Pattern.compile("yo|ye");
  private static final Pattern TWICE = Pattern.compile("(.)\\1");

  private AlphabetFree() {}

  /** Small Latin letters and digits, without blanks; at most 40 letters long. */
  static String of(String typed) {
    String slug = Slug.of(Letters.fold(typed).replace('ң', 'н')).replace("-", "");
    String plain = SHCH.matcher(slug).replaceAll("sh").replace("zh", "j").replace("ts", "c");
    String hard = KH.matcher(plain).replaceAll("h").replace("gh", "g").replace('q', 'k');
    String sound =
        SOFT.matcher(hard.replace('w', 'v'))
            .replaceAll("e")
            .replace('y', 'i')
            .replace('o', 'a') // as Russian vowels sound without stress: «памагите»
            .replace('e', 'i');
    return TWICE.matcher(sound).replaceAll("$1");
  }
}
