package org.yearbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.domain.document.Sha256;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.EditionFolder;

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
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .matches("Edition sti-report-2020-chapter-1 imported: [0-9]+ observations"),
            second ->
                assertThat(second).isEqualTo("Edition sti-report-2020-chapter-1 is there already"));
    DATABASE.execute(
        "DO $$ BEGIN ASSERT (SELECT count(*) = 1 FROM observation WHERE printed = 'corrected' AND superseded_at IS NULL); END $$");
  }

  @Test
  void aFormerlyBundledEditionIsBroughtUpToDate() {
    try (TestDatabase database = TestDatabase.migrated()) {
      List<String> told = new ArrayList<>();
      Editions.importBundled(database.address(), told::add);
      for (Sha256 former : EditionFolder.formerlyBundled()) {
        database.execute("UPDATE edition SET content_sha256 = '" + former.hex() + "'");
        database.execute("UPDATE metric SET name_en = 'former'");

        Editions.importBundled(database.address(), told::add);

        assertThat(told.get(told.size() - 1))
            .isEqualTo(
                "Edition sti-report-2020-chapter-1 brought up to date: 0 observations recorded, 0 superseded");
        database.execute(
            "DO $$ BEGIN ASSERT (SELECT count(*) = 0 FROM metric WHERE name_en = 'former'); END $$");
      }
    }
  }
}
