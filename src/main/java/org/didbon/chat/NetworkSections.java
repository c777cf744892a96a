package org.didbon.chat;

/** What is set for each network. */
public interface NetworkSections {

  /** The section of one network. */
  <S> S of(ChatNetwork<S> network);
}
