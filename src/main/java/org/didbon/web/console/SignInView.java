package org.didbon.web.console;

/**
 * The way in.
 *
 * @param secret of the link; {@code ""} where there is none that could be used
 * @param text what to do
 */
public record SignInView(String secret, String text) {

  @Override
  public String toString() {
    return "SignInView";
  }
}
