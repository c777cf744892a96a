package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium before the console of a whole bot. Where the machine has none, the test is
 * skipped, but for the machine that checks every change.
 */
final class Chromium implements AutoCloseable {

  private static final Path BINARY = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;
  private int width;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens a window.
   *
   * @param folder for its profile, a new one
   * @param width in CSS pixels; 360 is a phone
   * @param more arguments of Chromium's
   */
  static Chromium open(Path folder, int width, int height, String... more) {
    assumeTrue(
        System.getenv("CI") != null || Files.isExecutable(DRIVER), "Debian's chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BINARY.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--user-data-dir=" + folder);
    options.addArguments(more);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    Chromium chromium = new Chromium(new ChromeDriver(service, options));
    chromium.size(width, height);
    return chromium;
  }

  /** The page itself gets that size, as on a phone, whatever the least width of a window is. */
  void size(int width, int height) {
    this.width = width;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** Shows pages as one who asked for dark ones sees them, or not. */
  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Runs no scripts from now on. */
  void withoutScripts() {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  /** Signs in by the link of the console chat, with the button. */
  void signIn(BotInAFolder bot) {
    Matcher link = ConsoleInAFolder.link(bot);
    signIn(link.group(1) + link.group(2));
  }

  /** Signs in by such a link. */
  void signIn(String link) {
    driver.get(link);
    find("main form button").click();
    await("header nav");
  }

  /** Goes to a path of the site that is shown. */
  void go(String path) {
    String now = Objects.requireNonNull(driver.getCurrentUrl());
    driver.get(now.replaceFirst("(https?://[^/]+).*", "$1") + path);
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Waits until such an element is there. */
  WebElement await(String css) {
    return Objects.requireNonNull(
        new WebDriverWait(driver, PATIENCE)
            .until(window -> window.findElement(By.cssSelector(css))));
  }

  /** Waits until an element holds that text, over a page that is being left too. */
  void awaitText(String css, String text) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(
            window ->
                window.findElements(By.cssSelector(css)).stream()
                    .anyMatch(found -> found.getText().contains(text)));
  }

  String text() {
    return find("body").getText();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Whether anything has to be scrolled to the side: a phone would zoom out to show all of it. */
  boolean isTooWide() {
    Number wide =
        (Number)
            Objects.requireNonNull(
                driver.executeScript("return document.documentElement.scrollWidth"));
    return wide.intValue() > width;
  }

  /** That axe-core finds nothing serious on the page. */
  void assertAccessible() {
    driver.executeScript(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(result => done(result.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))));
            """);
    assertThat((List<?>) found).as(driver.getCurrentUrl()).isEmpty();
  }

  private static String axe() {
    try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
