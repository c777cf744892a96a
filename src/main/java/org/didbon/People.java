package org.didbon;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.didbon.chat.NetworkContext;
import org.didbon.chat.Networks;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.command.Permissions;
import org.didbon.command.edit.OwnerNotice;
import org.didbon.command.edit.WaitingNotice;
import org.didbon.config.ChatNetworks;
import org.didbon.config.Settings;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.OutboxSender;
import org.didbon.outbox.SteadyOutbox;
import org.didbon.outbox.Translations;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.VerdictLog;
import org.didbon.rule.RuleBook;
import org.didbon.rule.SecondYes;
import org.didbon.rule.Staff;
import org.didbon.store.Database;
import org.didbon.translate.Translator;

/**
 * Who is talked with, and who may change what: the chat networks and what is sent on them, the
 * owners and admins, and the book of rules they edit.
 */
record People(
    Networks networks,
    Optional<Translator> translator,
    OutboxSender sender,
    Staff staff,
    OwnerNotice ownerNews,
    RuleBook book,
    Permissions permissions) {

  /**
   * Opens the networks.
   *
   * @param console the terminal, if it is one of the networks
   * @param sendNow to be run when a message was written
   */
  static People open(Foundation base, ConsoleChat console, Runnable sendNow, OpenedParts opened) {
    Settings settings = base.settings();
    Database database = base.database();
    Clock clock = base.clock();
    Catalogues catalogues = base.catalogues();
    SteadyOutbox outbox =
        new SteadyOutbox(database.outbox(), new VerdictLog(base.tally())::settled);
    Networks networks =
        Networks.open(
            ChatNetworks.PEOPLE,
            settings.networks(),
            new NetworkContext(
                settings.environment().ofNetworks(),
                console,
                outbox,
                bot -> database.intake(bot, clock),
                clock));
    networks.all().forEach(opened::add);
    Optional<Translator> translator = translator(settings, clock);
    translator.ifPresent(opened::add);
    Translations translations =
        translator.<Translations>map(server -> server::of).orElse(Translations.NONE);
    OutboxSender sender =
        opened.add(
            new OutboxSender(
                outbox,
                networks.senders(),
                settings.retries(),
                chat -> catalogues.to(database.chatSettings().of(chat)),
                translations,
                clock,
                RandomGenerator.getDefault()));
    List<ChatAddress> owners = settings.environment().owners();
    Staff staff = new Staff(owners, base.rules(), networks::talk, networks::runsTheBot);
    OwnerNotice ownerNews = new OwnerNotice(staff::owners, database.chatSettings(), catalogues);
    database.whenBack(
        (away, reason) -> {
          Instant now = clock.instant();
          outbox.add(ownerNews.ofReturn(now.minus(away), now), now);
          sendNow.run();
        });
    LiveWatchlist watchlist = base.watchlist();
    RuleBook book =
        new RuleBook(
            base.rules(),
            () -> watchlist.get().matcher(),
            ownerNews,
            new SecondYes(
                database.waiting(),
                staff,
                new WaitingNotice(staff::admins, database.chatSettings(), catalogues),
                clock),
            () -> {
              watchlist.refresh(); // it holds from now on, and the owners are told
              sendNow.run();
            },
            clock);
    Permissions permissions = new Permissions(networks, owners, book::role);
    return new People(networks, translator, sender, staff, ownerNews, book, permissions);
  }

  private static Optional<Translator> translator(Settings settings, Clock clock) {
    return settings.translate().isOn()
        ? Optional.of(
            Translator.open(settings.translate(), settings.environment().translateKey(), clock))
        : Optional.empty();
  }
}
