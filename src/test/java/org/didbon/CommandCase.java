package org.didbon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a command is tried.
 *
 * @param name of the command
 * @param line what is typed, in Russian; {@code ""}: the example of the catalogue
 * @param before lines that make it meaningful
 * @param wrong lines with the slips people make; each gets a short sentence
 * @param after lines that undo it
 * @param isForAll whether it changes what other chats are answered, or tells what they changed
 * @param isOwn whether each network answers it differently
 */
record CommandCase(
    String name,
    String line,
    List<String> before,
    List<String> wrong,
    List<String> after,
    boolean isForAll,
    boolean isOwn) {

  /** Buttons of an answer that are pressed; more of the same kind tell nothing new. */
  static final int MOST_PRESSED = 4;

  static final Map<String, CommandCase> ALL = new LinkedHashMap<>();

  static {
    add("start");
    add("subscribe", "/subscribe", "/subscribe Зззззз", "/subscribe #птицы").put();
    add("unsubscribe", "/unsubscribe Зззззз", "/unsubscribe migrants")
        .before("/subscribe Патрушев")
        .put();
    add("subscriptions").before("/subscribe migrants").put();
    add("import", "/import чушь")
        .line("/импорт https://one.invalid/rss")
        .after("/unsubscribe one.invalid/rss")
        .own()
        .put();
    add("export")
        .before("/import https://two.invalid/rss")
        .after("/unsubscribe two.invalid/rss")
        .own()
        .put();
    add("digest", "/digest", "/digest Патрушев в 25:00", "/digest migrants")
        .before("/subscribe Патрушев")
        .put();
    add("only", "/only", "/only Патрушев как-нибудь").before("/subscribe migrants").put();
    add("mute", "/mute 900d", "/mute -5m", "/mute story zzz").put();
    add("spike", "/spike Зззззз").put();
    add("unmute", "/unmute migrants").put();
    add("more", "/more zzz").line("/more STORY").put();
    add("quiet", "/quiet 25-7", "/quiet ночью").put();
    add("size", "/size гигант").put();
    add("format", "/format задом наперёд").put();
    add("preview", "/preview иногда").own().put();
    add("silent", "/silent", "/silent Зззззз вкл").before("/subscribe migrants").own().put();
    add("hashtags", "/hashtags может быть").own().put();
    add("read", "/read эльфийский").put();
    add("translate", "/translate эльфийский").put();
    add("wrong", "/wrong zzz").line("/мимо STORY").put();
    add("actor", "/actor", "/actor Зззззз").put();
    add("timeline", "/timeline", "/timeline Зззззз").put();
    add("together", "/together", "/together Патрушев и Зззззз").put();
    add("actors", "/actors Атлантида").line("/акторы RU").put();
    add("topic", "/topic", "/topic птицы").put();
    add("latest");
    add("story", "/story zzz").line("/сюжет STORY").put();
    add("keep", "/keep zzz").line("/отложить STORY").put();
    add("kept", "/kept remove zzz").before("/keep STORY").put();
    add("share", "/share zzz").line("/поделиться STORY").put();
    add("search", "/search", "/search (мигрант", "/search мигрант and птица").put();
    add("feeds").forAll().put();
    add("status");
    add("why", "/why zzz").line("/почему STORY").put();
    add("language", "/language эльфийский").put();
    add("zone", "/zone +99", "/zone Атлантида", "/zone 25:00").put();
    add("target", "/target чушь").own().put();
    add("alias", "/alias зззз зззз", "/alias Патрушев Патрушев")
        .line("/псевдоним Патрушев = Секретарь")
        .put();
    add("mydata");
    add("forgetme");
    add("settings");
    add("theme", "/theme пурпур").put();
    add("outbox", "/outbox чушь", "/outbox resend zzz").put();
    add("rule", "/rule чушь", "/rule test (мигрант", "/rule show нет").forAll().put();
    add("words", "/words чушь", "/words show нет").line("/слова list").put();
    add("feed", "/feed чушь", "/feed add чушь", "/feed add")
        .line("/источник add FEED")
        .after("/feed undo other-news")
        .forAll()
        .put();
    add("admin", "/admin add кто-то", "/admin чушь")
        .after("/admin remove telegram:12345", "/save")
        .forAll()
        .put();
    add("pending", "/pending чушь", "/pending yes", "/pending no 7").own().put();
    add("console", "/console чушь", "/console end zzz", "/console token чушь").own().put();
    add("audit").forAll().own().put();
    add("help", "/help ззззззз").put();
    add("watch");
    add("save", "/save 99999", "/save чушь").line("/rule test мигрант").put();
    add("cancel");
  }

  /** With nothing that is typed wrong. */
  CommandCase withoutWrong() {
    return new CommandCase(name, line, before, List.of(), after, isForAll, isOwn);
  }

  private static Builder add(String name, String... wrong) {
    Builder builder = new Builder(name, List.of(wrong));
    builder.put();
    return builder;
  }

  private static final class Builder {
    private final String name;
    private final List<String> wrong;
    private String line = "";
    private List<String> before = List.of();
    private List<String> after = List.of();
    private boolean forAll;
    private boolean own;

    Builder(String name, List<String> wrong) {
      this.name = name;
      this.wrong = wrong;
    }

    Builder line(String typed) {
      line = typed;
      return this;
    }

    Builder before(String... lines) {
      before = List.of(lines);
      return this;
    }

    Builder after(String... lines) {
      after = List.of(lines);
      return this;
    }

    Builder forAll() {
      forAll = true;
      return this;
    }

    Builder own() {
      own = true;
      return this;
    }

    void put() {
      ALL.put(name, new CommandCase(name, line, before, wrong, after, forAll, own));
    }
  }
}
