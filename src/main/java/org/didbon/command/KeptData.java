package org.didbon.command;

import org.didbon.domain.ChatAddress;

/** All that is kept of a chat. Implementations are thread-safe. */
public interface KeptData {

  /**
   * How much is kept, beside subscriptions, settings and mutes, which are shown one by one.
   *
   * @param messages written for the chat, delivered ones included
   * @param gathered stories that wait for a digest, or that one told
   * @param verdicts why it heard of an item or did not
   * @param complaints made from the chat, or by the person
   * @param changes of rules, people and feeds made from the chat, or by the person
   * @param splits reports that the person split off their stories
   * @param stories that the chat put aside, with the words of their reports
   * @param keys of the console that the person has: sessions, tokens, links not used yet
   */
  record KeptCounts(
      int messages,
      int gathered,
      int verdicts,
      int complaints,
      int changes,
      int splits,
      int stories,
      int keys) {}

  /**
   * What is kept.
   *
   * @param person whose own chat it is, {@code network:id}; {@code ""} in a chat of several
   */
  KeptCounts of(ChatAddress chat, String person);

  /**
   * Removes all of it, for good, but for changes of rules, people and feeds: who made them is what
   * the audit is for. What the person complained of in other chats, or said not to be one story,
   * stays without his name.
   *
   * @param person whose own chat it is, {@code network:id}; {@code ""} in a chat of several
   */
  void forget(ChatAddress chat, String person);
}
