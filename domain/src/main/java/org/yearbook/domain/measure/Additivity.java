package org.yearbook.domain.measure;

/** Over what the values of a metric may be added up. */
public enum Additivity {
  ENTITY,
  TIME,
  DIMENSION
}
