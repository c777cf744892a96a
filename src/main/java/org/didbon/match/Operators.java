package org.didbon.match;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Field;

/** The nodes that join other nodes and have no place of their own. */
final class Operators {

  private Operators() {}

  /** Every one of them. */
  record AllNode(List<Node> all) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).holds(on, scope)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      all.forEach(node -> node.show(on, scope, into));
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.rarest(anchorsOf(all, rules));
    }
  }

  /** One of them at least. */
  record AnyNode(List<Node> any) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      for (int i = 0; i < any.size(); i++) {
        if (any.get(i).holds(on, scope)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      for (int i = 0; i < any.size(); i++) {
        Node node = any.get(i);
        if (node.isChoice() || node.holds(on, scope)) {
          node.show(on, scope, into);
        }
      }
    }

    @Override
    public boolean isChoice() {
      return any.stream().allMatch(Node::isChoice);
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.joined(anchorsOf(any, rules));
    }
  }

  /** Not this. */
  record NoneNode(Node none) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      return !none.holds(on, scope.opposite());
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      // absence has no place
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.NONE;
    }
  }

  /** This, of one field. */
  record FieldNode(Field field, Node node) implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      return node.holds(on, scope.in(field));
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {
      node.show(on, scope.in(field), into);
    }

    @Override
    public Anchors anchors(AnchorsById rules) {
      return node.anchors(rules);
    }
  }

  private static List<Anchors> anchorsOf(List<Node> nodes, AnchorsById rules) {
    List<Anchors> anchors = new ArrayList<>(nodes.size());
    nodes.forEach(node -> anchors.add(node.anchors(rules)));
    return anchors;
  }
}
