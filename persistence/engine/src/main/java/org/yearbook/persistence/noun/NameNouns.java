package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TEXT;
import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;

/** What subjects are called, in words and in codes. */
final class NameNouns {
  static Entity name() {
    return Entity.of("Name")
        .key()
        .has(TEXT, "text")
        .has(TOKEN, "language", "kind", "status")
        .one("subject", "Subject")
        .many("citations", CitationNoun.of("name_citation", "name_id"))
        .build();
  }

  static Entity identifier() {
    return Entity.of("Identifier").has(TOKEN, "scheme").has(TEXT, "value").build();
  }

  private NameNouns() {}
}
