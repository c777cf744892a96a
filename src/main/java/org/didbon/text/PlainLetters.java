package org.didbon.text;

/**
 * Words as people type them whose keyboards lack letters of their language: {@code чустучу} is
 * {@code ҷустуҷӯ}, {@code жанылык} is {@code жаңылык}. Coarser than {@link Letters}: for words that
 * are compared with a few known ones, never for names or news.
 */
public final class PlainLetters {

  private PlainLetters() {}

  /** Letters and digits alone, in small letters that every Russian keyboard has. */
  public static String of(String typed) {
    String folded = Letters.fold(typed);
    StringBuilder plain = new StringBuilder(folded.length());
    folded.chars().forEach(letter -> plain.append(plain((char) letter)));
    return plain.toString();
  }

  private static char plain(char letter) {
    return switch (letter) {
      case 'ҳ', 'һ' -> 'х';
      case 'қ' -> 'к';
      case 'ғ' -> 'г';
      case 'ҷ' -> 'ч';
      case 'ӣ', 'і' -> 'и';
      case 'ӯ', 'ў', 'ү', 'ұ' -> 'у';
      case 'ө' -> 'о';
      case 'ә' -> 'а';
      case 'ң' -> 'н';
      default -> letter;
    };
  }
}
