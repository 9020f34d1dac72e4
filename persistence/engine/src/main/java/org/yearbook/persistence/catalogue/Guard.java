package org.yearbook.persistence.catalogue;

import java.util.Set;
import org.yearbook.domain.question.Conflict;

/**
 * What stands in the way of a value of a group, or of a ranking.
 *
 * @param name the name of the column of a group that tells of it
 * @param against what it guards against
 */
public record Guard(String name, Set<Conflict> against) {
  public Guard {
    against = Set.copyOf(against);
  }
}
