package org.didbon.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The words of a made-up newspaper. The first ranks are real: function words, then words of the
 * beat, in about the order of their frequency. The long tail is made of syllables of the language
 * with its usual endings, so that words have the length, the forms and the stems of real ones. Word
 * r of the ranking is drawn as often as 1 / (r + 2.7)^1.06, Zipf's law as Mandelbrot mended it.
 */
final class Lexicon {

  /** The words up to this rank are short ones: Zipf's law of abbreviation. */
  private static final int SHORT = 3_000;

  private final List<String[]> forms;
  private final Map<String, List<String>> formsByBasic = new HashMap<>();
  private final double[] cumulated;

  private Lexicon(List<String[]> forms) {
    this.forms = forms;
    forms.forEach(all -> formsByBasic.putIfAbsent(all[0], List.of(all)));
    this.cumulated = new double[forms.size()];
    double sum = 0;
    for (int rank = 0; rank < cumulated.length; rank++) {
      sum += 1 / Math.pow(rank + 1 + 2.7, 1.06);
      cumulated[rank] = sum;
    }
  }

  /** A word as a text has it next: by natural frequency, in any form, the first ones oftener. */
  String written(Random random) {
    String[] all = forms.get(rank(random.nextDouble(), 0));
    return all[random.nextInt(1 + random.nextInt(all.length))];
  }

  /** Likewise; of words that have several forms, those of ranks that fit. */
  String written(Random random, IntPredicate fits) {
    while (true) {
      int rank = rank(random.nextDouble(), 0);
      String[] all = forms.get(rank);
      if (all.length == 1 || fits.test(rank)) {
        return all[random.nextInt(1 + random.nextInt(all.length))];
      }
    }
  }

  /** The basic form of the word of this rank. */
  String basic(int rank) {
    return forms.get(rank)[0];
  }

  /** The basic form of a word of this rank or a later one, by natural frequency too. */
  String basic(int first, Random random) {
    return forms.get(rank(random.nextDouble(), first))[0];
  }

  /** All forms of the word whose basic form this is; none if it is not of this lexicon. */
  List<String> forms(String basic) {
    return formsByBasic.getOrDefault(basic, List.of());
  }

  private int rank(double random, int first) {
    double start = first == 0 ? 0 : cumulated[first - 1];
    double point = start + random * (cumulated[cumulated.length - 1] - start);
    int low = first;
    int high = cumulated.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static Lexicon russian(int size) {
    String[] function =
        ("и в не на что с по как это из у за к о от для до а но он все она так его же бы мы вы они"
                + " или если только уже еще при когда был была были быть их ее нет ли во со более"
                + " также после который которые этом того году лет может через под над между о")
            .split(" ");
    String[] nouns =
        ("президент закон суд область работа страна полиция граница депутат министр мигрант город"
                + " район посол паспорт патент завод рынок школа язык безопасность совет штраф"
                + " гражданин житель участок следователь задержанный автомобиль документ таджик"
                + " узбек киргиз банк перевод доллар рубль война солдат контракт вокзал аэропорт")
            .split(" ");
    String[] syllables =
        ("ба бо ве вы га го да де до жа за зе зо ка ке ки ко ла ле ли ло ма ме ми мо на не ни но па"
                + " пе пи по ра ре ри ро са се си со та те ти то ту фи ха че ша ста про пре при стро"
                + " гра кру тра дви сло")
            .split(" ");
    String[] ends = "к т н р л в м д г ст нт нк рт".split(" ");
    String[][] paradigms = {
      ",а,у,ом,е,ы,ов,ам,ами,ах".split(",", -1),
      "ный,ного,ному,ным,ная,ной,ную,ные,ных,ными".split(","),
      "ать,ал,ала,али,ает,ают,авший".split(","),
      "ость,ости,остью,остей".split(",")
    };
    return of(size, 7L, function, nouns, syllables, ends, paradigms);
  }

  static Lexicon english(int size) {
    String[] function =
        ("the of to and a in that is for on with as was by he at from his it an are were have has"
                + " be had not who but they said this which will their been or its we after all one"
                + " more she would when there about up out than into also new some him her could")
            .split(" ");
    String[] nouns =
        ("president law court region work country police border deputy minister migrant city"
                + " district ambassador passport permit factory market school language security"
                + " council fine citizen resident station investigator detainee car document tajik"
                + " uzbek kyrgyz bank transfer dollar ruble war soldier contract airport")
            .split(" ");
    String[] syllables =
        ("ba be bi bo ca ce co da de di do fa fe fi fo ga ge go ha he hi la le li lo ma me mi mo na"
                + " ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi stra pro pre"
                + " con com tri clo spe gra bro")
            .split(" ");
    String[] ends = "nd rt ck l n r t m st ng sh p".split(" ");
    String[][] paradigms = {
      ",s,'s".split(",", -1), ",ed,ing,s".split(",", -1), "ly".split(","), "ation,ations".split(",")
    };
    return of(size, 11L, function, nouns, syllables, ends, paradigms);
  }

  private static Lexicon of(
      int size,
      long seed,
      String[] function,
      String[] nouns,
      String[] syllables,
      String[] ends,
      String[][] paradigms) {
    List<String[]> forms = new ArrayList<>(size);
    for (String word : function) {
      forms.add(new String[] {word});
    }
    for (String noun : nouns) {
      forms.add(inflected(noun, paradigms[0]));
    }
    Random random = new Random(seed);
    Set<String> stems = new LinkedHashSet<>(List.of(nouns));
    while (forms.size() < size) {
      StringBuilder stem = new StringBuilder();
      int parts = forms.size() < SHORT ? 1 + random.nextInt(2) : 1 + random.nextInt(3);
      for (int i = 0; i < parts; i++) {
        stem.append(syllables[random.nextInt(syllables.length)]);
      }
      stem.append(ends[random.nextInt(ends.length)]);
      if (stems.add(stem.toString())) {
        forms.add(inflected(stem.toString(), paradigms[random.nextInt(paradigms.length)]));
      }
    }
    return new Lexicon(forms);
  }

  private static String[] inflected(String stem, String[] endings) {
    String[] forms = new String[endings.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = stem + endings[i];
    }
    return forms;
  }
}
