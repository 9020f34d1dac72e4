package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.BOOLEAN;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;

/** Who takes part in what. */
final class ParticipationNoun {
  static Entity participation() {
    return Entity.of("Participation")
        .said(RowRef::said)
        .key()
        .has(TOKEN, "role")
        .has(BOOLEAN, "exhaustive")
        .one("agent", "Subject")
        .one("target", "Subject")
        .one("edition", "Edition")
        .mayEmbed("period", "Period", row -> row.sql("lower(%s)", "period"))
        .many("citations", CitationNoun.of("participation_citation", "participation_id"))
        .filtersByKey("subject", "agent", "target")
        .filtersByKey("edition", "edition")
        .filters("role")
        .build();
  }

  private ParticipationNoun() {}
}
