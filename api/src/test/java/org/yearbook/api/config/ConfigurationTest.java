package org.yearbook.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yearbook.persistence.archive.PoolSettings;
import org.yearbook.schema.document.DocumentLimits;

class ConfigurationTest {

  @Test
  void theDocumentationListsEveryKeyWithItsUnitAndDefault() throws IOException {
    List<String> documented =
        Files.readAllLines(Path.of("..", "docs", "configuration.md")).stream()
            .filter(line -> line.startsWith("| `YEARBOOK_"))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            Configuration.KEYS.stream().map(ConfigurationTest::row).toList());
  }

  @Test
  void withoutAnySettingTheDefaultsHold() {
    Configuration configuration = Configuration.read(Map.of("XDG_DATA_HOME", "/share"), Map.of());

    assertThat(configuration)
        .isEqualTo(
            new Configuration(
                HttpConfiguration.at("127.0.0.1", 8080),
                new GraphQlConfiguration(true, 100_000, DocumentLimits.DEFAULT),
                new DatabaseConfiguration(null, null, Path.of("/share/yearbook")),
                new ReadingConfiguration(PoolSettings.DEFAULT),
                new LogConfiguration(LogConfiguration.Level.WARN, null)));
  }

  @Test
  void withoutXdgTheDataFolderIsBelowTheHome() {
    assertThat(Configuration.read(Map.of("HOME", "/home/ana"), Map.of()).database().dataFolder())
        .isEqualTo(Path.of("/home/ana/.local/share/yearbook"));
    assertThat(Configuration.read(Map.of(), Map.of()).database().dataFolder())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/yearbook"));
  }

  @Test
  void aHomeThatIsNotSetOrARelativeShareIsPassedOver() {
    Path usual = Path.of(System.getProperty("user.home"), ".local/share/yearbook");

    for (Map<String, String> environment :
        List.of(Map.of("HOME", ""), Map.of("XDG_DATA_HOME", "share"))) {
      assertThat(Configuration.read(environment, Map.of()).database().dataFolder())
          .isEqualTo(usual);
    }
  }

  @Test
  void withoutAnyHomeTheFolderHasToBeNamed() {
    assertThatThrownBy(() -> Configuration.read(Map.of("HOME", "?"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "There is no home folder to keep data in. Name a folder with --data or YEARBOOK_DATA.");
    Configuration.read(
        Map.of("HOME", "?", "YEARBOOK_DATABASE_URI", "postgresql://ana@db/yearbook"), Map.of());
    Configuration.read(Map.of("HOME", "?"), Map.of("--data", "/data"));
  }

  @Test
  void anEmptyValueOfAnyKeyIsAnError() {
    for (Key key : Configuration.KEYS) {
      for (String empty : List.of("", " \t")) {
        assertThatThrownBy(() -> Configuration.read(Map.of(key.name(), empty), Map.of()))
            .isInstanceOf(ConfigurationException.class)
            .hasMessageStartingWith(key.name() + " is empty. Leave it out to have the default (")
            .hasMessageContaining("or give: ")
            .hasMessageNotContaining("`");
      }
    }
  }

  @Test
  void garbageInAnyKeyIsExplainedButForNamesWhichCanBeAny() {
    for (Key key : Configuration.KEYS) {
      if (!List.of("YEARBOOK_HOST", "YEARBOOK_DATA", "YEARBOOK_LOG_FILE").contains(key.name())) {
        assertThatThrownBy(() -> Configuration.read(Map.of(key.name(), "☂ 1e9"), Map.of()))
            .isInstanceOf(ConfigurationException.class)
            .hasMessageStartingWith(key.name())
            .hasMessageEndingWith(".");
      }
    }
  }

  @Test
  void aFlagGoesBeforeTheEnvironment() {
    Map<String, String> environment =
        Map.of("YEARBOOK_PORT", "1", "YEARBOOK_HOST", "::1", "YEARBOOK_DATA", "/a");

    Configuration configuration =
        Configuration.read(environment, Map.of("--port", "2", "--data", "/b"));

    assertThat(configuration.http()).isEqualTo(HttpConfiguration.at("::1", 2));
    assertThat(configuration.database().dataFolder()).isEqualTo(Path.of("/b"));
  }

  @Test
  void anUnknownKeyNamesTheNearOne() {
    assertThatThrownBy(() -> Configuration.read(Map.of("YEARBOOK_PROT", "1"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "YEARBOOK_PROT is no setting of Yearbook. Did you mean YEARBOOK_PORT?"
                + " docs/configuration.md lists all.");
  }

  @Test
  void variablesOfOthersAndOfTheTestsAreLeftAlone() {
    Configuration.read(
        Map.of("PATH", "/bin", "YEARBOOK_TEST_DATABASE_URI", "postgresql://x"), Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          YEARBOOK_PORT         | 65536            | YEARBOOK_PORT is "65536"; it must be a whole number from 0 to 65535.
          YEARBOOK_PORT         | web              | YEARBOOK_PORT is "web"; it must be a whole number from 0 to 65535.
          YEARBOOK_MAX_CONNECTIONS | 0             | YEARBOOK_MAX_CONNECTIONS is "0"; it must be a whole number from 1 to 2147483647.
          YEARBOOK_CORS_ORIGINS | example.org      | YEARBOOK_CORS_ORIGINS is "example.org"; it must be *, none, or origins such as https://example.org with commas between.
          YEARBOOK_CORS_ORIGINS | https://a.org/   | YEARBOOK_CORS_ORIGINS is "https://a.org/"; it must be *, none, or origins such as https://example.org with commas between.
          YEARBOOK_CORS_ORIGINS | https://a.org,*  | YEARBOOK_CORS_ORIGINS is "https://a.org,*"; it must be *, none, or origins such as https://example.org with commas between.
          YEARBOOK_ALLOWED_HOSTS | a.org:80        | YEARBOOK_ALLOWED_HOSTS is "a.org:80"; it must be *, or names such as example.org, without ports, with commas between.
          YEARBOOK_ALLOWED_HOSTS | a.org,          | YEARBOOK_ALLOWED_HOSTS is "a.org,"; it must be *, or names such as example.org, without ports, with commas between.
          YEARBOOK_LOG_LEVEL    | loud             | YEARBOOK_LOG_LEVEL is "loud"; it must be one of error, warn, info, debug.
          YEARBOOK_DATABASE_URI | mysql://a:pw@h/d | YEARBOOK_DATABASE_URI: The database address does not begin with postgresql://; it has the form postgresql://user:password@host:5432/database.
          """)
  void aValueThatCannotBeIsExplained(String name, String value, String explanation) {
    assertThatThrownBy(() -> Configuration.read(Map.of(name, value), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(explanation);
  }

  @Test
  void originsAndNamesAreKeptAsBrowsersSendThem() {
    HttpConfiguration http =
        Configuration.read(
                Map.of(
                    "YEARBOOK_CORS_ORIGINS",
                    "https://A.example:443, http://localhost:5173",
                    "YEARBOOK_ALLOWED_HOSTS",
                    "Data.Example.org,[::1]",
                    "YEARBOOK_MAX_CONNECTIONS",
                    "500"),
                Map.of())
            .http();

    assertThat(http.origins())
        .isEqualTo(new CorsOrigins(false, Set.of("https://a.example", "http://localhost:5173")));
    assertThat(http.names()).containsExactlyInAnyOrder("data.example.org", "[::1]");
    assertThat(http.connections()).isEqualTo(500);
    assertThat(
            Configuration.read(Map.of("YEARBOOK_CORS_ORIGINS", "none"), Map.of()).http().origins())
        .isEqualTo(CorsOrigins.NONE);
  }

  @Test
  void anAddressForReadingAloneIsRefused() {
    Map<String, String> environment =
        Map.of("YEARBOOK_DATABASE_READ_URI", "postgresql://ana:secret@db/yearbook");

    assertThatThrownBy(() -> Configuration.read(environment, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "YEARBOOK_DATABASE_READ_URI: it needs YEARBOOK_DATABASE_URI, by which the tables are made"
                + " and written.");
  }

  @Test
  void aWrongFlagIsNamedAsTheFlag() {
    assertThatThrownBy(() -> Configuration.read(Map.of(), Map.of("--port", "-1")))
        .hasMessage("--port is \"-1\"; it must be a whole number from 0 to 65535.");
  }

  private static String row(Key key) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            key.name(),
            key.flag() == null ? "" : "`" + key.flag() + "`",
            key.unit(),
            key.standard(),
            key.meaning());
  }
}
