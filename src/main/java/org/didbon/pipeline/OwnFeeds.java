package org.didbon.pipeline;

import java.util.List;
import org.didbon.domain.Feed;

/** The feeds that chats asked for by their addresses. Implementations are thread-safe. */
public interface OwnFeeds {

  /** No chat has any. */
  OwnFeeds NONE =
      new OwnFeeds() {
        @Override
        public long number() {
          return 0;
        }

        @Override
        public List<Feed> all() {
          return List.of();
        }
      };

  /** A number that is another whenever {@link #all} is, whichever process added a feed. */
  long number();

  /** All of them, each once, however many asked for it. */
  List<Feed> all();
}
