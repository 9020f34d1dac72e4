package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.TOKEN;

import org.yearbook.persistence.catalogue.Entity;

/** What is published, and where: publications, journals, data repositories. */
final class PublicationNouns {
  static Entity publication() {
    return SubjectNouns.kind("Publication", "PUBLICATION")
        .maybe("journal", "Journal", "parent_id")
        .build();
  }

  static Entity journal() {
    return SubjectNouns.kind("Journal", "JOURNAL")
        .many("publications", "Publication", "parent_id")
        .many("figures", "Observation", "journal_id")
        .many("hosted", "Event", "venue_id")
        .build();
  }

  static Entity dataRepository() {
    return SubjectNouns.kind("DataRepository", "DATA_REPOSITORY")
        .hasChecked(TOKEN, "kind", "type")
        .many("hosted", "Event", "venue_id")
        .build();
  }

  private PublicationNouns() {}
}
