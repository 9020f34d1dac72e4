package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.merge.EditionImport;
import org.yearbook.persistence.edition.merge.ImportResult;
import org.yearbook.persistence.edition.merge.ImportResult.Outcome;

@Tag("slow")
class KilledImportTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sections", "subjects", "observations", "validations"})
  void anImportThatIsKilledLeavesTheDatabaseAsItWas(String step) throws Exception {
    SmallEdition.in(folder);
    SmallEdition.in(folder).files().importInto(database.address());
    Rows rows = new Rows(database);
    long version = rows.number("SELECT version FROM data_version");

    assertThat(KilledProgram.kill(database, Importing.class, step)).endsWith(step);

    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(version);
    assertThat(rows.number("SELECT count(*) FROM edition WHERE key LIKE 'sti-%'")).isZero();
    assertThat(rows.number("SELECT count(*) FROM subject")).isEqualTo(1);
    try (TestDatabase copy = database.copy()) {
      ImportResult result =
          new EditionImport(copy.address()).run(FixtureEditions.bundled(), Map.of(), line -> {});
      assertThat(result.outcome()).isEqualTo(Outcome.NEW);
    }
  }

  /**
   * Imports the bundled edition, and stands still for ever at the step that it is told. It uses
   * nothing of the class around it: that would start a test server of its own, which nobody ends.
   */
  static final class Importing {
    private Importing() {}

    public static void main(String[] arguments) {
      new EditionImport(KilledProgram.address())
          .run(FixtureEditions.bundled(), Map.of(), line -> standStillAfter(arguments[0], line));
    }

    private static void standStillAfter(String step, String line) {
      if (line.endsWith(step)) {
        KilledProgram.standStill(line);
      }
    }
  }
}
