package org.didbon.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;

/** Decides which chats hear of an item. */
public final class AlertRouter {

  private AlertRouter() {}

  /** One recipient a chat, in the order of the subscriptions, with all it asked for. */
  public static List<Recipient> route(List<Match> matches, List<Subscription> subscriptions) {
    Map<ChatAddress, Set<Subject>> asked =
        subscriptions.stream()
            .collect(
                Collectors.groupingBy(
                    Subscription::chat,
                    LinkedHashMap::new,
                    Collectors.mapping(Subscription::subject, Collectors.toSet())));
    List<Recipient> recipients = new ArrayList<>();
    asked.forEach(
        (chat, subjects) -> {
          List<Match> because = matches.stream().filter(match -> covers(subjects, match)).toList();
          if (!because.isEmpty()) {
            recipients.add(new Recipient(chat, because));
          }
        });
    return recipients;
  }

  private static boolean covers(Set<Subject> subjects, Match match) {
    return subjects.contains(Subject.EVERYTHING) || subjects.contains(match.subject());
  }
}
