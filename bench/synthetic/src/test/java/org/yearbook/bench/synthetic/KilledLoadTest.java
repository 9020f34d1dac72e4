package org.yearbook.bench.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.KilledProgram;
import org.yearbook.persistence.edition.Rows;

@Tag("slow")
class KilledLoadTest {
  private static final CatalogueSize SIZE = new CatalogueSize(20, 2, 2, 1);

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @ParameterizedTest
  @ValueSource(
      strings = {"institutions", "of 80 observations", "Building", "Checking", "Summarizing"})
  void aLoadThatIsKilledLeavesTheDatabaseAsItWas(String step) throws Exception {
    Rows rows = new Rows(database);
    long version = rows.number("SELECT version FROM data_version");
    long indexes = rows.number("SELECT count(*) FROM pg_index");

    assertThat(KilledProgram.kill(database, Loading.class, step)).contains(step);

    assertThat(rows.number("SELECT version FROM data_version")).isEqualTo(version);
    for (String table : new String[] {"report_series", "subject", "metric", "observation"}) {
      assertThat(rows.number("SELECT count(*) FROM " + table)).as(table).isZero();
    }
    assertThat(rows.number("SELECT count(*) FROM pg_index")).isEqualTo(indexes);
    try (TestDatabase copy = database.copy()) {
      assertThat(new SyntheticCatalogue(copy.address()).load(SIZE, false, line -> {}))
          .isEqualTo(SyntheticCatalogue.Outcome.CHANGED);
    }
  }

  /**
   * Loads, and stands still for ever at the step that it is told. It uses nothing of the class
   * around it: that would start a test server of its own, which nobody ends.
   */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      new SyntheticCatalogue(KilledProgram.address())
          .load(new CatalogueSize(20, 2, 2, 1), false, line -> standStillAt(arguments[0], line));
    }

    private static void standStillAt(String step, String line) {
      if (line.contains(step)) {
        KilledProgram.standStill(line);
      }
    }
  }
}
