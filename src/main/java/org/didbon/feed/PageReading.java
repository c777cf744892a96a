package org.didbon.feed;

/**
 * What a look at a page brought.
 *
 * @param text of its article, {@code ""} if it is not there, or none can be read
 */
public record PageReading(PageState state, String text) {

  static PageReading without(PageState state) {
    return new PageReading(state, "");
  }
}
