package org.yearbook.domain.subject;

/** What sort of place it is. */
public enum PlaceKind {
  COUNTRY,
  PROVINCE,
  REGION,
  SCIENCE_CENTER,
  SCIENCE_CITY,
  PARK,
  BUILDING
}
