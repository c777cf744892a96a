package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.didbon.actor.PhraseTable.TablePhrase;
import org.didbon.actor.PhraseTable.TableWord;
import org.didbon.text.Gap;
import org.didbon.text.name.Cases;
import org.didbon.text.name.Gender;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a text names, and whom they mean on its day. */
final class PostReader {

  private static final int NOT_TOLD = -1;

  /** What was read: all phrases that the words may be, the state within, the word after. */
  private record ReadPost(List<TablePhrase> phrases, int state, int end) {

    int entry() {
      return phrases.get(0).entry();
    }
  }

  private final NameText text;
  private final PostIndex index;
  private final LocalDate day;
  private final boolean anyLanguage;
  private final PostOfAnother another;

  PostReader(NameText text, PostIndex index, LocalDate day) {
    this.text = text;
    this.index = index;
    this.day = day;
    this.another = new PostOfAnother(text);
    this.anyLanguage = !PhraseTable.POSTS.speaks(text.language());
  }

  /** In the order of the text, none overlapping. */
  List<PostCandidate> read() {
    if (index.isEmpty()) {
      return List.of();
    }
    List<PostCandidate> posts = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < text.size(); at++) {
      if (at >= free) {
        ReadPost post = longest(index.posts(text.tokens(), at), at, true);
        if (post != null) {
          PostCandidate candidate = withState(post, at, free);
          posts.add(candidate);
          free = candidate.last() + 1;
        }
      }
    }
    return posts;
  }

  private PostCandidate withState(ReadPost post, int at, int free) {
    int first = at;
    int end = post.end();
    int state = post.state();
    boolean sure = true;
    if (state == NOT_TOLD) {
      ReadPost after = stateAfter(end);
      if (after != null) {
        state = after.entry();
        end = after.end();
      } else {
        for (int start = Math.max(free, at - 4); start < at && state == NOT_TOLD; start++) {
          ReadPost before = longest(index.states(text.word(start)), start, false);
          if (before != null && fillers(before.end(), at) && near(start, at)) {
            state = before.entry();
            first = start;
            sure = tellsOf(start);
          }
        }
      }
    }
    List<Integer> entries = post.phrases().stream().map(TablePhrase::entry).distinct().toList();
    String holder = state == NOT_TOLD ? "" : holder(entries, state);
    boolean his = !holder.isEmpty() && !another.means(first, end);
    int cases = cases(post, at);
    return new PostCandidate(entries, state, sure, cases, his ? holder : "", first, end - 1);
  }

  /** The only one who has one of the posts that the words may mean, {@code ""} for none. */
  private String holder(List<Integer> entries, int state) {
    Set<String> holders = new HashSet<>();
    for (int entry : entries) {
      if (!PhraseTable.POSTS.isShared(entry)) {
        index.holder(entry, state, day).ifPresent(holders::add);
      }
    }
    return holders.size() == 1 ? holders.iterator().next() : "";
  }

  /** Russian and Ukrainian decline the noun; where it is not, it may stand in any case. */
  private int cases(ReadPost post, int at) {
    for (TablePhrase phrase : post.phrases()) {
      for (int i = at; i < post.end(); i++) {
        int cases = phrase.head().getOrDefault(text.key(i), 0);
        if (cases != 0) {
          return cases;
        }
      }
    }
    return Cases.all(Gender.UNKNOWN);
  }

  /** «в Болгарии министр», "in Bulgaria Minister": where it was said, perhaps, not of what. */
  private boolean tellsOf(int state) {
    boolean preposition =
        state > 0 && near(state) && WordList.BEFORE_PLACES.contains(text.key(state - 1));
    return !preposition && !text.stacksEndings();
  }

  private @Nullable ReadPost stateAfter(int at) {
    int start = at;
    while (start < text.size()
        && near(start)
        && NameWords.WITHIN_POSTS.contains(text.word(start))) {
      start++;
    }
    return start < text.size() && near(start)
        ? longest(index.states(text.word(start)), start, false)
        : null;
  }

  private boolean fillers(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!NameWords.WITHIN_POSTS.contains(text.word(at))) {
        return false;
      }
    }
    return from <= to;
  }

  private @Nullable ReadPost longest(List<TablePhrase> phrases, int at, boolean withStates) {
    ReadPost longest = null;
    for (TablePhrase phrase : phrases) {
      ReadPost read = inItsLanguage(phrase) ? read(phrase, at, withStates) : null;
      if (read != null && (longest == null || read.end() > longest.end())) {
        longest = read;
      } else if (read != null && longest != null && read.end() == longest.end()) {
        List<TablePhrase> both = new ArrayList<>(longest.phrases());
        both.addAll(read.phrases());
        longest = new ReadPost(both, longest.state(), longest.end());
      }
    }
    return longest;
  }

  private boolean inItsLanguage(TablePhrase phrase) {
    return anyLanguage || phrase.language().equals(text.language());
  }

  private @Nullable ReadPost read(TablePhrase phrase, int start, boolean withStates) {
    int at = start;
    int state = NOT_TOLD;
    for (int i = 0; i < phrase.words().size(); ) {
      if (at >= text.size() || (at > start && !near(at))) {
        return null;
      }
      TableWord word = phrase.words().get(i);
      if (word.isMetBy(text, at)) {
        i++;
        at++;
      } else if (i > 0 && text.word(at).equals("the")) {
        at++;
      } else if (withStates && i > 0 && state == NOT_TOLD) {
        ReadPost within = longest(index.states(text.word(at)), at, false);
        if (within == null) {
          return null;
        }
        state = within.entry();
        at = within.end();
      } else {
        return null;
      }
    }
    return new ReadPost(List.of(phrase), state, at);
  }

  private boolean near(int from, int to) {
    for (int at = from + 1; at <= to; at++) {
      if (!near(at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but blanks or a hyphen stands before the word. */
  private boolean near(int at) {
    Gap gap = text.tokens().before(at);
    return gap == Gap.BLANK || gap == Gap.HYPHEN;
  }
}
