package org.didbon.web.api;

import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.actor.ActorBook;
import org.didbon.actor.Mention;
import org.didbon.actor.NameReading;
import org.didbon.actor.NameWarning;
import org.didbon.actor.NearMiss;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.command.edit.KnownActors;
import org.didbon.domain.Actor;
import org.didbon.domain.Ids;
import org.didbon.phrase.Localizer;
import org.didbon.rule.ActorPreview;
import org.didbon.rule.ActorPreviewer;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Preview;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleJson;
import org.didbon.rule.WatchlistView;
import org.didbon.text.Languages;
import org.didbon.text.Tokens;
import org.didbon.text.name.SpelledForms;
import org.didbon.web.api.RuleResource.SideAnswer;
import org.jspecify.annotations.Nullable;

/** People: what is known of each, what a change would bring, and who is found in a text. */
final class ActorResource extends EditedResource<PersonDraft> {

  private static final int LONGEST_TEXT = 50_000;

  private final Editing editing;
  private final KnownActors known;
  private final WatchlistView watchlist;
  private final Clock clock;

  ActorResource(Editing editing, WatchlistView watchlist, Clock clock) {
    super(editing.book(), Editable.ACTOR, "actors", Right.EDITOR, PersonDraft.class);
    this.editing = editing;
    this.known = new KnownActors(editing.book());
    this.watchlist = watchlist;
    this.clock = clock;
  }

  /**
   * A text in which people are sought.
   *
   * @param language BCP 47; null to be found out
   */
  record FindWish(@Nullable String text, @Nullable String language) {}

  /**
   * Who was found where, in the order of the text.
   *
   * @param nearly places that have somebody's surname and do not mean that person
   */
  record FoundActors(String language, List<MentionAnswer> mentions, List<NearlyAnswer> nearly) {}

  /**
   * A place that might mean somebody.
   *
   * @param objection why it does not, such as {@code other_name}
   */
  record NearlyAnswer(String actor, String objection, int start, int end, String form) {}

  /**
   * All forms in which somebody is found.
   *
   * @param forms by language ({@code latin} for all Latin letters), then by part of the name; the
   *     nominatives first
   */
  record FormsAnswer(String id, Map<String, Map<String, List<String>>> forms) {}

  /**
   * A place that means somebody.
   *
   * @param ground why, such as {@code full_name}
   * @param start UTF-16 offset in the text
   */
  record MentionAnswer(String actor, String ground, int start, int end, String form) {}

  /**
   * What a change of a person would bring, over the last 30 days, today among them.
   *
   * @param stories that what comes in belongs to
   * @param chats how many hear of the person
   * @param gained items that come in; of somebody new all
   * @param lost items that go
   * @param doubts what of the names may be meant otherwise
   */
  record ActorPreviewAnswer(
      int stories,
      double alertsADay,
      int chats,
      SideAnswer gained,
      SideAnswer lost,
      List<NameDoubt> doubts) {}

  /**
   * A name that will be ambiguous in texts.
   *
   * @param doubt such as {@code same_surname}
   * @param name the name or surname, or the id of the other person; {@code ""} if neither
   */
  record NameDoubt(String doubt, String name) {

    static NameDoubt of(NameWarning warning) {
      return new NameDoubt(warning.doubt().name().toLowerCase(Locale.ROOT), warning.name());
    }
  }

  @Override
  void open(ApiRoutes routes) {
    super.open(routes);
    String actors = ApiRoute.ROOT + "/actors";
    String one = actors + "/{id}";
    routes.add(ApiRoute.change(HandlerType.PUT, one, Right.EDITOR), this::replace);
    routes.add(ApiRoute.get(one + "/forms", Right.EDITOR), this::forms);
    routes.add(ApiRoute.ask(actors + "/find", Right.EDITOR), this::find);
    routes.add(ApiRoute.ask(actors + "/preview", Right.EDITOR), this::preview);
  }

  @Override
  Function<Overlay, Object> telling(EffectiveRules now, Localizer localizer) {
    return ActorAnswer::of;
  }

  @Override
  String content(String id, PersonDraft draft, Optional<Overlay> was) {
    return RuleJson.of(PersonReader.read(id, draft));
  }

  /** Who is there already is not added once more, unless an id says that another is meant. */
  @Override
  String freeId(PersonDraft draft) {
    Actor actor = PersonReader.read("new", draft);
    List<String> there =
        actor.names().values().stream()
            .flatMap(List::stream)
            .flatMap(name -> known.named(name).stream())
            .filter(overlay -> !overlay.content().isDeleted())
            .map(Overlay::id)
            .distinct()
            .toList();
    if (!there.isEmpty()) {
      throw ApiFault.of(
              409,
              "same-name",
              "somebody of this name is there already; change that one, or send an id for another")
          .with("ids", there);
    }
    return known.freeId(actor.name());
  }

