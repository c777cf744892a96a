package org.didbon.web.api;

import org.jspecify.annotations.Nullable;

/** What every thing that is written has beside its own fields. */
interface WrittenDraft {

  @Nullable String id();

  /** Whether it is watched. */
  @Nullable Boolean on();

  /** Why it is changed. */
  @Nullable String note();
}
