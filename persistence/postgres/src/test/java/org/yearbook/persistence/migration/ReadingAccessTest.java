package org.yearbook.persistence.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.server.DatabaseUnavailableException;

class ReadingAccessTest {

  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void oneAddressForAllIsWarnedOf() {
    assertThat(ReadingAccess.warnings(database.address(), database.address()))
        .first()
        .asString()
        .contains("which can also write", "YEARBOOK_DATABASE_READ_URI");
  }

  @Test
  void aRoleThatCanOnlyReadIsWarnedOfAsLongAsItCanFillTheDisk() {
    assertThat(ReadingAccess.warnings(database.address(), database.readingAddress()))
        .hasSize(2)
        .anyMatch(each -> each.contains("can do more than read"))
        .anyMatch(each -> each.contains("temp_file_limit = '1GB'"));

    String name = database.address().database();
    String reader = database.readingAddress().user();
    database.execute("REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
    database.execute(
        "ALTER ROLE " + reader + " IN DATABASE " + name + " SET temp_file_limit = '1GB'");

    assertThat(ReadingAccess.warnings(database.address(), database.readingAddress())).isEmpty();
  }

  @Test
  void aRoleThatCannotReadAllIsRefusedWithTheTable() {
    try (TestDatabase other = TestDatabase.migrated()) {
      other.execute("REVOKE SELECT ON observation FROM " + other.readingAddress().user());

      assertThatThrownBy(() -> ReadingAccess.warnings(other.address(), other.readingAddress()))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("can't read the table observation")
          .hasMessageContaining("GRANT SELECT ON observation TO");
    }
  }

  @Test
  void otherDataAreRefused() {
    try (TestDatabase other = TestDatabase.migrated()) {
      assertThatThrownBy(() -> ReadingAccess.warnings(database.address(), other.readingAddress()))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("reaches other data than YEARBOOK_DATABASE_URI");
    }
  }
}
