package org.didbon.domain;

/** Some words of a text by their place in it. */
public interface Stretch {

  /** UTF-16 offset of its first character. */
  int start();

  /** UTF-16 offset after its last character. */
  int end();
}
