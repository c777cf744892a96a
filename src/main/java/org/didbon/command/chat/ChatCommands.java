package org.didbon.command.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.didbon.command.ChatBooks;
import org.didbon.command.ChatSettings;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.Dialogues;
import org.didbon.command.Editing;
import org.didbon.command.PastNews;
import org.didbon.command.Permissions;
import org.didbon.command.ReadableLanguages;
import org.didbon.command.RuleViews;
import org.didbon.command.StartLink;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.command.SubscriptionLookup;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.AlertStyle.Previews;
import org.didbon.outbox.ChatSender.Skill;
import org.didbon.phrase.Catalogues;
import org.didbon.rule.WatchlistView;

/**
 * The commands by which a chat settles what it hears, and how. Each list is in the help's order.
 */
public final class ChatCommands {

  private final CommandContext context;
  private final Permissions permissions;
  private final Editing editing;
  private final QueryOffers offers;
  private final AddressOffers addresses;
  private final WatchCommand watch;
  private final Dialogues dialogues;
  private final Stops stops;

  public ChatCommands(
      CommandContext context,
      Editing editing,
      RuleViews views,
      Permissions permissions,
      Dialogues dialogues) {
    this.dialogues = dialogues;
    this.context = context;
    this.permissions = permissions;
    this.editing = editing;
    this.addresses = new AddressOffers(context, editing);
    this.offers = new QueryOffers(context, editing, views);
    this.stops =
        new Stops(context.books(), context.watchlist(), editing.ownFeeds(), context.clock());
    this.watch = new WatchCommand(context.watchlist(), context.subjects());
  }

  /** Those that change nothing, whoever follows a link to them. */
  public List<Command> showing() {
    return List.of(watch);
  }

  /** Those that stand after another command's name, see {@link Command#branchesOf}. */
  public List<Command> branches() {
    return List.of(
        new OwnFeedsCommand(
            context.books().ownFeeds(), editing.ownFeeds(), context.catalogues().typed()),
        new BestCommand(
            context.books().best(),
            context.watchlist(),
            context.catalogues().typed(),
            context.clock()),
        new SubscribeInCommand(
            new SubscribeCommand(context, addresses, offers),
            context.subjects(),
            new NamedChats(permissions),
            context.catalogues().typed()));
  }

  /**
   * What the chat is told of, and when.
   *
   * @param translates whether there is a server that translates alerts
   */
  public List<Command> ofAlerts(StartLink links, boolean translates) {
    WatchlistView watchlist = context.watchlist();
    ChatBooks books = context.books();
    PastNews news = context.news();
    Clock clock = context.clock();
    Subjects subjects = context.subjects();
    SubscriptionBook subscriptions = context.subscriptions();
    SubscriptionLookup lookup = context.lookup();
    ReadableLanguages readable = new ReadableLanguages(context.catalogues());
    MuteList muted = new MuteList(books.mutes(), news, watchlist, clock);
    QuietHours hours = new QuietHours(books.settings());
    MuteCommand mute = new MuteCommand(subjects, muted, books.settings(), hours);
    return List.of(
        new StartCommand(context, editing.ownFeeds(), links),
        new SubscribeCommand(context, addresses, offers),
        new UnsubscribeCommand(subjects, lookup, stops, watchlist),
        new SubscriptionsCommand(subscriptions, books.best(), watchlist),
        new ImportCommand(context, editing),
        new ExportCommand(subscriptions, books.ownFeeds(), watchlist),
        new DigestCommand(subjects, lookup),
        new OnlyCommand(subjects, lookup),
        mute,
        new UnmuteCommand(subjects, muted),
        new MoreCommand(news, subscriptions, watchlist),
        new SpikeCommand(subjects, books.spikes(), subscriptions, watchlist, clock),
        new QuietCommand(hours, mute),
        new SizeCommand(books.settings()),
        new FormatCommand(books.settings()),
        new SwitchCommand(
            "preview.",
            books.settings(),
            style -> style.previews().name().toLowerCase(Locale.ROOT),
            (style, on) -> style.withPreviews(on ? Previews.ON : Previews.OFF),
            chat -> permissions.can(chat, Skill.PREVIEWS)),
        new SilentCommand(books.settings(), subjects, lookup, permissions),
        new SwitchCommand(
            "hashtags.",
            books.settings(),
            style -> style.hashtags() ? "on" : "off",
            AlertStyle::withHashtags,
            chat -> permissions.can(chat, Skill.HASHTAGS)),
        new ReadCommand(books.settings(), readable, context.catalogues().languages()),
        new TranslateCommand(
            books.settings(), readable, context.catalogues().languages(), translates),
        new WrongCommand(
            news, subscriptions, books.complaints(), new NotMeantBook(muted, permissions)));
  }

  /**
   * The chat itself, and what is kept of it.
   *
   * @param alerts what is settled of its alerts
   * @param translates whether there is a server that translates alerts
   */
  public List<Command> ofChat(List<Command> alerts, boolean translates) {
    ChatBooks books = context.books();
    ChatSettings settings = books.settings();
    Catalogues catalogues = context.catalogues();
    List<Command> settling =
        List.of(
            new LanguageCommand(catalogues, settings),
            new ZoneCommand(context, dialogues),
            new ThemeCommand(settings));
    List<Command> all = new ArrayList<>(alerts);
    all.addAll(settling);
    return List.of(
        new SettingsCommand(context, dialogues, all, branches(), translates),
        settling.get(0),
        settling.get(1),
        new TargetCommand(
            books.targets(), books.ownChats(), new NamedChats(permissions), context.clock()),
        new AliasCommand(context),
        new MyDataCommand(books, context.watchlist(), context.clock()),
        new ForgetMeCommand(books.kept(), stops),
        settling.get(2));
  }
}
