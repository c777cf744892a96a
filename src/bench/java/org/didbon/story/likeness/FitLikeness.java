package org.didbon.story.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.didbon.domain.Item;
import org.didbon.story.likeness.LabelledStream.Label;
import org.didbon.story.likeness.LabelledStream.LabelledPair;
import org.didbon.story.likeness.Weights.Meeting;

/**
 * Fits the weights of likeness to labelled pairs, tries them on the streams, and writes the two
 * resources of this package with what it saw in their heads.
 *
 * <pre>
 * FitLikeness OUT --stream STREAM.jsonl PAIRS.tsv … [--stream …] [--hard …] [--headlines PAIRS.tsv]
 * </pre>
 *
 * Pairs after {@code --hard} are given as after {@code --stream}; they were written to be hard, so
 * that weights are fitted to them too, but bounds are not.
 */
final class FitLikeness {

  /** There are thousands of pairs of headlines, and only hundreds of the others. */
  private static final double OF_HEADLINES = 0.05;

  /** A development is of the story, but not surely. */
  private static final double OF_DEVELOPMENT = 0.3;

  private static final double PENALTY = 1;

  /** Of fewer pairs one alone would set a bound. */
  private static final int FEW = 20;

  private static final double MOST_LOST = 0.045;
  private static final double MOST_LOST_OF_HEADLINES = 0.07;
  private static final List<Meeting> CHOICES =
      List.of(Meeting.HEADLINES, Meeting.WITHIN, Meeting.ACROSS, Meeting.HEADLINES, Meeting.WITHIN);
  private static final Duration WINDOW = Duration.ofDays(3);
  private static final double USUAL = 0.004;

  private final List<LabelledStream> streams = new ArrayList<>();
  private final Set<LabelledStream> hard = new HashSet<>();

  public static void main(String[] args) throws IOException {
    FitLikeness fit = new FitLikeness();
    for (int i = 1; i < args.length; i++) {
      Path file = Path.of(args[i + 1]);
      if (args[i].equals("--headlines")) {
        fit.streams.add(LabelledStream.ofHeadlines(file, OF_HEADLINES));
        i++;
      } else {
        List<Path> pairs = new ArrayList<>();
        int at = i + 2;
        while (at < args.length && !args[at].startsWith("--")) {
          pairs.add(Path.of(args[at++]));
        }
        LabelledStream stream = LabelledStream.of(file, pairs);
        fit.streams.add(stream);
        if (args[i].equals("--hard")) {
          fit.hard.add(stream);
        }
        i = at - 1;
      }
    }
    fit.run(Path.of(args[0]));
  }

