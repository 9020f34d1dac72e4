package org.yearbook.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.Rows;
import org.yearbook.persistence.server.DatabaseAddress;

class GenerateCommandTest {
  private static final String SIZES = "--facilities=2 --metrics=2 --years=1";

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        SIZES,
        "--data=bench",
        "--data=bench --facilities=2 --metrics=2",
        "--data=bench --facilities=2 --years=1",
        "--data=bench --metrics=2 --years=1",
        "--data=bench --remove " + SIZES,
        "--data=bench --database=postgresql://ana@db/bench " + SIZES
      })
  void nothingIsTakenForGranted(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: bench/generate");
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yearbook", "bank", "bemch"})
  void aDatabaseWhoseNameDoesNotSaySoIsRefused(String name) {
    assertThat(run("--database=postgresql://ana@db/" + name, SIZES)).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "Figures that nobody has counted go only where the name says so, and \"%s\""
                .formatted(name));
    assertThat(told).isEmpty();
  }

  @Test
  void aFolderIsNamedByItsLastElementAlone() throws IOException {
    Path bench = Files.createDirectory(folder.resolve("bench"));

    assertThat(run("--data=" + bench.resolve("yearbook"), SIZES)).isEqualTo(2);
    assertThat(run("--data=" + bench.resolve("data") + "/../yearbook/.", SIZES)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("\"yearbook\""));
    assertThat(filesIn(bench)).isEmpty();
  }

  @Test
  void aLinkThatSaysBenchDoesNotHideAFolderThatDoesNot() throws IOException {
    Path real = Files.createDirectory(folder.resolve("yearbook"));
    Path link = Files.createSymbolicLink(folder.resolve("bench"), real);

    assertThat(run("--data=" + link, SIZES)).isEqualTo(2);
    assertThat(err.toString()).contains("\"yearbook\" has no \"bench\" in it");
    assertThat(filesIn(real)).isEmpty();
  }

  @Test
  void sizesOutOfRangeStopBeforeAnythingIsOpened() {
    assertThat(run("--data=" + folder.resolve("bench"), "--facilities=2 --metrics=101 --years=1"))
        .isEqualTo(2);
    assertThat(err).hasToString("There can be 1 to 100 metrics, not 101." + System.lineSeparator());
    assertThat(told).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutItsPassword() {
    assertThat(run("--database=mysql://ana:secret@db/bench", SIZES)).isEqualTo(2);
    assertThat(err.toString()).contains("postgresql://").doesNotContain("secret");
  }

  @Test
  void aMistypedFolderIsNotMadeInOrderToRemoveSomething() throws IOException {
    assertThat(run("--data=" + folder.resolve("yearbok"), "--remove")).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no folder ");
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void aDatabaseThatIsNotThereIsOneSentence() {
    assertThat(run("--database=postgresql://ana@127.0.0.1:1/bench?sslmode=disable", SIZES))
        .isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void aCatalogueIsLoadedIntoABenchDatabaseAndRemovedFromAnyOther() throws Exception {
    Rows rows = new Rows(database);
    String bench = database.address().database().toUpperCase(Locale.ROOT) + "_BENCH";
    rename(database.address().database(), bench);
    try {
      assertThat(run("--database=" + uri(database.address().withDatabase(bench)), SIZES)).isZero();
      assertThat(told)
          .last()
          .isEqualTo(
              "Synthetic catalogue of 2 facilities × 2 metrics × 1 years with seed 1 loaded");
    } finally {
      rename(bench, database.address().database());
    }
    assertThat(rows.number("SELECT count(*) FROM observation")).isEqualTo(4);

    assertThat(run("--database=" + uri(database.address()), "--remove")).isZero();
    assertThat(told).last().isEqualTo("The synthetic catalogue is removed");
    assertThat(rows.number("SELECT count(*) FROM observation")).isZero();
  }

  private static void rename(String from, String to) throws Exception {
    try (var connection = database.address().withDatabase("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE \"%s\" RENAME TO \"%s\"".formatted(from, to));
    }
  }

  private static String uri(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private int run(String... arguments) {
    return GenerateCommand.telling(told::add)
        .setErr(new PrintWriter(err, true))
        .execute(
            Stream.of(arguments)
                .flatMap(each -> Stream.of(each.split(" ")))
                .filter(each -> !each.isEmpty())
                .toArray(String[]::new));
  }
}
