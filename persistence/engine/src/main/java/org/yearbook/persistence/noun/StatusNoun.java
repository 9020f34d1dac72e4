package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;

/** What editions say of the status of subjects. */
final class StatusNoun {
  static Entity statusAssertion() {
    return Entity.of("StatusAssertion")
        .said(RowRef::said)
        .key()
        .has(TOKEN, "status", "assertion")
        .has(BOOLEAN, "inferred")
        .one("subject", "Subject")
        .one("edition", "Edition")
        .mayEmbed("period", "Period", row -> row.sql("lower(%s)", "period"))
        .many("citations", CitationNoun.of("status_citation", "status_id"))
        .filtersByKey("subject", "subject")
        .filtersByKey("edition", "edition")
        .filters("status", "assertion", "inferred")
        .build();
  }

  private StatusNoun() {}
}
