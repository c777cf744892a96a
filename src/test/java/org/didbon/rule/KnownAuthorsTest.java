package org.didbon.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Message;
import org.junit.jupiter.api.Test;

class KnownAuthorsTest {

  private final List<String> made = new ArrayList<>(List.of("slack:U2", "slack:U1", "slack:U2"));
  private final List<String> asked = new ArrayList<>();
  private final KnownAuthors authors = new KnownAuthors(new Changes());

  @Test
  void eachChangeIsLookedAtOnce() {
    assertThat(authors.first(9)).containsExactly("slack:U1", "slack:U2");
    assertThat(authors.first(9)).containsExactly("slack:U1", "slack:U2");
    made.add("slack:U0");

    assertThat(authors.first(2)).containsExactly("slack:U0", "slack:U1");
    assertThat(asked).containsExactly("0 to 3", "3 to 4");
  }

  /** Their authors alone, by number. */
  private final class Changes implements RevisionStore {

    @Override
    public long number() {
      return made.size();
    }

    @Override
    public List<String> authors(long after, long last) {
      asked.add(after + " to " + last);
      return made.subList((int) after, (int) last);
    }

    @Override
    public List<Revision> standing() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(List<Revision> revisions, List<Message> messages) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> of(Editable kind, String id, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> before(long number, RevisionFilter wanted, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Revision> latest(int limit) {
      throw new UnsupportedOperationException();
    }
  }
}
