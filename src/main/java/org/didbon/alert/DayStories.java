package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;

/** What happened lately, as a chat may be told of it. Implementations are thread-safe. */
public interface DayStories {

  /** The stories that were reported since then and that {@code chat} did not mute. */
  List<DayStory> stories(ChatAddress chat, Instant since, Instant now);

  /** What the chat subscribes to. */
  Set<Subject> own(ChatAddress chat);

  /** As they are told, in the same order; what is not there any more is left out. */
  List<BestLine> lines(List<DayStory> stories);
}
