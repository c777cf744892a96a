package org.didbon.command.keep;

import java.util.List;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;

/** The reports of the story that is meant: the one named, or that of the chat's last alert. */
final class ToldStory {

  private ToldStory() {}

  /**
   * At least one, the earliest first.
   *
   * @throws org.didbon.domain.BadInput if there is no such story, or nothing was alerted yet
   */
  static List<Recorded> of(CommandRequest request, PastNews news) {
    String asked =
        request.words().isEmpty()
            ? news.lastAlerted(request.chat())
                .orElseThrow(() -> request.wrong("why.none", Map.of()))
            : request.words();
    List<Recorded> reports = news.story(asked, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("story.unknown", Map.of("story", asked));
    }
    return reports;
  }
}
