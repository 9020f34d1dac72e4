package org.yearbook.persistence.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yearbook.persistence.TestDatabase;
import org.yearbook.persistence.edition.ImportResult.Outcome;

class EditionImportTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.migrated();

  @Test
  void theBundledEditionIsValidAndImportedOnce() {
    Validated bundled = EditionFolder.bundled().validate(null);
    assertThat(bundled.problems()).isEmpty();
    EditionImport editionImport = new EditionImport(database.address());
    List<String> progress = new ArrayList<>();

    ImportResult first =
        editionImport.run(Objects.requireNonNull(bundled.content()), Map.of(), progress::add);
    ImportResult second =
        editionImport.run(Objects.requireNonNull(bundled.content()), Map.of(), progress::add);

    assertThat(first.outcome()).isEqualTo(Outcome.NEW);
    assertThat(second)
        .isEqualTo(
            new ImportResult(
                Outcome.UNCHANGED,
                first.edition(),
                first.observations(),
                0,
                0,
                first.dataVersion()));
  }
}
