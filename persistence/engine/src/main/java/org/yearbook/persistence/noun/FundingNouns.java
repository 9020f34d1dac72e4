package org.yearbook.persistence.noun;

import static org.yearbook.persistence.catalogue.ValueKind.INTEGER;

import org.yearbook.persistence.catalogue.Entity;

/** Kinds of grants, platforms of talents and their groups. */
final class FundingNouns {
  static Entity grantType() {
    return SubjectNouns.kind("GrantType", "GRANT_TYPE")
        .one("funder", "Organization", "parent_id")
        .mayHave(INTEGER, "ordinal")
        .many("figures", "Observation", "grant_type_id")
        .build();
  }

  static Entity talentPlatform() {
    return SubjectNouns.kind("TalentPlatform", "TALENT_PLATFORM")
        .many("groups", "ExpertGroup", "parent_id")
        .build();
  }

  static Entity expertGroup() {
    return SubjectNouns.kind("ExpertGroup", "EXPERT_GROUP")
        .one("platform", "TalentPlatform", "parent_id")
        .many("figures", "Observation", "expert_group_id")
        .build();
  }

  private FundingNouns() {}
}
