package org.didbon.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Subject;
import org.didbon.rule.Reach;

/** Every item its own story, and nobody hears, but some were called not relevant. */
public record Nobody(List<MarkedReport> marked) implements Reach {

  @Override
  public int stories(Collection<Long> items) {
    return items.size();
  }

  @Override
  public Map<Subject, SubjectTraffic> traffic(Collection<Subject> subjects, Instant since) {
    return Map.of();
  }

  @Override
  public int hearing(Subject subject) {
    return 0;
  }

  @Override
  public int subscribed(Subject subject) {
    return 0;
  }

  @Override
  public int misjudged(Subject subject) {
    return 0;
  }

  @Override
  public List<MarkedReport> marked(Subject subject) {
    return marked;
  }

  @Override
  public Optional<Instant> begun() {
    return Optional.of(Instant.EPOCH);
  }
}
