package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;

final class EditionsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @Test
  void theBundledEditionIsImportedOnceAndNeverOverACorrectedOne() {
    List<String> told = new ArrayList<>();
    Editions.importBundled(DATABASE.address(), told::add);
    DATABASE.execute("UPDATE edition SET content_sha256 = repeat('0', 64)");
    DATABASE.execute("UPDATE observation SET printed = 'corrected' WHERE id = 1");

    Editions.importBundled(DATABASE.address(), told::add);

    assertThat(told)
        .containsExactly(
            "Edition sti-report-2020-chapter-1 imported: 19 observations",
            "Edition sti-report-2020-chapter-1 is there already");
    DATABASE.execute(
        "DO $$ BEGIN ASSERT (SELECT count(*) = 1 FROM observation WHERE printed = 'corrected' AND superseded_at IS NULL); END $$");
  }
}
