package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.PartialDate;

/**
 * The posts of a person, to which another is added.
 *
 * @param last the one that was added, or mended
 */
record HeldPosts(List<Role> roles, Role last) {

  /** Nobody knows a day before. */
  private static final String EARLIEST = "0001";

  private static final String LATEST = "9999";

  HeldPosts {
    roles = List.copyOf(roles);
  }

  /** Those there are. */
  static HeldPosts of(List<Role> roles) {
    return new HeldPosts(roles, new Role("", "", "", ""));
  }

  /**
   * With {@code role}: the same post of the same time once more is its other dates, of another time
   * it is one more.
   */
  HeldPosts with(Role role) {
    List<Role> all = new ArrayList<>(roles);
    for (int at = all.size() - 1; at >= 0; at--) {
      Role had = all.get(at);
      if (had.isSamePost(role) && isOfSameTime(had, role)) {
        Role mended =
            new Role(
                had.title(),
                had.of(),
                nearer(role.from(), had.from()),
                nearer(role.to(), had.to()));
        all.set(at, mended);
        return new HeldPosts(all, mended);
      }
    }
    int at = 0;
    while (at < all.size() && begin(all.get(at)).compareTo(begin(role)) <= 0) {
      at++;
    }
    all.add(role.from().isEmpty() ? all.size() : at, role);
    return new HeldPosts(all, role);
  }

  /** {@code 2012} says nothing new of what began on 2012-05-07. */
  private static String nearer(String typed, String known) {
    return !typed.isEmpty() && known.startsWith(typed) ? known : typed;
  }

  private static boolean isOfSameTime(Role one, Role other) {
    return !ended(one, other) && !ended(other, one);
  }

  /** Whether the one was over when the other began. */
  private static boolean ended(Role one, Role other) {
    String end = one.to().isEmpty() ? LATEST : one.to();
    return PartialDate.last(end).isBefore(PartialDate.first(begin(other)))
        || (!one.to().isEmpty() && begin(other).equals(one.to()));
  }

  private static String begin(Role role) {
    return role.from().isEmpty() ? EARLIEST : role.from();
  }
}
