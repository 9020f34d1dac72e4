package org.yearbook.domain.subject;

import org.yearbook.domain.document.Slug;

/**
 * A system of a facility that figures are printed for separately.
 *
 * @param slug speaking key in lower case, unique among all subjects
 */
public record FacilitySystem(String slug, Names names) {
  public FacilitySystem {
    Slug.check(slug);
  }
}
