package org.didbon.web.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person as programs write one: the fields of the files, all of which may be left out.
 *
 * @param names by language, as is {@code about}
 * @param bareSurname {@code auto}, {@code always} or {@code never}
 * @param evenIfBusy whether it is meant although it brings more alerts a day than anybody reads
 */
record PersonDraft(
    @Nullable String id,
    @Nullable String name,
    @Nullable Map<String, List<String>> names,
    @Nullable String born,
    @Nullable String country,
    @Nullable List<String> tags,
    @Nullable List<PostDraft> roles,
    @Nullable Map<String, String> about,
    @Nullable String bareSurname,
    @Nullable List<String> not,
    @Nullable Boolean on,
    @Nullable String note,
    @Nullable Boolean evenIfBusy)
    implements WrittenDraft {

  /**
   * A post.
   *
   * @param title by language, as is {@code of}
   */
  record PostDraft(
      @Nullable Map<String, String> title,
      @Nullable Map<String, String> of,
      @Nullable String from,
      @Nullable String to) {}
}
