package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.pipeline.FeedFixture.item;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was told of a story is read where an item joins it, and nowhere else: it costs most. */
class ReadPastsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String SNOW = item("snow", "Снег растаял в горах у перевала", HOUR);
  private static final String HAIL = item("hail", "Ночью в долине выпал крупный град", HOUR);

  @TempDir private Path folder;
  private final List<Set<Object>> asked = new CopyOnWriteArrayList<>();
  private FeedFixture house;

  @BeforeEach
  void open() {
    house = new FeedFixture(folder, NewsPolicy.ALL);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void thePastOfAStoryIsReadOnlyWhereAnItemJoinsIt() throws Exception {
    house.holds("paper", SNOW, HAIL).visit(seen());
    assertThat(asked).containsExactly(Set.of());

    house.holds("mirror", SNOW).visit(seen());

    assertThat(asked).hasSize(2);
    assertThat(asked.get(1)).hasSize(1);
  }

  private NewsStore seen() {
    NewsStore store = house.database().news();
    return (NewsStore)
        Proxy.newProxyInstance(
            NewsStore.class.getClassLoader(),
            new Class<?>[] {NewsStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("pasts")) {
                asked.add(new HashSet<>((Collection<?>) arguments[0]));
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
