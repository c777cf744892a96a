package org.didbon.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Ids;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;
import org.didbon.rule.WaitingEnd;

/** Says why a change cannot be made, and what to do instead. */
public final class Refusals {

  private Refusals() {}

  public static RichText describe(Refused refused, Localizer localizer) {
    if (refused.arguments().get("kind") instanceof Editable kind) {
      String id = String.valueOf(refused.arguments().get("id"));
      List<String> near = new ArrayList<>();
      if (refused.arguments().get("near") instanceof List<?> ids) {
        ids.forEach(other -> near.add(Differences.sign(kind, String.valueOf(other))));
      }
      return absent(kind, id, near, localizer);
    }
    String key = "refused." + refused.reason().name().toLowerCase(Locale.ROOT);
    Map<String, Object> told = new HashMap<>(refused.arguments());
    if (told.get("end") instanceof WaitingEnd end) {
      told.put("end", localizer.say("pending.end." + end.word()));
    }
    RichText.Builder text = RichText.builder().lines(localizer.rich(key, told));
    Revision other = refused.other();
    return other == null
        ? text.build()
        : text.lines(Differences.describe(other, localizer)).build();
  }

  /**
   * That there is nothing of that id, and where to see what there is.
   *
   * @param near what may be meant, as queries name it
   */
  public static RichText absent(Editable kind, String id, List<String> near, Localizer localizer) {
    Map<String, Object> told = new HashMap<>();
    // what somebody typed may be no id at all
    told.put("id", Ids.isValid(id) ? Differences.sign(kind, id) : id);
    told.put("near", String.join(", ", near));
    told.put("list", RichText.code(all(kind)));
    return localizer.rich(near.isEmpty() ? "refused.absent" : "refused.absent_near", told);
  }

  /** The command that shows all of a kind. */
  private static String all(Editable kind) {
    return kind == Editable.ACTOR
        ? "/actors"
        : "/" + (kind == Editable.ROLE ? "admin" : kind.word()) + " list";
  }
}
