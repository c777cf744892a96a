package org.didbon.web.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates, as they were compiled with the program. Thread-safe. */
final class Views {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /**
   * Fills a template; what it is given is text, never markup.
   *
   * @param template its path under {@code src/main/jte} without {@code .jte}
   */
  String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
