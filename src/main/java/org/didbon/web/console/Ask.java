package org.didbon.web.console;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Localizer;
import org.didbon.text.Harmless;

/** One request of somebody who is signed in, and how it is answered. */
public final class Ask {

  /** More than anybody writes into a form. */
  public static final int LONGEST_FIELD = 100_000;

  /** Of the request: a {@link Runnable} that lets its answer take as long as it needs. */
  public static final String UNHURRIED = "org.didbon.unhurried";

  private final Context context;
  private final Caller caller;
  private final Views views;

  Ask(Context context, Caller caller, Views views) {
    this.context = context;
    this.caller = caller;
    this.views = views;
  }

  public Caller caller() {
    return caller;
  }

  public Localizer localizer() {
    return caller.localizer();
  }

  public String say(String key) {
    return localizer().say(key);
  }

  /** A part of the path. */
  public String path(String name) {
    return context.pathParam(name);
  }

  /** What stands after the question mark, on one line; {@code ""} if nothing does. */
  public String query(String name) {
    return Harmless.inOneLine(Objects.requireNonNullElse(context.queryParam(name), "")).strip();
  }

  /**
   * What stands in a field of the form, without control characters but line breaks and tabs; {@code
   * ""} if nothing does.
   */
  public String field(String name) {
    String written = Objects.requireNonNullElse(context.formParam(name), "");
    if (written.length() > LONGEST_FIELD) {
      throw new BadInput(say("console.too_long"));
    }
    return Harmless.inLines(written).strip();
  }

  /** A number of the query, between 0 and {@code most}; {@code otherwise} where there is none. */
  public int number(String name, int otherwise, int most) {
    try {
      return Math.max(0, Math.min(most, Integer.parseInt(query(name))));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Whether a part of a page is wanted, to be put into the one that is shown. */
  public boolean isPart() {
    return "true".equals(context.header("HX-Request"));
  }

  /**
   * A whole page.
   *
   * @param section of the menu
   * @param template under {@code src/main/jte}, with the parameters {@code frame} and {@code view}
   */
  public void page(MenuEntry section, String title, String template, Object view) {
    Frame frame = Frame.of(caller, section, title, said());
    html(views.render(template, Map.of("frame", frame, "view", view)));
  }

  /** A part of a page: a template with the parameters {@code say} and {@code view}. */
  public void part(String template, Object view) {
    Frame frame = Frame.of(caller, MenuEntry.NONE, "", Optional.empty());
    html(views.render(template, Map.of("frame", frame, "view", view)));
  }

  /** Goes on to another page of ours, as after a change. */
  public void goTo(String path) {
    if (isPart()) {
      context.header("HX-Redirect", path);
      context.status(HttpStatus.NO_CONTENT);
    } else {
      context.redirect(path, HttpStatus.SEE_OTHER);
    }
  }

  /**
   * Likewise, where it says what was done.
   *
   * @param what the end of a key {@code console.said.…}
   */
  public void goTo(String path, String what) {
    goTo(path + (path.indexOf('?') < 0 ? "?" : "&") + "said=" + what);
  }

  /** A file to be kept. */
  public void file(String name, String type, byte[] content) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.contentType(type);
    context.result(content);
  }

  /**
   * Where a file goes that is too large for memory; {@link #unhurried} has been said before.
   *
   * @param length in bytes, so that a browser shows how far it is
   */
  public OutputStream file(String name, String type, long length) {
    context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    context.contentType(type);
    context.res().setContentLengthLong(length);
    return context.outputStream();
  }

  /** Lets the answer take as long as it needs: by default each is cut off after a while. */
  public void unhurried() {
    Runnable lifting = context.attribute(UNHURRIED);
    if (lifting != null) {
      lifting.run();
    }
  }

  /** The request itself, for what else it may hold. */
  public Context context() {
    return context;
  }

  private Optional<String> said() {
    String what = query("said");
    return Frame.SAID.contains(what) ? Optional.of(say("console.said." + what)) : Optional.empty();
  }

  private void html(String page) {
    context.contentType("text/html; charset=utf-8");
    context.result(page.getBytes(StandardCharsets.UTF_8));
  }
}
