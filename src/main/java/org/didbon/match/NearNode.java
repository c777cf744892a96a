package org.didbon.match;

import java.util.List;
import org.didbon.text.Tokens;

/**
 * Two that stand in one field with so many words between them at most.
 *
 * @param distance words between
 */
record NearNode(Node left, Node right, int distance) implements Node {

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    if (!left.holds(on, scope) || !right.holds(on, scope)) {
      return false;
    }
    Places lefts = placesOf(left, on, scope);
    Neighbours rights = new Neighbours(placesOf(right, on, scope), on.hits().tokens());
    for (int i = 0; i < lefts.size(); i++) {
      if (rights.near(lefts.first(i), lefts.last(i), distance)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(ItemQuestions on, Scope scope, Places into) {
    Places lefts = placesOf(left, on, scope);
    Places rights = placesOf(right, on, scope);
    addNear(lefts, rights, on, into);
    addNear(rights, lefts, on, into);
  }

  /** Adds those of {@code some} that have one of {@code others} near. */
  private void addNear(Places some, Places others, ItemQuestions on, Places into) {
    Neighbours neighbours = new Neighbours(others, on.hits().tokens());
    for (int i = 0; i < some.size(); i++) {
      if (neighbours.near(some.first(i), some.last(i), distance)) {
        into.add(some.first(i), some.last(i));
      }
    }
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
    private final Tokens tokens;

    Neighbours(Places places, Tokens tokens) {
      this.firsts = places.firsts();
      this.lasts = places.lasts();
      this.tokens = tokens;
    }

    /** Whether one stands before or after the given place, close enough and in its field. */
    boolean near(int first, int last, int distance) {
      int before = below(lasts, first) - 1;
      int after = below(firsts, last + 1);
      return (before >= 0 && close(lasts[before], first, distance))
          || (after < firsts.length && close(last, firsts[after], distance));
    }

    private boolean close(int end, int start, int distance) {
      return start - end - 1 <= distance && tokens.inTitle(end) == tokens.inTitle(start);
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
