package org.didbon.chat;

import java.util.regex.Pattern;

/**
 * A variable of the environment that holds a secret.
 *
 * @param name in capitals
 * @param form of a sound value as a whole
 * @param shape by which such a secret is known inside any text, where it does not belong
 * @param about what it is and what it does, for the head of {@code didbon.yaml}: half a line
 * @param instead what to set instead of a value of another form
 */
public record SecretVariable(
    String name, Pattern form, Pattern shape, String about, String instead) {

  public boolean isSound(String value) {
    return form.matcher(value).matches();
  }
}
