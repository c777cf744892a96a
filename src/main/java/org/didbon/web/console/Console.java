package org.didbon.web.console;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import jakarta.servlet.Servlet;
import java.util.List;

/** The pages of the console, as a servlet. Thread-safe. */
public final class Console {

  /** A body, in bytes: a list of feeds, or some of the longest fields with every letter encoded. */
  public static final long LARGEST_REQUEST = 2_000_000;

  /** Of a file, in bytes; what is larger waits on the disk. */
  private static final int IN_MEMORY = 100_000;

  private final ConsoleParts parts;
  private final SiteRules site;
  private final List<ConsoleSection> sections;
  private final List<PublicPages> open;
  private final List<WebRoutes> others;

  /**
   * @param open what is shown to people who are signed in nowhere
   * @param others what is served beside the pages
   */
  public Console(
      ConsoleParts parts,
      SiteRules site,
      List<ConsoleSection> sections,
      List<PublicPages> open,
      List<WebRoutes> others) {
    this.others = List.copyOf(others);
    this.parts = parts;
    this.site = site;
    this.sections = List.copyOf(sections);
    this.open = List.copyOf(open);
  }

  /** Reads the templates and names the pages: the first to ask for one waits for it. */
  public Servlet servlet() {
    return Javalin.create(this::configure).javalinServlet();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_REQUEST, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY, SizeUnit.BYTES);
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    // a page that holds what a form must carry is not compressed together with what somebody typed
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.ignoreTrailingSlashes = true;
    open(config.routes);
  }

  private void open(RoutesConfig routes) {
    Views views = new Views();
    Gate gate = new Gate(parts, site);
    RefusalLog log = new RefusalLog(System::nanoTime);
    SignIn signIn = new SignIn(parts.door(), gate, views, log);
    routes.before(gate::frame);
    routes.get("/console/assets/{version}/{name}", Assets::serve);
    signIn.open(routes);
    ConsoleRoutes console = new ConsoleRoutes(routes, gate, views);
    sections.forEach(section -> section.open(console));
    PublicRoutes outside = new PublicRoutes(routes, gate, views);
    open.forEach(pages -> pages.open(outside));
    others.forEach(other -> other.open(routes));
    new ConsoleFaults(gate, signIn, views, log, others).open(routes);
  }
}
