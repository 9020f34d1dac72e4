package org.yearbook.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.server.DatabaseAddress;
import org.yearbook.persistence.server.DatabaseUnavailableException;

class MigrationsTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.empty();

  @Test
  void theSecondTimeNothingIsLeftToDo() {
    Migrations.apply(database.address());

    assertThat(Migrations.apply(database.address()).count()).isZero();
  }

  @Test
  void anUnreachableDatabaseIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> Migrations.apply(DatabaseAddress.local(1, "nowhere", "ana", "secret")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("postgresql://ana@127.0.0.1:1/nowhere can't be reached")
        .hasMessageContaining("nothing listens there")
        .hasMessageNotContaining("secret");
  }

  @Test
  void anUnknownDatabaseIsSaidToBeUnknown() {
    assertThatThrownBy(() -> Migrations.apply(database.address().withDatabase("unknown_one")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("it has no such database")
        .hasMessageContaining("\"unknown_one\" does not exist");
  }

  @Test
  void aHostThatIsNotThereIsSaidNotToBeThere() {
    DatabaseAddress nowhere =
        DatabaseAddress.parse("postgresql://ana:secret@no-such-host.invalid/yearbook");

    assertThatThrownBy(() -> Migrations.apply(nowhere))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("there is no host no-such-host.invalid")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aWrongPasswordIsSaidToBeWrong() {
    DatabaseAddress right = database.address();
    DatabaseAddress wrong =
        DatabaseAddress.local(right.port(), right.database(), right.user(), "se%cret");

    assertThatThrownBy(() -> Migrations.apply(wrong))
        .hasMessageContaining("it refuses the password of " + right.user())
        .hasMessageNotContaining("se%cret");
  }

  @Test
  void aRoleThatMayNotMakeTablesIsToldBeforeAnythingIsMade() throws SQLException {
    try (TestDatabase migrated = TestDatabase.migrated();
        TestDatabase empty = TestDatabase.empty()) {
      DatabaseAddress reader = migrated.readingAddress();
      DatabaseAddress address = reader.withDatabase(empty.address().database());

      assertThatThrownBy(() -> Migrations.apply(address))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("does not let " + reader.user() + " make tables")
          .hasMessageContaining("GRANT CREATE ON SCHEMA public TO");
      assertThat(tables(empty)).isZero();
    }
  }

  @Test
  void aDatabaseThatOnlyReadsIsToldBeforeAnythingIsMade() throws SQLException {
    try (TestDatabase empty = TestDatabase.empty()) {
      String name = empty.address().database();
      empty.execute("ALTER DATABASE " + name + " SET default_transaction_read_only = on");

      assertThatThrownBy(() -> Migrations.apply(empty.address()))
          .hasMessageContaining("only read")
          .hasMessageContaining("RESET default_transaction_read_only");
      assertThat(tables(empty)).isZero();
    }
  }

  @Test
  void theTablesOfAnotherProgramAreLeftAlone() throws SQLException {
    try (TestDatabase other = TestDatabase.empty()) {
      other.execute("CREATE TABLE invoice (id int)");

      assertThatThrownBy(() -> Migrations.apply(other.address()))
          .hasMessageContaining("has tables of another program, such as invoice");
      assertThat(tables(other)).isOne();
    }
  }

  private static int tables(TestDatabase of) throws SQLException {
    try (Connection connection = of.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void eachThingThatIsUnfitIsToldWithTheWayOut() {
    DatabaseAddress address = DatabaseAddress.local(1, "yearbook", "ana", "secret");
    ServerFacts fit =
        new ServerFacts(180_006, "18.6", "UTF8", false, false, "public", true, true, null, true);

    assertThat(fit.problem(address)).isNull();
    assertThat(
            new ServerFacts(
                    150_018, "15.18", "UTF8", false, false, "public", true, true, null, false)
                .problem(address))
        .startsWith("is PostgreSQL 15.18, and Yearbook needs 18 or newer.");
    assertThat(
            new ServerFacts(
                    180_006, "18.6", "LATIN1", false, false, "public", true, true, null, false)
                .problem(address))
        .contains("has the encoding LATIN1", "ENCODING 'UTF8'");
    assertThat(
            new ServerFacts(180_006, "18.6", "UTF8", true, true, "public", true, true, null, true)
                .problem(address))
        .contains("is a standby", "YEARBOOK_DATABASE_READ_URI");
    assertThat(
            new ServerFacts(180_006, "18.6", "UTF8", false, false, null, false, true, null, false)
                .problem(address))
        .contains("has no schema that ana may use");
    assertThat(
            new ServerFacts(
                    180_006, "18.6", "UTF8", false, false, "public", true, true, "unit", true)
                .problem(address))
        .contains("belong to another role, such as unit");
    assertThat(
            new ServerFacts(
                    180_006, "18.6", "UTF8", false, false, "public", true, false, null, true)
                .problem(address))
        .contains("GRANT TEMPORARY ON DATABASE yearbook TO ana");
  }
}