  private void run(Path out) throws IOException {
    Map<String, Integer> usual = usualWords();
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Words of which many reports are made, whatever they tell of: how many of 10,000"
                    + " have them.",
                "# Counted by FitLikeness on " + today() + "."));
    usual.forEach((word, count) -> lines.add(word + " " + count));
    Files.write(out.resolve("usual-words.txt"), lines);
    UsualWords words = UsualWords.of(usual);
    Map<Meeting, Weights> weights = fitted(words);
    Map<Meeting, Weights> best = new EnumMap<>(weights);
    List<String> figures = new ArrayList<>();
    for (Meeting meeting : CHOICES) {
      choose(meeting, best, words);
    }
    for (LabelledStream stream : streams) {
      for (Meeting meeting : Meeting.values()) {
        Score score = tried(stream, best, words, Set.of(meeting));
        if (score.pairs > 0) {
          figures.add("#   %s, %s: %s".formatted(stream.name, label(meeting), score));
          System.out.println(figures.get(figures.size() - 1));
        }
      }
    }
    write(out.resolve("likeness.txt"), best, figures);
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }

  private static String label(Meeting meeting) {
    return meeting.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Integer> usualWords() {
    Map<String, Integer> counts = new HashMap<>();
    int reports = 0;
    for (LabelledStream stream : streams) {
      for (Item item : hard.contains(stream) ? List.<Item>of() : stream.items) {
        Set<String> own = new HashSet<>();
        TraitReader.of(item, (kind, term) -> own.add(kind + ":" + term));
        own.forEach(term -> counts.merge(term, 1, Integer::sum));
        reports++;
      }
    }
    Map<String, Integer> usual = new TreeMap<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      double share = count.getValue() / (double) reports;
      // numbers, days and quotations are of one event
      if (share >= USUAL && "wcpn".indexOf(count.getKey().charAt(0)) >= 0) {
        usual.put(count.getKey(), (int) Math.round(share * 10_000));
      }
    }
    return usual;
  }

  private Map<Meeting, Weights> fitted(UsualWords words) {
    Map<Meeting, List<Regression.Example>> examples = new EnumMap<>(Meeting.class);
    for (LabelledStream stream : streams) {
      OpenReports open = new OpenReports(WINDOW, Map.of(), words);
      Map<String, OpenReport> seen = new HashMap<>();
      Map<String, List<LabelledPair>> pairs = new HashMap<>();
      for (LabelledPair pair : stream.pairs) {
        pairs.computeIfAbsent(pair.one(), key -> new ArrayList<>()).add(pair);
        pairs.computeIfAbsent(pair.other(), key -> new ArrayList<>()).add(pair);
      }
      for (Item item : stream.items) {
        OpenReport report = OpenReports.report(item, item.key());
        for (LabelledPair pair : pairs.getOrDefault(item.key(), List.of())) {
          OpenReport before = seen.get(pair.one().equals(item.key()) ? pair.other() : pair.one());
          if (before != null) {
            boolean development = pair.label() == Label.DEVELOPMENT;
            examples
                .computeIfAbsent(
                    Meeting.of(report.traits(), before.traits()), m -> new ArrayList<>())
                .add(
                    new Regression.Example(
                        open.comparison().of(before, report),
                        development || pair.label() == Label.SAME,
                        stream.weight * (development ? OF_DEVELOPMENT : 1)));
          }
        }
        seen.put(item.key(), report);
        open.add(report);
      }
    }
    // headlines alone are of one language too, and there are few pairs with texts
    examples.get(Meeting.WITHIN).addAll(examples.get(Meeting.HEADLINES));
    Map<Meeting, Weights> weights = new EnumMap<>(Meeting.class);
    examples.forEach(
        (meeting, some) -> {
          double[] fitted = Regression.fit(some, PENALTY, signs());
          List<Double> features = new ArrayList<>();
          for (int i = 0; i + 1 < fitted.length; i++) {
            features.add(fitted[i]);
          }
          weights.put(meeting, new Weights(features, fitted[fitted.length - 1], 1.2));
          System.out.println(meeting + " " + some.size() + " pairs");
        });
    return weights;
  }

  private static int[] signs() {
    return Arrays.stream(Feature.values()).mapToInt(Feature::sign).toArray();
  }

  /** The lowest bound with which no stream loses too much. */
  private void choose(Meeting meeting, Map<Meeting, Weights> weights, UsualWords words) {
    Weights fitted = weights.get(meeting);
    for (double least = 0; least < 4; least += 0.1) {
      weights.put(meeting, new Weights(fitted.features(), fitted.bias(), least));
      boolean sound = true;
      for (LabelledStream stream : streams) {
        // two languages are one matter, one language is the other, with texts or without
        Score score = tried(stream, weights, words, likes(meeting, stream));
        System.out.println("%s %s %.1f %s".formatted(stream.name, label(meeting), least, score));
        sound &=
            hard.contains(stream)
                || score.pairs < FEW
                || score.lost() <= (stream.weight == 1 ? MOST_LOST : MOST_LOST_OF_HEADLINES);
      }
      if (sound) {
        return;
      }
    }
  }

  private static Set<Meeting> likes(Meeting meeting, LabelledStream stream) {
    return meeting == Meeting.ACROSS || stream.weight < 1
        ? Set.of(meeting)
        : Set.of(Meeting.WITHIN, Meeting.HEADLINES);
  }

  /** What became of the pairs of a stream. */
  private static final class Score {
    int pairs;
    final int[] merged = new int[Label.values().length];
    final int[] all = new int[Label.values().length];

    double lost() {
      int wrong = merged[Label.RELATED.ordinal()] + merged[Label.DIFFERENT.ordinal()];
      int of = all[Label.RELATED.ordinal()] + all[Label.DIFFERENT.ordinal()];
      return of == 0 ? 0 : wrong / (double) of;
    }

    @Override
    public String toString() {
      double right = merged[Label.SAME.ordinal()];
      double wrong = merged[Label.RELATED.ordinal()] + merged[Label.DIFFERENT.ordinal()];
      double precision = right + wrong == 0 ? 0 : right / (right + wrong);
      double recall = right / Math.max(1, all[Label.SAME.ordinal()]);
      return "%d pairs, P %.3f R %.3f F1 %.3f, lost %.3f, developments %.3f"
          .formatted(
              pairs,
              precision,
              recall,
              precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
              lost(),
              merged[Label.DEVELOPMENT.ordinal()]
                  / (double) Math.max(1, all[Label.DEVELOPMENT.ordinal()]));
    }
  }

  private final Map<String, OpenReport> read = new HashMap<>();

  private Score tried(
      LabelledStream stream,
      Map<Meeting, Weights> weights,
      UsualWords words,
      Set<Meeting> meetings) {
    OpenReports open = new OpenReports(WINDOW, weights, words);
    Map<String, String> stories = new HashMap<>();
    Map<String, String> into = new HashMap<>();
    for (Item item : stream.items) {
      OpenReport report =
          read.computeIfAbsent(stream.name + item.key(), key -> OpenReports.report(item, ""));
      List<LikelyStory> near = open.near(report, Set.of());
      boolean joins = !near.isEmpty() && near.get(0).score() >= 0;
      String story = joins ? near.get(0).story() : item.key();
      List<String> sure =
          near.stream().filter(LikelyStory::sure).map(one -> last(into, one.story())).toList();
      sure.stream()
          .filter(other -> !other.equals(sure.get(0)))
          .forEach(other -> into.put(last(into, other), last(into, sure.get(0))));
      open.add(report.in(story));
      stories.put(item.key(), story);
    }
    stories.replaceAll((item, story) -> last(into, story));
    Score score = new Score();
    for (LabelledPair pair : stream.pairs) {
      OpenReport one = read.get(stream.name + pair.one());
      OpenReport other = read.get(stream.name + pair.other());
      if (meetings.contains(Meeting.of(one.traits(), other.traits()))) {
        score.pairs++;
        score.all[pair.label().ordinal()]++;
        if (stories.get(pair.one()).equals(stories.get(pair.other()))) {
          score.merged[pair.label().ordinal()]++;
        }
      }
    }
    return score;
  }

  private static String last(Map<String, String> into, String story) {
    String last = story;
    while (into.containsKey(last) && !into.get(last).equals(last)) {
      last = into.get(last);
    }
    return last;
  }

  private void write(Path file, Map<Meeting, Weights> weights, List<String> figures)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What each feature of two reports weighs, log-odds: see Feature. Fitted by FitLikeness"
            + " on");
    lines.add("# " + today() + ", never by hand, to pairs labelled by people:");
    for (LabelledStream stream : streams) {
      lines.add("#   %s: %d pairs".formatted(stream.name, stream.pairs.size()));
    }
    lines.add("# On the same streams, report by report (so these are the best it can be):");
    lines.addAll(figures);
    for (Meeting meeting : Meeting.values()) {
      Weights fitted = weights.get(meeting);
      lines.add("");
      lines.add("[" + label(meeting) + "]");
      lines.add("bias %.4f".formatted(fitted.bias()));
      lines.add("least %.2f".formatted(fitted.least()));
      for (Feature feature : Feature.values()) {
        lines.add("%s %.4f".formatted(feature.label(), fitted.features().get(feature.ordinal())));
      }
    }
    Files.write(file, lines);
  }
}
