package org.didbon;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.chat.slack.FakeSlack;
import org.didbon.chat.slack.SlackPost;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.jspecify.annotations.Nullable;

/** The whole bot with an owner who talks to it, in Russian, on the console, Telegram and Slack. */
final class ThreeNetworksFixture implements AutoCloseable {

  static final List<String> OTHERS = List.of("telegram", "slack");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CHANNEL = "@mychannel";
  private static final Pattern HINT =
      Pattern.compile("(?<![\\p{L}\\p{N}…/:.])/(didbon-[a-z]+|\\p{L}+)");

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeSlack slack = FakeSlack.start();
  private final BotInAFolder bot;
  private final AtomicInteger chats = new AtomicInteger(100);
  private final RussianCatalogue phrases = new RussianCatalogue();
  private final Map<String, String> russian = new ConcurrentHashMap<>();
  private final String manifest;
  private final String story;
  private final String otherFeed;

  /**
   * An answer as people see it.
   *
   * @param text without what differs from minute to minute, see {@link #normal}
   * @param commands behind its buttons, likewise
   * @param message it stands in, as the network's fake keeps it
   */
  record BotAnswer(String text, List<String> commands, Object message) {

    @Override
    public String toString() {
      return text + "\n" + commands;
    }
  }

  /** A chat with the bot alone. */
  interface Talk {

    /** The next answer. */
    default BotAnswer says(String line) {
      return says(line, null);
    }

    /** The answer that has this text. */
    BotAnswer says(String line, @Nullable String text);

    /** The next answer to a button, the first being 0. */
    default BotAnswer presses(BotAnswer answer, int button) {
      return presses(answer, button, null);
    }

    BotAnswer presses(BotAnswer answer, int button, @Nullable String text);
  }

