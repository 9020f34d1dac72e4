package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;

/** Terms that reports explain. */
final class TermNoun {
  static Entity term() {
    return Entity.of("Term")
        .said(RowRef::said)
        .key()
        .hasInBoth(TEXT, "text")
        .has(TOKEN, "status")
        .mayHaveInBoth(TEXT, "definition")
        .maybe("subject", "Subject")
        .one("edition", "Edition")
        .filter("text", MeasureNouns.IN_EITHER_LANGUAGE)
        .filters("status")
        .filtersByKey("edition", "edition")
        .build();
  }

  private TermNoun() {}
}
