package org.yearbook.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the machine; none is downloaded. {@code YEARBOOK_TEST_CHROMIUM} names one that is
 * elsewhere than usual. Where there is none, the tests are skipped, except in CI.
 */
final class MachineChromium implements AutoCloseable {
  private static final List<String> USUAL =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final String NONE =
      "There is no Chromium: install it (Debian: apt-get install chromium) or name it in"
          + " YEARBOOK_TEST_CHROMIUM.";

  private final Playwright playwright;
  private final Browser browser;

  private MachineChromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static MachineChromium start() {
    Path program = find();
    if (program == null) {
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(NONE);
      }
      Assumptions.abort(NONE);
    }
    return new MachineChromium(Objects.requireNonNull(program));
  }

  private static @Nullable Path find() {
    List<String> places = new ArrayList<>();
    if (System.getenv("YEARBOOK_TEST_CHROMIUM") != null) {
      places.add(System.getenv("YEARBOOK_TEST_CHROMIUM"));
    }
    places.addAll(USUAL);
    return places.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
