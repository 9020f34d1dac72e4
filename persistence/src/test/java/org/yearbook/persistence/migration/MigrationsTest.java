package org.yearbook.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        .hasMessageNotContaining("secret");
  }

  @Test
  void anUnknownDatabaseIsSaidToBeUnknown() {
    assertThatThrownBy(() -> Migrations.apply(database.address().withDatabase("unknown_one")))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("\"unknown_one\" does not exist");
  }
}