  ThreeNetworksFixture(Path folder) {
    manifest = read(Path.of("config", "slack-manifest.json"));
    slack.workspace().addPerson(FakeSlack.PERSON, false, "ru-RU");
    telegram.name(CHANNEL, -1007);
    telegram.admins("-1007", 9);
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .onSlack(
                URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
            .ownedBy("slack:" + FakeSlack.PERSON)
            .watching("rahmon", "Emomali Rahmon", "Эмомали Рахмон", "TJ")
            .start();
    otherFeed = bot.unwatched().toString();
    bot.publish();
    await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
    Talk first = console();
    Pattern known = Pattern.compile("/story (\\S+)");
    await().atMost(PATIENCE).until(() -> !first.says("/latest").commands().isEmpty());
    Matcher found = known.matcher(String.join(" ", rawConsole("/latest")));
    story = found.find() ? found.group(1) : "";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> commands() {
    return bot.answers().names();
  }

  /** The example, said with a Russian word for the command. */
  String inRussian(CommandCase each) {
    String line = each.line().isEmpty() ? phrases.example(each.name()) : each.line();
    String rest = line.contains(" ") ? line.substring(line.indexOf(' ')) : "";
    return each.line().isEmpty()
        ? russian.computeIfAbsent(each.name(), this::russianWord) + rest
        : line;
  }

  /** The first word of the help in Russian letters; the name where only buttons say it. */
  private String russianWord(String command) {
    return rawConsole("/help " + command).stream()
        .flatMap(line -> Pattern.compile("/[а-яё]+(?!\\p{L})").matcher(line).results())
        .map(java.util.regex.MatchResult::group)
        .skip(1) // the example itself may use another
        .findFirst()
        .orElse("/" + command);
  }

  String filled(String line) {
    return line.replace("STORY", story).replace("FEED", otherFeed);
  }

  Talk console() {
    rawConsole("/forgetme yes");
    rawConsole("/language ru");
    return new Talk() {
      @Override
      public BotAnswer says(String line, @Nullable String text) {
        return ofConsole(rawConsole(line));
      }

      @Override
      public BotAnswer presses(BotAnswer answer, int button, @Nullable String text) {
        @SuppressWarnings("unchecked")
        List<String> raw = (List<String>) answer.message();
        return says(raw.get(button), text);
      }
    };
  }

  private List<String> rawConsole(String line) {
    return bot.says(line).lines().toList();
  }

  private static BotAnswer ofConsole(List<String> lines) {
    Pattern button = Pattern.compile("\\[[^\\[\\]]+\\] (/.+?)(?=  \\[|$)");
    List<String> text = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    for (String line : withoutFiles(lines)) {
      Matcher buttons = button.matcher(line);
      if (line.startsWith("[") && buttons.lookingAt()) {
        buttons.reset();
        while (buttons.find()) {
          commands.add(buttons.group(1));
        }
      } else {
        text.add(line);
      }
    }
    return answer(String.join("\n", text), commands, commands);
  }

  private static final Pattern TEXT_FILE = Pattern.compile("\\[[\\w-]+\\.txt\\]");

  /** The other networks show it as a picture: its title, the bars, the axis and the dates below. */
  private static List<String> withoutFiles(List<String> lines) {
    List<String> kept = new ArrayList<>(lines);
    for (int i = 1; i < kept.size(); i++) {
      if (kept.get(i).contains("┤")) {
        int end = i;
        while (!kept.get(end).contains("└")) {
          end++;
        }
        boolean legend = end + 2 < kept.size() && kept.get(end + 2).strip().startsWith("·");
        kept.subList(i - 1, end + (legend ? 3 : 2)).clear();
      }
    }
    // the other networks hand it over as a file, with its name
    return kept.stream().takeWhile(TEXT_FILE.asMatchPredicate().negate()).toList();
  }

  Talk on(String network, String command) {
    return network.equals("slack") ? slackTalk() : telegramTalk();
  }

  private Talk telegramTalk() {
    String chat = String.valueOf(7_000 + chats.incrementAndGet());
    Supplier<List<BotAnswer>> shown =
        () -> telegram.sentTo(chat).stream().map(ThreeNetworksFixture::ofTelegram).toList();
    LongSupplier changes =
        () -> telegram.sentTo(chat).stream().mapToLong(sent -> 1 + sent.edits()).sum();
    return new Talk() {
      @Override
      public BotAnswer says(String line, @Nullable String text) {
        long before = changes.getAsLong();
        telegram.says(Long.parseLong(chat), "private", 9, line);
        return awaited(line, shown, () -> changes.getAsLong() > before, text);
      }

      @Override
      public BotAnswer presses(BotAnswer answer, int button, @Nullable String text) {
        Sent sent = (Sent) answer.message();
        String command = raw(sent).get(button);
        long before = changes.getAsLong();
        telegram.presses(sent, 9, command);
        return awaited(command, shown, () -> changes.getAsLong() > before, text);
      }
    };
  }

  private Talk slackTalk() {
    String chat = "D0" + chats.incrementAndGet();
    slack.workspace().addChannel(chat, FakeSlack.PERSON, true);
    Supplier<List<BotAnswer>> shown =
        () -> slack.workspace().posts(chat).stream().map(this::ofSlack).toList();
    LongSupplier changes =
        () ->
            List.of("chat.postMessage", "chat.update").stream()
                .flatMap(method -> slack.calls(method).stream())
                .filter(call -> chat.equals(call.arguments().get("channel")))
                .count();
    return new Talk() {
      @Override
      public BotAnswer says(String line, @Nullable String text) {
        long before = changes.getAsLong();
        slack.person().direct(chat, line);
        return awaited(line, shown, () -> changes.getAsLong() > before, text);
      }

      @Override
      public BotAnswer presses(BotAnswer answer, int button, @Nullable String text) {
        SlackPost post = (SlackPost) answer.message();
        String command = post.commands().get(button);
        long before = changes.getAsLong();
        slack.person().press(post, command);
        return awaited(command, shown, () -> changes.getAsLong() > before, text);
      }
    };
  }

  /**
   * As it would stand elsewhere. What it names to be typed has to be in the manifest: Slack lets
   * nothing else through.
   */
  private BotAnswer ofSlack(SlackPost post) {
    String shown =
        Stream.concat(Stream.of(post.plain()), post.buttons().stream().flatMap(List::stream))
            .collect(Collectors.joining("\n"));
    List<String> lacking =
        HINT.matcher(shown)
            .results()
            .map(hint -> hint.group(1).toLowerCase(Locale.ROOT))
            .filter(word -> bot.answers().knows(word) || word.startsWith("didbon"))
            .filter(word -> !manifest.contains("\"/" + word + "\""))
            .toList();
    if (!lacking.isEmpty()) {
      throw new AssertionError("Slack does not let through " + lacking + " of: " + shown);
    }
    String elsewhere = post.plain().replaceAll("/didbon[- ](?=\\p{L})", "/");
    return answer(elsewhere, post.commands(), post);
  }

  private static BotAnswer awaited(
      String line,
      Supplier<List<BotAnswer>> shown,
      Supplier<Boolean> changed,
      @Nullable String text) {
    List<BotAnswer> found = new ArrayList<>();
    try {
      await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(PATIENCE)
          .until(
              () -> {
                if (!changed.get()) {
                  return false; // dozens wait at once: reading all answers each time costs most
                }
                List<BotAnswer> all = shown.get();
                found.clear();
                all.stream()
                    .filter(answer -> text == null || answer.text().equals(text))
                    .reduce((one, later) -> later)
                    .ifPresent(found::add);
                return !found.isEmpty();
              });
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError(
          line + "\nshould say: " + text + "\nbut there is: " + shown.get(), e);
    }
    return found.get(0);
  }

  private static BotAnswer ofTelegram(Sent sent) {
    return answer(sent.text(), raw(sent), sent);
  }

  private static List<String> raw(Sent sent) {
    List<String> commands = new ArrayList<>();
    sent.request()
        .path("reply_markup")
        .findValues("callback_data")
        .forEach(data -> commands.add(data.asText()));
    return commands;
  }

  private static BotAnswer answer(String text, List<String> commands, Object message) {
    return new BotAnswer(
        normal(text), commands.stream().map(ThreeNetworksFixture::normal).toList(), message);
  }

  /** Without numbers, which count on, without marks, and without the breaks between lines. */
  private static String normal(String text) {
    return text.replaceAll("[\\[\\]]", "")
        .replaceAll("(console|telegram|slack):\\w+", "CHAT")
        .replaceAll("\\d+ мин ", "")
        .replaceAll("\\d+", "0")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Override
  public void close() {
    bot.close();
    slack.close();
    telegram.close();
  }
}