  /** More alerts than anybody reads have to be meant, as in a chat. */
  @Override
  void check(Proposal proposal, PersonDraft draft) {
    if (Boolean.TRUE.equals(draft.evenIfBusy()) || !proposal.change().after().isOn()) {
      return;
    }
    Actor after = RuleJson.actor(proposal.change().after().text());
    Actor before = watched(proposal.seen());
    if (before != null && isFoundAlike(before, after)) {
      return;
    }
    double alerts = previewed(after, before).gained().alertsADay();
    if (alerts > editing.mostAlertsADay()) {
      throw ApiFault.of(
              409,
              "busy-actor",
              "it would bring more alerts a day than anybody reads; send fuller names or"
                  + " bareSurname: never, or evenIfBusy: true")
          .with("alertsADay", RuleResource.rounded(alerts))
          .with("most", editing.mostAlertsADay());
    }
  }

  /** Whether the same texts name both, whatever else is told of them. */
  private static boolean isFoundAlike(Actor one, Actor other) {
    return one.names().equals(other.names())
        && one.country().equals(other.country())
        && one.roles().equals(other.roles())
        && one.bareSurname() == other.bareSurname()
        && one.not().equals(other.not());
  }

  private static @Nullable Actor watched(Overlay overlay) {
    return overlay.content().isOn() ? RuleJson.actor(overlay.content().text()) : null;
  }

  private ActorPreview previewed(Actor after, @Nullable Actor before) {
    return editing.people().of(after, before, book.now().actors(), ZoneOffset.UTC);
  }

  /** Of an id that nobody has, it is somebody new. */
  private void preview(ApiCall call) {
    PersonDraft draft = call.body(PersonDraft.class);
    String id = Objects.requireNonNullElse(draft.id(), "new-person");
    if (!Ids.isValid(id)) {
      throw ApiFault.field("id", "an id has a-z, 0-9 and hyphens");
    }
    Actor after = RuleJson.actor(content(id, draft, Optional.empty()));
    Overlay seen = book.now().entry(Editable.ACTOR, id);
    ActorPreview preview = previewed(after, watched(seen));
    Preview gained = preview.gained();
    List<NameWarning> doubts =
        ActorBook.of(ActorPreviewer.with(after, book.now().actors())).warnings();
    call.answer(
        new ActorPreviewAnswer(
            gained.stories(),
            RuleResource.rounded(gained.alertsADay()),
            gained.chats(),
            new SideAnswer(
                gained.items().total(),
                gained.items().complete(),
                RuleResource.samples(gained.samples())),
            SideAnswer.of(preview.lost()),
            doubts.stream()
                .filter(warning -> warning.actor().equals(id))
                .map(NameDoubt::of)
                .toList()));
  }

  private void forms(ApiCall call) {
    Actor actor = RuleJson.actor(present(call.path("id")).content().text());
    List<String> names = actor.names().values().stream().flatMap(List::stream).toList();
    Map<String, Map<String, List<String>>> told = new LinkedHashMap<>();
    SpelledForms.of(names)
        .forEach(
            (language, parts) -> {
              Map<String, List<String>> of = new LinkedHashMap<>();
              parts.forEach((part, forms) -> of.put(part.word(), List.copyOf(forms)));
              told.put(language, of);
            });
    call.answer(new FormsAnswer(actor.id(), told));
  }

  private void find(ApiCall call) {
    FindWish wish = call.body(FindWish.class);
    String text = Objects.requireNonNullElse(wish.text(), "");
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw ApiFault.field("text", "a text of 1 to " + LONGEST_TEXT + " characters is wanted");
    }
    String hint = Objects.requireNonNullElse(wish.language(), "");
    if (!hint.matches("([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)?")) {
      throw ApiFault.field("language", "a language is a BCP 47 tag, such as ru");
    }
    String language = Languages.of("", text, hint);
    Tokens tokens = Tokens.of(text);
    ActorBook book = watchlist.actors();
    NameReading reading = book.finder().explain(tokens, language, clock.instant());
    call.answer(
        new FoundActors(
            language,
            reading.mentions().stream().map(one -> told(one, tokens, text)).toList(),
            reading.nearly().stream().map(one -> told(one, tokens, text)).toList()));
  }

  private static NearlyAnswer told(NearMiss miss, Tokens tokens, String text) {
    int start = tokens.start(miss.first());
    int end = tokens.end(miss.last());
    return new NearlyAnswer(
        miss.actor(), miss.objection().word(), start, end, text.substring(start, end));
  }

  private static MentionAnswer told(Mention mention, Tokens tokens, String text) {
    int start = tokens.start(mention.first());
    int end = tokens.end(mention.last());
    return new MentionAnswer(
        mention.actor(), mention.ground().word(), start, end, text.substring(start, end));
  }
}
