package org.yearbook.domain.subject;

/** In which role somebody takes part. */
public enum ParticipationRole {
  LEAD,
  HOST,
  PARTICIPANT,
  INITIATOR,
  AUTHOR_TEAM,
  JOINT_BUILDER,
  SIGNATORY,
  APPROVER,
  ISSUER,
  SUPPORTER,
  OPERATOR,
  MEMBER
}
