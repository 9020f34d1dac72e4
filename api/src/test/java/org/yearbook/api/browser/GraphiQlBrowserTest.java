package org.yearbook.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.api.engine.Engine;
import org.yearbook.api.engine.ServedEngine;
import org.yearbook.api.http.HttpLimits;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GraphiQlBrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private MachineChromium chromium;
  private ServedEngine edition;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  void start() {
    chromium = MachineChromium.start();
    edition = new ServedEngine(Engine.start(), HttpLimits.DEFAULT);
  }

  @AfterAll
  void stop() {
    if (edition != null) {
      edition.close();
      chromium.close();
    }
  }

  @BeforeEach
  void openABrowser() {
    complaints.clear();
    context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setDeviceScaleFactor(2).setLocale("en-GB"));
    page = context.newPage();
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add("error of a script: " + error));
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    page.onRequest(this::follow);
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({"desktop, 1440, 900", "phone, 390, 844"})
  void theExampleRunsAndShowsTheFacilities(String device, int width, int height)
      throws IOException {
    open(width, height);
    assertThat(text(".graphiql-query-editor"))
        .startsWith("# The facilities of the 2020 report")
        .contains("query FacilitiesWithTheirOutputMetrics {");

    page.click(".graphiql-execute-button");
    page.waitForSelector(".result-window >> text=totalCount");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("graphiql-" + device + ".png")));

    assertThat(page.locator(".result-window").boundingBox().width).isGreaterThan(300);
    JsonNode answer = Engine.JSON.readTree(text(".result-window"));
    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.at("/data/facilities/totalCount").asInt()).isEqualTo(14);
    assertThat(answer.at("/data/facilities/nodes/0/outputMetrics/nodes/0/printed").asText())
        .isEqualTo("35万小时");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theDocumentationOfTheSchemaOpens() {
    open(1440, 900);

    page.click("button[aria-label='Show Documentation Explorer']");
    page.click("a.graphiql-doc-explorer-type-name >> text=Query");
    page.waitForSelector(".graphiql-doc-explorer-content >> text=Published science and technology");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("graphiql-documentation.png")));

    assertThat(complaints).isEmpty();
  }

  @Test
  void aMistakeIsMarkedWhereItIs() {
    open(1440, 900);
    page.evaluate(
        "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror"
            + ".setValue('{ facilities { nodes { slugg } } }')");

    page.waitForSelector(".CodeMirror-lint-mark-error");

    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query=%ZZ",
        "query=%",
        "%=%&query=%E0%A4%A",
        "query=%7B__typename%7D&variables=%ED%A0%80",
        "query=%7B__typename%7D&variables=%7B",
        "variables=null&operationName=none&query",
        "__proto__=x&constructor=y&=&&query=%00"
      })
  void itShowsItselfWhateverItsAddressHolds(String search) {
    page.navigate(edition.address() + "/graphiql/?" + search);
    page.waitForSelector(".graphiql-query-editor .CodeMirror");

    assertThat(complaints).isEmpty();
    if (search.contains("7B__typename")) {
      assertThat(text(".graphiql-query-editor")).isEqualTo("{__typename}");
    }
  }

  /** One value of each name at a time: to load the page takes seconds. */
  @ParameterizedTest
  @MethodSource("storages")
  void itShowsItselfWhateverTheStorageHolds(Map<String, String> storage) {
    storage.forEach(
        (name, value) ->
            context.addInitScript(
                "localStorage.setItem('graphiql:%s', '%s')".formatted(name, value)));
    open(1440, 900);

    assertThat(complaints).isEmpty();
  }

  static Stream<Map<String, String>> storages() {
    return Stream.of(
        Map.of(
            "tabState", "{",
            "queries", "null",
            "favorites", "7",
            "variables", "{",
            "headers", "\\ud800",
            "query", "\\ud800",
            "theme", "purple",
            "visiblePlugin", "nothing",
            "editorFlex", "NaN",
            "docExplorerFlex", "-1e309"),
        Map.of("tabState", "null", "queries", "[", "favorites", "{\"favorites\":[{\"query\":{}}]}"),
        Map.of("tabState", "{\"tabs\":[],\"activeTabIndex\":0}", "queries", "{\"queries\":5}"),
        Map.of(
            "tabState", "{\"tabs\":[null],\"activeTabIndex\":0}",
            "queries", "{\"queries\":[null]}"),
        Map.of(
            "tabState",
            "{\"tabs\":[{\"id\":\"a\",\"title\":\"b\",\"query\":7}],\"activeTabIndex\":9}"));
  }

  @Test
  void itShowsItselfWithAHugeHistory() {
    context.addInitScript(
        "localStorage.setItem('graphiql:queries', JSON.stringify({queries:"
            + " Array.from({length: 20000}, (_, n) => ({query: '{ a' + n + ' }'}))}));"
            + "localStorage.setItem('graphiql:query', 'x'.repeat(2000000))");
    open(1440, 900);

    assertThat(complaints).isEmpty();
  }

  @Test
  void itShowsItselfWhereStorageIsSwitchedOff() {
    context.addInitScript(
        "Object.defineProperty(window, 'localStorage',"
            + " {get() { throw new DOMException('off', 'SecurityError') }, configurable: true})");
    open(1440, 900);

    assertThat(complaints).isEmpty();
  }

  @Test
  void itShowsItselfWhereStorageIsFull() {
    context.addInitScript(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError')"
            + " }");
    open(1440, 900);
    page.click(".graphiql-execute-button");
    page.waitForSelector(".result-window >> text=totalCount");

    assertThat(complaints).isEmpty();
  }

  @Test
  void whatKeepsItFromShowingItselfForAnotherReasonIsForgottenOnce() {
    page.addInitScript(
        "if (!history.state && location.search) Object.defineProperty(window,"
            + " 'VERTX_GRAPHIQL_CONFIG', {get() { throw new Error('broken') }, set() {}})");
    page.navigate(edition.address() + "/graphiql/?query=%7Ba%7D");
    page.waitForSelector(".graphiql-query-editor .CodeMirror");

    assertThat(page.url()).doesNotContain("%7Ba%7D");
  }

  private void open(int width, int height) {
    page.setViewportSize(width, height);
    page.navigate(edition.address() + "/graphiql");
    page.waitForSelector(".graphiql-query-editor .CodeMirror");
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.type() + " on the console: " + message.text());
    }
  }

  private void follow(Request request) {
    if (!request.url().startsWith(edition.address() + "/") && !request.url().startsWith("data:")) {
      complaints.add("a request elsewhere: " + request.url());
    }
  }

  private String text(String pane) {
    return (String)
        page.evaluate(
            "pane => document.querySelector(pane + ' .CodeMirror').CodeMirror.getValue()", pane);
  }
}
