package org.yearbook.domain.subject;

/** What sort of facility it is. */
public enum FacilityKind {
  SYNCHROTRON,
  FREE_ELECTRON_LASER,
  LASER,
  COMPUTING,
  LIFE_SCIENCE,
  MEDICAL,
  OCEAN_NETWORK,
  ENERGY_TEST,
  BEAMLINE_PROJECT
}
