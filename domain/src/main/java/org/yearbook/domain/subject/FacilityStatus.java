package org.yearbook.domain.subject;

/** How far a facility has come, in the order of a usual project. */
public enum FacilityStatus {
  PROPOSED,
  APPROVED,
  CONSTRUCTION_STARTED,
  UNDER_CONSTRUCTION,
  PROTOTYPE_TESTED,
  COMMISSIONING,
  OFFLINE_COMMISSIONING,
  TRIAL_OPERATION,
  COMPLETED,
  EXPERT_ACCEPTED,
  NATIONALLY_ACCEPTED,
  USER_OPERATION,
  UPGRADING
}
