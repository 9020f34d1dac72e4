package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TEXT_LIST;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.sql.RowRef;

/** A section of a report. */
final class SectionNoun {
  static Entity section() {
    return Entity.of("Section")
        .said(RowRef::said)
        .key()
        .has(TEXT, "path")
        .mayHave(TEXT, "number")
        .has(TOKEN, "kind")
        .has(INTEGER, "level", "line")
        .hasInBoth(TEXT, "heading")
        .hasInBoth(TEXT_LIST, "headingTrail")
        .one("edition", "Edition")
        .maybe("parent", "Section")
        .many("sections", "Section", "parent_id")
        .filters("path", "number", "kind")
        .many("citations", "Citation", "section_id")
        .build();
  }

  private SectionNoun() {}
}
