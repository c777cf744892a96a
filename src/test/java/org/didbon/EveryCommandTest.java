package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.didbon.ThreeNetworksFixture.BotAnswer;
import org.didbon.ThreeNetworksFixture.Talk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command there is, on every network there is, through the real gateways: its own example is
 * answered, so are the buttons of the answer, and what is typed wrong gets a short sentence in the
 * chat's language. What the console says is what the others have to say. A command without a {@link
 * CommandCase} fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCommandTest {

  /** What one talk about a command brought. */
  private record Walk(BotAnswer good, List<BotAnswer> pressed, List<BotAnswer> wrong) {}

  @TempDir private static Path folder;

  /** A network lets one chat hear once a second, so all chats wait at the same time. */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private final Map<String, Walk> console = new HashMap<>();
  private final RussianCatalogue phrases = new RussianCatalogue();
  private ThreeNetworksFixture talks;

  @BeforeAll
  void open() {
    talks = new ThreeNetworksFixture(folder);
  }

  @AfterAll
  void close() {
    threads.shutdownNow();
    talks.close();
  }

  @Test
  void everyCommandHasACase() {
    assertThat(CommandCase.ALL.keySet()).containsExactlyInAnyOrderElementsOf(talks.commands());
  }

  @TestFactory
  Stream<DynamicTest> itsExampleIsAnsweredAlikeOnAllNetworks() {
    Map<String, CompletableFuture<Walk>> walks = new HashMap<>();
    List<CommandCase> alone = new ArrayList<>();
    for (CommandCase each : CommandCase.ALL.values()) {
      if (each.isForAll()) {
        alone.add(each); // changes what others would see: in its turn, when they are done
      } else {
        console.put(each.name(), walk(talks.console(), each, null));
        for (String network : ThreeNetworksFixture.OTHERS) {
          walks.put(network + each.name(), begun(network, each));
        }
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (CommandCase each : CommandCase.ALL.values()) {
      for (String network : ThreeNetworksFixture.OTHERS) {
        if (!each.isForAll()) {
          tests.add(
              test(network, each, Objects.requireNonNull(walks.get(network + each.name()))::join));
        }
      }
    }
    for (CommandCase each : alone) {
      for (String network : ThreeNetworksFixture.OTHERS) {
        tests.add(test(network, each, () -> aloneOn(network, each)));
      }
    }
    return tests.stream();
  }

  private Walk aloneOn(String network, CommandCase each) {
    console.computeIfAbsent(each.name(), name -> walk(talks.console(), each, null));
    Walk model = Objects.requireNonNull(console.get(each.name()));
    List<CompletableFuture<BotAnswer>> wrong = new ArrayList<>();
    for (int i = 0; i < each.wrong().size(); i++) {
      String typed = each.wrong().get(i);
      String same = each.isOwn() ? null : model.wrong().get(i).text();
      wrong.add(
          CompletableFuture.supplyAsync(
              () -> talks.on(network, each.name()).says(typed, same), threads));
    }
    Walk walk = walk(talks.on(network, each.name()), each.withoutWrong(), model);
    return new Walk(
        walk.good(), walk.pressed(), wrong.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Walk> begun(String network, CommandCase each) {
    Walk model = console.get(each.name());
    return CompletableFuture.supplyAsync(
        () -> walk(talks.on(network, each.name()), each, model), threads);
  }

  private DynamicTest test(String network, CommandCase each, Supplier<Walk> walked) {
    return DynamicTest.dynamicTest(
        each.name() + " on " + network,
        () -> {
          Walk walk = walked.get();
          Walk model = Objects.requireNonNull(console.get(each.name()));
          if (!each.isOwn()) {
            phrases.assertAnswered(walk.good().text());
          }
          walk.pressed().forEach(answer -> phrases.assertAnswered(answer.text()));
          walk.wrong().forEach(answer -> phrases.assertShortSentence(answer.text()));
          if (!each.isOwn()) {
            assertThat(walk.good().commands()).isEqualTo(model.good().commands());
            assertThat(walk.pressed()).hasSameSizeAs(model.pressed());
          }
        });
  }

  /**
   * Talks about one command.
   *
   * @param model what was answered on the console, word for word expected here; null if this is it
   */
  private Walk walk(Talk talk, CommandCase each, @Nullable Walk model) {
    Walk same = each.isOwn() ? null : model;
    each.before().forEach(talk::says);
    String line = talks.filled(talks.inRussian(each));
    BotAnswer good = same == null ? talk.says(line) : talk.says(line, same.good().text());
    List<BotAnswer> pressed = new ArrayList<>();
    for (int i = 0; i < Math.min(good.commands().size(), CommandCase.MOST_PRESSED); i++) {
      pressed.add(
          same == null
              ? talk.presses(good, i)
              : talk.presses(good, i, same.pressed().get(i).text()));
    }
    List<BotAnswer> wrong = new ArrayList<>();
    for (int i = 0; i < each.wrong().size(); i++) {
      String typed = each.wrong().get(i);
      wrong.add(same == null ? talk.says(typed) : talk.says(typed, same.wrong().get(i).text()));
    }
    each.after().forEach(talk::says);
    return new Walk(good, pressed, wrong);
  }
}
