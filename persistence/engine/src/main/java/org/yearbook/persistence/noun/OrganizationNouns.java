package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;

import org.yearbook.persistence.catalogue.Entity;
import org.yearbook.persistence.catalogue.ToMany;

/** Who acts: organizations, people, programmes, and what they act on. */
final class OrganizationNouns {
  static Entity organization() {
    return SubjectNouns.divided("Organization", "ORGANIZATION")
        .many("people", ToMany.through("affiliation", "organization_id", "Person", "person_id"))
        .build();
  }

  static Entity person() {
    return SubjectNouns.kind("Person", "PERSON")
        .many(
            "affiliations",
            ToMany.through("affiliation", "person_id", "Organization", "organization_id"))
        .build();
  }

  static Entity programme() {
    return SubjectNouns.divided("Programme", "PROGRAMME").mayHave(INTEGER, "ordinal").build();
  }

  static Entity policy() {
    return SubjectNouns.divided("Policy", "POLICY").mayHave(INTEGER, "ordinal").build();
  }

  static Entity place() {
    return SubjectNouns.divided("Place", "PLACE").build();
  }

  static Entity industry() {
    return SubjectNouns.kind("Industry", "INDUSTRY").build();
  }

  private OrganizationNouns() {}
}
