package org.yearbook.persistence.catalogue;

import java.util.Set;

/**
 * Rows that the writes keep, each of which holds what rows of an entity come to that have some
 * columns in common. Where only such columns are asked for, they are read instead: they are fewer.
 *
 * @param rows what such a row is. Its aggregates come to the same as those of the rows that it sums
 *     up; of its conflicts, one holds whenever one of theirs does, and their culprits are not known
 * @param columns those in common, under the same names
 */
public record Summary(Entity rows, Set<String> columns) {
  public Summary {
    columns = Set.copyOf(columns);
  }
}
