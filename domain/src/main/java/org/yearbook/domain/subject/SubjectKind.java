package org.yearbook.domain.subject;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What kind of thing a subject is, which types it divides into, and what it can be a part of. */
public enum SubjectKind {
  FACILITY,
  FACILITY_SYSTEM,
  PROGRAMME,
  ORGANIZATION,
  PERSON,
  PUBLICATION,
  JOURNAL,
  DATA_REPOSITORY,
  GRANT_TYPE,
  INDUSTRY,
  POLICY,
  TALENT_PLATFORM,
  EXPERT_GROUP,
  PLACE;

  /** The types that subjects of this kind divide into; empty when they don't. */
  public List<String> types() {
    Enum<?>[] types =
        switch (this) {
          case FACILITY -> FacilityKind.values();
          case PROGRAMME -> ProgrammeKind.values();
          case ORGANIZATION -> OrganizationKind.values();
          case DATA_REPOSITORY -> DataRepositoryKind.values();
          case POLICY -> PolicyKind.values();
          case PLACE -> PlaceKind.values();
          case FACILITY_SYSTEM,
              PERSON,
              PUBLICATION,
              JOURNAL,
              GRANT_TYPE,
              INDUSTRY,
              TALENT_PLATFORM,
              EXPERT_GROUP ->
              new Enum<?>[0];
        };
    return Stream.of(types).map(Enum::name).toList();
  }

  /** The kind of what a subject of this kind can be a part of; null when it has no such whole. */
  public @Nullable SubjectKind parent() {
    return switch (this) {
      case FACILITY, FACILITY_SYSTEM -> FACILITY;
      case PROGRAMME -> PROGRAMME;
      case ORGANIZATION, GRANT_TYPE -> ORGANIZATION;
      case PUBLICATION -> JOURNAL;
      case POLICY -> POLICY;
      case EXPERT_GROUP -> TALENT_PLATFORM;
      case PLACE -> PLACE;
      case PERSON, JOURNAL, DATA_REPOSITORY, INDUSTRY, TALENT_PLATFORM -> null;
    };
  }

  /** Whether a subject of this kind can't be without its whole. */
  public boolean needsParent() {
    return this == FACILITY_SYSTEM || this == EXPERT_GROUP || this == GRANT_TYPE;
  }
}
