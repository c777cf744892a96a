package org.didbon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.command.Right;
import org.didbon.web.console.ConsoleParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is served is described, and what is described is served. */
class ApiDescriptionTest {

  private final JsonNode description = read();
  private final List<ApiRoute> routes = new HttpApi((ConsoleParts) empty(ConsoleParts.class)).all();

  @Test
  void eachRouteIsDescribedAndEachDescriptionServed() {
    Set<String> served = new TreeSet<>();
    routes.forEach(route -> served.add(route.method().name() + " " + route.path()));
    served.add("GET " + HttpApi.DESCRIPTION);
    Set<String> described = new TreeSet<>();
    operations().forEach(operation -> described.add(operation.name()));

    assertThat(described).isEqualTo(served);
  }

  @Test
  void eachDescribesItsParametersScopeAndRole() {
    for (ApiRoute route : routes) {
      Operation operation = operation(route);

      assertThat(operation.parameters("query"))
          .as(operation.name())
          .isEqualTo(new TreeSet<>(route.parameters()));
      assertThat(operation.parameters("path"))
          .as(operation.name())
          .isEqualTo(new TreeSet<>(names(route.path())));
      assertThat(operation.node().at("/security/0/token/0").asText())
          .as(operation.name())
          .isEqualTo(route.scope().word());
      assertThat(operation.node().get("description").asText())
          .as(operation.name())
          .contains("the role " + role(route.right()));
      assertThat(operation.node().get("summary").asText()).as(operation.name()).isNotBlank();
      assertThat(operation.node().get("responses").properties())
          .as(operation.name())
          .anyMatch(answer -> answer.getKey().startsWith("2"))
          .anyMatch(answer -> answer.getKey().equals("401"))
          .anyMatch(answer -> answer.getKey().equals("403"));
    }
  }

  @Test
  void whatItRefersToIsThere() {
    description.findValues("$ref").stream()
        .map(JsonNode::asText)
        .forEach(
            ref -> assertThat(description.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  /** Parts that nobody asks anything: naming routes needs none of them. */
  private static @Nullable Object empty(Class<?> type) {
    if (type.isInterface()) {
      return mock(type);
    }
    if (type.isPrimitive()) {
      return 0;
    }
    if (!type.isRecord()) {
      return null;
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      return constructor.newInstance(
          Stream.of(constructor.getParameterTypes()).map(ApiDescriptionTest::empty).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no empty " + type, e);
    }
  }

  private static String role(Right right) {
    return right.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> names(String path) {
    return Pattern.compile("\\{([a-z]+)}").matcher(path).results().map(it -> it.group(1)).toList();
  }

  private Operation operation(ApiRoute route) {
    String name = route.method().name() + " " + route.path();
    return operations().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private Stream<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    description
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    method.getValue(),
                                    description))));
    return all.stream();
  }

  private record Operation(String name, JsonNode node, JsonNode whole) {

    Set<String> parameters(String in) {
      Set<String> names = new TreeSet<>();
      for (JsonNode parameter : node.path("parameters")) {
        JsonNode resolved =
            parameter.has("$ref")
                ? whole.at(parameter.get("$ref").asText().substring(1))
                : parameter;
        if (resolved.get("in").asText().equals(in)) {
          names.add(resolved.get("name").asText());
        }
      }
      return names;
    }
  }

  private static JsonNode read() {
    try (InputStream file = HttpApi.class.getResourceAsStream("openapi.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
