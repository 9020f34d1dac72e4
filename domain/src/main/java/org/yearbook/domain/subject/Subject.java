package org.yearbook.domain.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yearbook.domain.document.Slug;
import org.yearbook.domain.measure.AssertionStatus;

/**
 * Something that figures and statements are about.
 *
 * @param slug speaking key in lower case, unique among subjects of all kinds
 * @param type which of the types of its kind it is; null when the kind has none
 * @param parent the slug of what it is a part of, of the kind that {@link SubjectKind#parent} says:
 *     the facility of a system, the journal of a publication, the funder of a grant type; or null
 * @param ordinal its place in a printed series, from 1, or null
 * @param statuses in order of progress; a facility has at least one that is preferred
 */
public record Subject(
    String slug,
    SubjectKind kind,
    @Nullable String type,
    @Nullable String parent,
    @Nullable Integer ordinal,
    Names names,
    List<Identifier> identifiers,
    List<StatusAssertion> statuses,
    List<Achievement> achievements) {
  public Subject {
    Slug.check(slug);
    identifiers = List.copyOf(identifiers);
    statuses = List.copyOf(statuses);
    achievements = List.copyOf(achievements);
    if (kind.types().isEmpty() ? type != null : type == null || !kind.types().contains(type)) {
      throw new IllegalArgumentException(
          kind.types().isEmpty()
              ? "A " + kind + " has no type."
              : "The type of a " + kind + " is one of " + kind.types() + ", not " + type + ".");
    }
    if (parent == null ? kind.needsParent() : kind.parent() == null) {
      throw new IllegalArgumentException(
          "A " + kind + (parent == null ? " needs a parent." : " has no parent."));
    }
    if (ordinal != null && ordinal < 1) {
      throw new IllegalArgumentException("Places in a series count from 1, not " + ordinal + ".");
    }
    if (kind == SubjectKind.FACILITY && status(statuses) == null) {
      throw new IllegalArgumentException("A facility needs a preferred assertion of its status.");
    }
  }

  /** How far it has come: the last preferred assertion; null when there is none. */
  public @Nullable Status status() {
    return status(statuses);
  }

  private static @Nullable Status status(List<StatusAssertion> statuses) {
    for (int last = statuses.size() - 1; last >= 0; last--) {
      if (statuses.get(last).assertion() == AssertionStatus.PREFERRED) {
        return statuses.get(last).status();
      }
    }
    return null;
  }
}
