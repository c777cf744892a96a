package org.didbon.web;

import jakarta.servlet.Servlet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.didbon.web.console.Ask;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Hands requests to a servlet that is made when the first of them comes: a start waits for none.
 */
final class ConsoleHandler extends Handler.Wrapper {

  private final Supplier<Servlet> making;
  private final ReentrantLock lock = new ReentrantLock();

  ConsoleHandler(Supplier<Servlet> making) {
    super(true, null);
    this.making = making;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (getHandler() == null) {
      make();
    }
    request.setAttribute(Ask.UNHURRIED, (Runnable) () -> Deadlines.lift(request));
    return super.handle(request, response, callback);
  }

  private void make() throws Exception {
    lock.lock();
    try {
      if (getHandler() == null) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.addServlet(new ServletHolder(making.get()), "/*");
        context.setServer(getServer());
        context.start();
        setHandler(context);
      }
    } finally {
      lock.unlock();
    }
  }

  /** It reads databases: never by a thread that others wait for. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.BLOCKING;
  }
}
