package org.didbon.match;

import java.util.List;
import org.didbon.query.Nearness;
import org.didbon.text.Tokens;

/** Two that stand in one field, as near to each other as {@code nearness} says. */
record NearNode(Node left, Node right, Nearness nearness) implements Node {

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    if (!left.holds(on, scope) || !right.holds(on, scope)) {
      return false;
    }
    Places lefts = placesOf(left, on, scope);
    Neighbours rights = new Neighbours(placesOf(right, on, scope), nearness, on);
    for (int i = 0; i < lefts.size(); i++) {
      if (isLeft(lefts, i, rights)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(ItemQuestions on, Scope scope, Places into) {
    Places lefts = placesOf(left, on, scope);
    Places rights = placesOf(right, on, scope);
    Neighbours ofLefts = new Neighbours(rights, nearness, on);
    for (int i = 0; i < lefts.size(); i++) {
      if (isLeft(lefts, i, ofLefts)) {
        into.add(lefts.first(i), lefts.last(i));
      }
    }
    Neighbours ofRights = new Neighbours(lefts, nearness, on);
    for (int i = 0; i < rights.size(); i++) {
      if (isRight(rights, i, ofRights)) {
        into.add(rights.first(i), rights.last(i));
      }
    }
  }

  private boolean isLeft(Places lefts, int i, Neighbours rights) {
    return rights.after(lefts.last(i)) || (!nearness.ordered() && rights.before(lefts.first(i)));
  }

  private boolean isRight(Places rights, int i, Neighbours lefts) {
    return lefts.before(rights.first(i)) || (!nearness.ordered() && lefts.after(rights.last(i)));
  }

  private static Places placesOf(Node node, ItemQuestions on, Scope scope) {
    Places places = new Places();
    node.show(on, scope, places);
    return places;
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return Anchors.rarest(List.of(left.anchors(rules), right.anchors(rules)));
  }

  /**
   * Places as seen from another one: only the nearest before and the nearest after it matter, so
   * their ends are kept in order and searched by halves. Many occurrences cost no more than
   * sorting.
   */
  private static final class Neighbours {

    private final int[] firsts;
    private final int[] lasts;
    private final Nearness nearness;
    private final ItemQuestions on;

    Neighbours(Places places, Nearness nearness, ItemQuestions on) {
      this.firsts = places.firsts();
      this.lasts = places.lasts();
      this.nearness = nearness;
      this.on = on;
    }

    /** Whether one stands before a place that begins there, close enough. */
    boolean before(int first) {
      int nearest = below(lasts, first) - 1;
      return nearest >= 0 && close(lasts[nearest], first);
    }

    /** Whether one stands after a place that ends there, close enough. */
    boolean after(int last) {
      int nearest = below(firsts, last + 1);
      return nearest < firsts.length && close(last, firsts[nearest]);
    }

    private boolean close(int end, int start) {
      if (nearness.sentence()) {
        return on.sentences().areTogether(end, start);
      }
      Tokens tokens = on.hits().tokens();
      return start - end - 1 <= nearness.words() && tokens.inTitle(end) == tokens.inTitle(start);
    }

    /** How many of the rising numbers are less than {@code bound}. */
    private static int below(int[] rising, int bound) {
      int low = 0;
      int high = rising.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (rising[middle] < bound) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
