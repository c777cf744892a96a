package org.didbon.chat;

import java.util.regex.Pattern;

/**
 * How a network writes the ids of its people, or of its chats.
 *
 * @param form of a whole id, without the network's name before it
 * @param example such an id, for faults; {@code ""} if nobody has to write one
 */
public record IdForm(Pattern form, String example) {

  public static IdForm of(String form, String example) {
    return new IdForm(Pattern.compile(form), example);
  }

  public boolean fits(String id) {
    return form.matcher(id).matches();
  }
}
