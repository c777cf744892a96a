package org.didbon.web.console.people;

import java.util.List;
import org.didbon.domain.RichText;

/**
 * A person as he is edited.
 *
 * @param action where the form goes
 * @param fresh whether the person is new
 * @param title name as shown, or what to do
 * @param fields as they were typed, or as they stand
 * @param seen number of the last change that the editor saw
 * @param there who is called so already; only of somebody new
 * @param answer what the form brought
 */
public record EditView(
    String action,
    String id,
    boolean fresh,
    String title,
    PersonFields fields,
    long seen,
    List<NamedThere> there,
    EditAnswer answer) {

  public EditView {
    there = List.copyOf(there);
  }

  /** Somebody of the same name. */
  public record NamedThere(String id, String name) {}

  /**
   * What a form brought.
   *
   * @param fault why it cannot be saved; {@code ""} if nothing is wrong
   * @param look what it would change; nothing where it was not asked for
   * @param warning what has to be confirmed; {@code ""} for nothing
   */
  public record EditAnswer(String fault, RichText look, String warning) {

    static final EditAnswer NONE = new EditAnswer("", RichText.NONE, "");

    static EditAnswer fault(String text) {
      return new EditAnswer(text, RichText.NONE, "");
    }
  }
}
