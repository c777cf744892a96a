package org.didbon.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.didbon.actor.PhraseTable.TablePhrase;
import org.didbon.actor.PhraseTable.TableWord;
import org.didbon.text.Gap;
import org.didbon.text.name.NameWords;
import org.jspecify.annotations.Nullable;

/** Finds the posts that a text names, and whom they mean on its day. */
final class PostReader {

  private static final int NOT_TOLD = -1;

  /** What was read of a phrase: the state within it, the word after it; the state's own number. */
  private record ReadPost(int entry, int state, int end) {}

  private final NameText text;
  private final PostIndex index;
  private final LocalDate day;
  private final boolean anyLanguage;

  PostReader(NameText text, PostIndex index, LocalDate day) {
    this.text = text;
    this.index = index;
    this.day = day;
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
        ReadPost post = longest(index.posts(text.word(at)), at, true);
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
          }
        }
      }
    }
    String holder = state == NOT_TOLD ? "" : index.holder(post.entry(), state, day).orElse("");
    boolean his = !holder.isEmpty() && !another(first, end);
    return new PostCandidate(post.entry(), state, his ? holder : "", first, end - 1);
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

  /** Whether the words around make it somebody else's: a former one's, his aide's, one named. */
  private boolean another(int first, int end) {
    if (first > 0 && near(first) && WordList.NOT_HOLDERS.contains(text.key(first - 1))) {
      return true;
    }
    boolean shouting = text.shouting(first);
    if (end < text.size() && text.joinsNext(end - 1) && text.capital(end) && !shouting) {
      return true; // a name follows: it tells itself who is meant
    }
    return first > 1
        && text.tokens().before(first) == Gap.COMMA
        && text.tokens().before(first - 1) == Gap.BLANK
        && text.tokens().capital(first - 1)
        && text.tokens().capital(first - 2);
  }

  private @Nullable ReadPost longest(List<TablePhrase> phrases, int at, boolean withStates) {
    ReadPost longest = null;
    for (TablePhrase phrase : phrases) {
      ReadPost read = inItsLanguage(phrase) ? read(phrase, at, withStates) : null;
      if (read != null && (longest == null || read.end() > longest.end())) {
        longest = read;
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
    return new ReadPost(phrase.entry(), state, at);
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
