package org.didbon.web.console.review;

import org.didbon.command.Editing;
import org.didbon.rule.RuleBook;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;

/** Lists of words, histories, the audit, what waits for a second yes, and suggestions. */
public final class ReviewSection implements ConsoleSection {

  private final WordsPages words;
  private final HistoryPages histories;
  private final AuditPages audit;
  private final WaitingPages waiting;
  private final SuggestionPages suggestions;

  public ReviewSection(ConsoleParts parts) {
    Editing editing = parts.editing();
    RuleBook book = editing.book();
    ChangeViews views = new ChangeViews(book, parts.permissions(), parts.clock());
    waiting = new WaitingPages(book, views);
    words = new WordsPages(editing, parts.archive(), waiting);
    histories = new HistoryPages(book, views, waiting);
    audit = new AuditPages(book, editing.stories(), views, waiting);
    suggestions = new SuggestionPages(editing);
  }

  @Override
  public void open(ConsoleRoutes routes) {
    words.open(routes);
    histories.open(routes);
    audit.open(routes);
    waiting.open(routes);
    suggestions.open(routes);
  }
}
