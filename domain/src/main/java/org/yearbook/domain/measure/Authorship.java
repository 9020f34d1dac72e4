package org.yearbook.domain.measure;

/** Which share in its authorship makes a paper count. */
public enum Authorship {
  FIRST_OR_CORRESPONDING
}
