package org.yearbook.persistence.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.noun.YearbookCatalogue;
import org.yearbook.persistence.server.DatabaseUnavailableException;

final class ColumnCheckTest {
  private static List<String> problems(String... changes) throws TimeoutException {
    Vertx vertx = Vertx.vertx();
    try (TestDatabase database = TestDatabase.migrated()) {
      for (String change : changes) {
        database.execute(change);
      }
      PostgresArchive archive =
          PostgresArchive.over(
              YearbookCatalogue.catalogue(),
              vertx,
              database.address().pgConnectOptions(),
              PoolSettings.DEFAULT);
      try {
        return archive.check().await(20, TimeUnit.SECONDS);
      } finally {
        archive.close().await(20, TimeUnit.SECONDS);
      }
    } finally {
      vertx.close().await(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void theTablesHaveWhatTheCatalogueSays() throws TimeoutException {
    assertThat(problems()).isEmpty();
  }

  @Test
  void aColumnThatMayBeNullWhereTheCatalogueSaysOtherwiseIsNamed() throws TimeoutException {
    assertThat(problems("ALTER TABLE citation ALTER COLUMN line DROP NOT NULL"))
        .containsExactly("Citation.line and its column don't agree on NULL.");
  }

  @Test
  void aColumnOfAnotherTypeIsNamed() throws TimeoutException {
    assertThat(problems("ALTER TABLE citation ALTER COLUMN printed TYPE integer USING 1"))
        .singleElement()
        .asString()
        .startsWith("Citation.printed is taken for TEXT, but its column is INT4");
  }

  @Test
  void aColumnThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> problems("ALTER TABLE citation DROP COLUMN quote"))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("quote");
  }
}
