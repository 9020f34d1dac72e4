package org.yearbook.domain.subject;

/** What sort of organization it is. */
public enum OrganizationKind {
  UNIVERSITY,
  CAS_INSTITUTE,
  HOSPITAL,
  NEW_RD,
  GOVERNMENT,
  COMPANY,
  LAB,
  INTERNATIONAL_BODY,
  INNOVATION_CENTER,
  ALLIANCE,
  RESEARCH_CENTER
}
