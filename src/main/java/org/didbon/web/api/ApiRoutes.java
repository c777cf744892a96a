package org.didbon.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.BadInput;
import org.didbon.domain.DatabaseAway;

/** All that can be asked, each with whom it takes: whoever forgets to say so answers nobody. */
final class ApiRoutes {

  /** What one route answers. */
  interface ApiAnswer {

    /**
     * Answers by one of the methods of {@code call} that do.
     *
     * @throws ApiFault if it cannot
     * @throws BadInput likewise, in words for a person
     */
    void answer(ApiCall call);
  }

  private static final String REFUSED = "api-refused";

  private final Map<ApiRoute, ApiAnswer> answers = new LinkedHashMap<>();

  void add(ApiRoute route, ApiAnswer answer) {
    answers.put(route, answer);
  }

  List<ApiRoute> all() {
    return new ArrayList<>(answers.keySet());
  }

  /** Names them to the server. */
  void open(RoutesConfig routes, TokenGate gate) {
    answers.forEach(
        (route, answer) ->
            routes.addHttpHandler(
                route.method(), route.path(), context -> answer(context, route, answer, gate)));
  }

  /** The methods that a path takes, such as {@code GET, POST}. */
  String allowed(String path) {
    return answers.keySet().stream()
        .filter(route -> path.matches(pattern(route.path())))
        .map(ApiRoute::method)
        .distinct()
        .map(HandlerType::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String pattern(String path) {
    return path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+") + "/?";
  }

  private static void answer(Context context, ApiRoute route, ApiAnswer answer, TokenGate gate) {
    try {
      ApiCall call = gate.admit(context, route);
      checkParameters(context, route);
      answer.answer(call);
    } catch (ApiFault e) {
      send(context, e);
    } catch (BadInput e) {
      send(context, ApiFaults.of(e, gate.localizer(context)));
    } catch (DatabaseAway e) {
      send(
          context,
          ApiFault.of(503, "database-away", "the database cannot be reached; try again")
              .header("Retry-After", "5"));
    } catch (HttpResponseException e) {
      throw e;
    } catch (StackOverflowError | OutOfMemoryError e) {
      // one request that wants too much ends no other
      throw new IllegalStateException("a request wanted too much path=" + route.path(), e);
    }
  }

  private static void checkParameters(Context context, ApiRoute route) {
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!route.parameters().contains(name)) {
                throw ApiFault.parameter(
                    name,
                    "there is no such parameter here; known are "
                        + route.parameters().stream().sorted().collect(Collectors.joining(", ")));
              }
              if (values.size() > 1) {
                throw ApiFault.parameter(name, "it stands there twice");
              }
            });
  }

  /** Whether a fault was sent already: the server comes back with each 404, whosever it is. */
  static boolean isRefused(Context context) {
    return context.attribute(REFUSED) != null;
  }

  static void send(Context context, ApiFault fault) {
    context.attribute(REFUSED, true);
    fault.headers().forEach(context::header);
    context.status(fault.status());
    context.contentType("application/problem+json");
    context.result(ApiJson.written(fault.problem()));
  }
}
