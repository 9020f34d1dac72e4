package org.yearbook.domain.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Slug;
import org.yearbook.domain.measure.AssertionStatus;

/**
 * A large research facility.
 *
 * @param slug speaking key in lower case, unique among all subjects
 * @param parent the slug of the facility that this one is a phase or part of, or null
 * @param statuses in order of progress; at least one of them preferred
 */
public record Facility(
    String slug,
    FacilityKind kind,
    @Nullable String parent,
    Names names,
    List<FacilitySystem> systems,
    List<StatusAssertion> statuses,
    List<Achievement> achievements) {
  public Facility {
    Slug.check(slug);
    systems = List.copyOf(systems);
    statuses = List.copyOf(statuses);
    achievements = List.copyOf(achievements);
    status(statuses);
  }

  /** Where it stands: the last preferred assertion. */
  public FacilityStatus status() {
    return status(statuses);
  }

  private static FacilityStatus status(List<StatusAssertion> statuses) {
    for (int last = statuses.size() - 1; last >= 0; last--) {
      if (statuses.get(last).assertion() == AssertionStatus.PREFERRED) {
        return statuses.get(last).status();
      }
    }
    throw new IllegalArgumentException("A facility needs a preferred assertion of its status.");
  }
}
