package org.didbon.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.didbon.domain.Match;
import org.didbon.text.Tokens;

/**
 * What matching the rules of one item needs room for and leaves nothing of: a thread uses it for
 * one item after another, since making all of it anew costs more than most rules do. One thread,
 * one item at a time.
 */
final class MatchingRoom {

  private static final Tokens NOTHING = Tokens.of("");

  final Hits hits = new Hits(NOTHING);
  final Places places = new Places();
  final BitSet reached = new BitSet();
  final List<Match> matches = new ArrayList<>();

  /** Lets go of the item. */
  void leave() {
    hits.begin(NOTHING);
    matches.clear();
  }
}
