package org.yearbook.domain.coverage;

/** How an edition answers for a piece of a document. */
public enum Cover {
  /** Assertions cite it, if need be together with passages. */
  CITED,
  /** It asserts nothing, says a passage. */
  PASSAGE,
  /** Some or all of it is neither. */
  UNCITED
}
