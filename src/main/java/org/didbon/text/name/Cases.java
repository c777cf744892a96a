package org.didbon.text.name;

/**
 * The cases a written form can stand for, as a set of bits: seven of a man's name, the same seven
 * of a woman's, and all of the plural as one. Two words of one name agree where their sets meet.
 */
public final class Cases {

  public static final int NOMINATIVE = 1;
  public static final int GENITIVE = 1 << 1;
  public static final int DATIVE = 1 << 2;
  public static final int ACCUSATIVE = 1 << 3;
  public static final int INSTRUMENTAL = 1 << 4;
  public static final int LOCATIVE = 1 << 5;
  public static final int VOCATIVE = 1 << 6;

  /** The form names several people. */
  public static final int PLURAL = 1 << 14;

  /** How many bits the cases of one gender take. */
  static final int COUNT = 7;

  private static final int MALE = (1 << COUNT) - 1;
  private static final int FEMALE = MALE << COUNT;

  private Cases() {}

  /** Every case in the singular that a person of {@code gender} can be named in. */
  public static int all(Gender gender) {
    return switch (gender) {
      case MALE -> MALE;
      case FEMALE -> FEMALE;
      case UNKNOWN -> MALE | FEMALE;
    };
  }

  /** {@code cases}, given as a man's, for a person of {@code gender}. */
  public static int of(int cases, Gender gender) {
    return switch (gender) {
      case MALE -> cases;
      case FEMALE -> cases << COUNT;
      case UNKNOWN -> cases | cases << COUNT;
    };
  }

  /** Whether the form can be the subject of a sentence. */
  public static boolean nominative(int cases) {
    return (cases & of(NOMINATIVE, Gender.UNKNOWN)) != 0;
  }

  /** Who the form can name. */
  public static Gender gender(int cases) {
    boolean male = (cases & MALE) != 0;
    boolean female = (cases & FEMALE) != 0;
    return male == female ? Gender.UNKNOWN : male ? Gender.MALE : Gender.FEMALE;
  }
}
