package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.cli.DemoInAFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes the pictures of the console that README and the manual show, over the demo's news, into
 * {@code target/pictures}; who changed a page looks at them and copies them to {@code
 * src/site/resources/console}.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePicturesTest {

  private static final Pattern LINK = Pattern.compile("http://127[^/ ]+/console/in/[\\w-]+");

  /** Page -> what stands on it when all of it is there. */
  private static final Map<String, String> PAGES =
      Map.of(
          "/console", ".list a",
          "/console/rules/migrants", "#rule-answer mark",
          "/console/people", "table a",
          "/console/stories", ".list a",
          "/console/feeds", "main a");

  private DemoInAFolder demo;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    demo = DemoInAFolder.read(folder);
    chromium = Chromium.open(folder.resolve("chromium"), 1100, 760);
    Matcher link = LINK.matcher(demo.says("/console"));
    assertThat(link.find()).isTrue();
    chromium.signIn(link.group());
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    demo.close();
  }

  @Test
  void thePagesOfTheDemoAreThereInLightAndDarkAndOnAPhone() throws IOException {
    for (String page : PAGES.keySet()) {
      take(page, "light", 1100, 760, false);
      take(page, "dark", 1100, 760, true);
      take(page, "phone", 360, 740, false);
    }
  }

  private void take(String page, String kind, int width, int height, boolean dark)
      throws IOException {
    chromium.size(width, height);
    chromium.dark(dark);
    chromium.go(page);
    chromium.await("nav a[aria-current]");
    chromium.await(Objects.requireNonNull(PAGES.get(page)));
    assertThat(chromium.isTooWide()).as(page).isFalse();
    String name = page.substring("/console".length()).replaceAll("^/|/.*$", "");
    Path to = Path.of("target/pictures/" + (name.isEmpty() ? "watch" : name) + "-" + kind + ".png");
    Files.createDirectories(to.getParent());
    Files.write(to, chromium.picture());
  }
}
