package org.didbon.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.didbon.alarm.Spike;
import org.didbon.alarm.SpikeNotice;
import org.didbon.domain.Body;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Subject;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.pipeline.SpikePast.StoryCounts;
import org.didbon.pipeline.SpikeStore.Watching;

/** Tells of what is far more in the news than usual. Thread-safe. */
public final class SpikeRound {

  private static final int TOP = 3;

  private final SpikeStore store;
  private final SpikePast past;
  private final Supplier<? extends Titles> titles;
  private final Catalogues catalogues;
  private final Clock clock;

  public SpikeRound(
      SpikeStore store,
      SpikePast past,
      Supplier<? extends Titles> titles,
      Catalogues catalogues,
      Clock clock) {
    this.store = store;
    this.past = past;
    this.titles = titles;
    this.catalogues = catalogues;
    this.clock = clock;
  }

  /** How many chats were told. */
  public int announce() {
    Instant now = clock.instant();
    Map<Subject, List<Integer>> counts = new HashMap<>();
    int told = 0;
    for (Watching watching : store.watching(now)) {
      List<Integer> stories =
          counts.computeIfAbsent(watching.subject(), subject -> past.stories(subject, now));
      told += judge(watching, stories, now) ? 1 : 0;
    }
    return told;
  }

  private boolean judge(Watching watching, List<Integer> stories, Instant now) {
    if (stories.get(0) == 0) {
      if (watching.announced() > 0) {
        store.calm(watching);
      }
      return false;
    }
    StoryCounts counts = past.of(watching.subject(), stories, watching.since(), now);
    int count = counts.now();
    if (watching.announced() > 0) {
      // until it is twice as much again, or over
      if (count * 2 < watching.announced()) {
        store.calm(watching);
      }
      if (count < 2 * watching.announced()) {
        return false;
      }
    }
    Spike spike = Spike.of(count, counts.past(now));
    return spike.isSpike()
        && !isQuiet(watching.preferences(), now)
        && announce(watching, spike, now);
  }

  private boolean announce(Watching watching, Spike spike, Instant now) {
    Localizer localizer = catalogues.to(watching.preferences());
    Subject subject = watching.subject();
    Body body =
        SpikeNotice.of(
            spike,
            titles.get().of(subject, localizer),
            subject.named(),
            store.top(subject, now, TOP),
            localizer);
    String key =
        "spike:%s:%s@%s@%d"
            .formatted(subject.kind().word(), subject.id(), watching.chat(), now.toEpochMilli());
    Message message = Message.alert(key, watching.chat(), "", Message.Urgency.NORMAL, body);
    return store.announce(watching, spike.now(), message, now);
  }

  private boolean isQuiet(Preferences chat, Instant now) {
    return chat.quiet().covers(now, catalogues.to(chat).zone());
  }
}
